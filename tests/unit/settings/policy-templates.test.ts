import { XMLParser } from 'fast-xml-parser'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toJsonSchemaText } from '../../../scripts/policy/json-schema.ts'
import { replaceReference, toReference } from '../../../scripts/policy/reference.ts'
import { toAdml, toAdmx } from '../../../scripts/policy/templates.ts'
import { findWords } from '../../../scripts/policy/words.ts'
import { decodePolicy } from '../../../src/main/settings/policy-decode.ts'
import { listPolicyKeys } from '../../../src/main/settings/policy-keys.ts'
import { policyRegistryKey, readPolicyValues } from '../../../src/main/settings/policy-registry.ts'
import { parseRegistryListing } from '../../../src/main/settings/registry-listing.ts'
import { somePolicyFile } from '../../support/policies.ts'

const keys = listPolicyKeys()
const admx = toAdmx(keys)
const adml = toAdml(keys)

const lists = [
  'policy',
  'category',
  'enum',
  'decimal',
  'text',
  'item',
  'string',
  'presentation',
  'textBox',
  'decimalTextBox',
  'dropdownList'
]
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  isArray: (name, path) =>
    lists.includes(name) &&
    !String(path).endsWith('value.string') &&
    !/(en|dis)abledValue/u.test(String(path))
})

const field = z.object({ id: z.string(), valueName: z.string(), required: z.literal('true').optional() })
const admxSchema = z.object({
  policyDefinitions: z.object({
    policies: z.object({
      policy: z.array(
        z.object({
          name: z.string(),
          class: z.literal('Machine'),
          key: z.string(),
          valueName: z.string().optional(),
          parentCategory: z.object({ ref: z.string() }),
          elements: z
            .object({
              text: z.array(field).default([]),
              decimal: z.array(field.extend({ minValue: z.string(), maxValue: z.string() })).default([]),
              enum: z
                .array(field.extend({ item: z.array(z.object({ value: z.object({ string: z.string() }) })) }))
                .default([])
            })
            .optional()
        })
      )
    }),
    categories: z.object({ category: z.array(z.object({ name: z.string() })) })
  })
})
const { policies, categories } = admxSchema.parse(parser.parse(admx)).policyDefinitions

type Template = (typeof policies.policy)[number]

/** What an administrator could type, where the template has no list of values. */
const texts: Readonly<Record<string, string>> = {
  shortcut: 'CommandOrControl+Shift+K',
  clipboardShortcut: 'CommandOrControl+Alt+V',
  phoneCountry: 'NO',
  timeZone: 'Europe/Oslo',
  name: 'Kundeservice Ærøy',
  signInUrl: 'https://signin.example',
  clientId: '0a1b2c',
  environment: 'production',
  tenant: 'Cust12345',
  serverUrl: 'https://crm.example/SuperOffice',
  updateUrl: 'https://updates.example/glance'
}

/** The first thing that no XML parser would accept; `null` when the text is well-formed. */
const findXmlError = (text: string): string | null => {
  const open: string[] = []
  let roots = 0
  const body = text.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>/u, '')
  for (const [token, closing, name = '', selfClosing] of body.matchAll(
    /<(\/?)([A-Za-z]\w*)(?: [A-Za-z]\w*="(?:[^<>&"]|&(?:amp|lt|gt|quot);)*")*(\/?)>|&(?:amp|lt|gt|quot);|[^<&]+|[<&]/gu
  )) {
    if (token === '<' || token === '&') return `a bare ${token}`
    if (!token.startsWith('<')) continue
    if (closing === '/') {
      if (open.pop() !== name) return `</${name}> closes another element`
    } else {
      if (open.length === 0) roots += 1
      if (selfClosing !== '/') open.push(name)
    }
  }
  return open.length === 0 && roots === 1 ? null : 'not one closed root element'
}

interface Written {
  readonly name: string
  readonly kind: 'REG_SZ' | 'REG_DWORD'
  readonly value: string | number | boolean
}

/** Everything that one field of the dialog can write, at its limits. */
const listWritten = (template: Template): readonly (readonly Written[])[] => {
  if (template.valueName !== undefined) {
    const name = template.valueName
    return [[true, false].map((value) => ({ name, kind: 'REG_DWORD', value }))]
  }
  const { text = [], decimal = [], enum: choices = [] } = template.elements ?? {}
  return [
    ...text.map(({ valueName: name }) => {
      const value = texts[name]
      if (value === undefined) throw new Error(`The test has no text for ${name}`)
      return [{ name, kind: 'REG_SZ' as const, value }]
    }),
    ...decimal.map(({ valueName: name, minValue, maxValue }) =>
      [minValue, maxValue].map((value) => ({ name, kind: 'REG_DWORD' as const, value: Number(value) }))
    ),
    ...choices.map(({ valueName: name, item }) =>
      item.map(({ value }) => ({ name, kind: 'REG_SZ' as const, value: value.string }))
    )
  ]
}

const root = 'Software\\Policies\\Glance'
const subkeysOf = ({ key }: Template): readonly string[] =>
  key
    .slice(root.length)
    .split('\\')
    .filter((step) => step !== '')

/** As `reg.exe` prints what Group Policy wrote. */
const toListing = (template: Template, written: readonly Written[]): string =>
  [
    '',
    [policyRegistryKey, ...subkeysOf(template)].join('\\'),
    ...written.map(({ name, kind, value }) => {
      const data = kind === 'REG_SZ' ? String(value) : `0x${Number(value).toString(16)}`
      return `    ${name}    ${kind}    ${data}`
    }),
    ''
  ].join('\r\n')

/** The same policy as a file. */
const toFile = (template: Template, written: readonly Written[]): unknown => {
  const [group, id] = subkeysOf(template)
  const values = Object.fromEntries(written.map(({ name, value }) => [name, value]))
  if (group === undefined) return { version: 1, ...values }
  return { version: 1, [group.toLowerCase()]: id === undefined ? values : [{ id, ...values }] }
}

/** What the template's dialog can write as a whole; a profile has other fields for each kind. */
const listVariants = (template: Template): readonly (readonly Written[])[] => {
  const fields = listWritten(template)
  if (!template.name.startsWith('Profile_'))
    return fields.length === 1
      ? (fields[0] ?? []).map((each) => [each])
      : [fields.flatMap((each) => each[0] ?? [])]
  const all = fields.flat()
  const needed: Readonly<Record<string, readonly string[]>> = { online: ['environment', 'tenant'], demo: [] }
  return all.flatMap((kind) => {
    if (kind.name !== 'kind') return []
    const names = ['name', ...(needed[String(kind.value)] ?? ['serverUrl'])]
    return [[kind, ...all.filter(({ name }) => names.includes(name))]]
  })
}

const variants = policies.policy.flatMap((template) =>
  listVariants(template).map(
    (written) =>
      [`${template.name} ${JSON.stringify(written.map(({ value }) => value))}`, template, written] as const
  )
)

describe('the administrative template', () => {
  test('is well-formed XML, and so are its words', () => {
    for (const text of [admx, adml]) {
      expect(findXmlError(text)).toBeNull()
      expect(findXmlError(text.replace('</policy', '</police'))).not.toBeNull()
      expect(findXmlError(text.replace('Glance', 'Glance & more'))).not.toBeNull()
    }
  })

  test('has a dialog for every key of the policy', () => {
    const written = policies.policy.flatMap((template) =>
      listWritten(template).flatMap((each) =>
        [...subkeysOf(template), each[0]?.name ?? ''].join('.').toLowerCase()
      )
    )
    for (const { path } of keys) {
      const pattern = new RegExp(`^${path.join('.').replaceAll('.', '\\.').replace('*', '[^.]+')}$`, 'iu')
      expect([path, written.some((name) => pattern.test(name))]).toEqual([path, true])
    }
  })

  test.each(variants)('writes what means the same as the file: %s', (_name, template, written) => {
    const values = parseRegistryListing(toListing(template, written), policyRegistryKey)
    const decoded = decodePolicy(toFile(template, written))
    if (!decoded.ok) throw new Error('The policy file is refused')
    expect(readPolicyValues(values ?? [])).toMatchObject({ kind: 'read', document: decoded.document })
  })

  test('means the same when every dialog is filled in at once', () => {
    const all = policies.policy.flatMap((template) =>
      (listVariants(template)[0] ?? []).map((each) => [template, each] as const)
    )
    const text = all.map(([template, each]) => toListing(template, [each])).join('\r\n')
    const reading = readPolicyValues(parseRegistryListing(text, policyRegistryKey) ?? [])
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
    const { document } = reading
    expect([document.profiles.length, document.environments.length]).toEqual([5, 6])
    expect(Object.keys(document.fixed)).toEqual(Object.keys(document.preset))
  })

  test('names only words and categories that exist', () => {
    const { policyDefinitionResources: resources } = z
      .object({
        policyDefinitionResources: z.object({
          resources: z.object({
            stringTable: z.object({ string: z.array(z.object({ id: z.string() })) }),
            presentationTable: z.object({
              presentation: z.array(
                z.object({
                  id: z.string(),
                  textBox: z.array(z.object({ refId: z.string() })).default([]),
                  decimalTextBox: z.array(z.object({ refId: z.string() })).default([]),
                  dropdownList: z.array(z.object({ refId: z.string() })).default([])
                })
              )
            })
          })
        })
      })
      .parse(parser.parse(adml))
    const { stringTable, presentationTable } = resources.resources
    const strings = stringTable.string.map(({ id }) => id)
    const namedStrings = [...admx.matchAll(/\$\(string\.(\w+)\)/gu)].map(([, id]) => id)
    expect(new Set(namedStrings)).toEqual(new Set(strings))
    expect(new Set(strings).size).toBe(strings.length)

    const namedPresentations = [...admx.matchAll(/\$\(presentation\.(\w+)\)/gu)].map(([, id]) => id)
    expect(namedPresentations).toEqual(presentationTable.presentation.map(({ id }) => id))
    const fieldIds = policies.policy.flatMap(({ elements }) =>
      elements === undefined
        ? []
        : [...elements.text, ...elements.decimal, ...elements.enum].map(({ id }) => id)
    )
    const inputs = presentationTable.presentation.flatMap(({ textBox, decimalTextBox, dropdownList }) =>
      [...textBox, ...decimalTextBox, ...dropdownList].map(({ refId }) => refId)
    )
    expect(inputs.toSorted()).toEqual(fieldIds.toSorted())
    expect(new Set(fieldIds).size).toBe(fieldIds.length)

    const categoryNames = categories.category.map(({ name }) => name)
    for (const { parentCategory } of policies.policy) expect(categoryNames).toContain(parentCategory.ref)
  })
})

describe('the JSON Schema', () => {
  const raw = JSON.parse(toJsonSchemaText()) as Parameters<typeof z.fromJSONSchema>[0]
  const schema = z.fromJSONSchema(raw)

  test('accepts what the documentation shows, and refuses misspelled keys and wrong values', () => {
    expect(schema.safeParse(somePolicyFile).success).toBe(true)
    for (const wrong of [
      { ...somePolicyFile, fixd: {} },
      { ...somePolicyFile, fixed: { theem: 'dark' } },
      { ...somePolicyFile, fixed: { storeDays: 0 } },
      { ...somePolicyFile, updates: 'nightly' },
      { ...somePolicyFile, version: 2 }
    ])
      expect(schema.safeParse(wrong).success).toBe(false)
  })

  test('explains every key', () => {
    const text = JSON.stringify(raw)
    for (const key of keys) expect(text).toContain(JSON.stringify(findWords(key).meaning))
  })
})

const readDocumentation = (): Promise<string> =>
  readFile(join(import.meta.dirname, '../../../docs/administration.md'), 'utf8')

describe('the examples in the documentation', () => {
  /** The lines of the first indented block that begins with this text. */
  const findBlock = (text: string, start: string): string =>
    /^(?: {4}.*\n)+/u.exec(text.slice(text.indexOf(`    ${start}`)))?.[0] ?? ''

  test('of a file is a valid policy that uses every key', async () => {
    const decoded = decodePolicy(JSON.parse(findBlock(await readDocumentation(), '{\n      "version"')))
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.refusal))
    const groups = new Set(keys.map(({ path }) => path[0]))
    expect(new Set(Object.keys(decoded.document))).toEqual(new Set(['version', ...groups]))
  })

  test('of the registry is a valid policy', async () => {
    let subkeys: readonly string[] = []
    const values = findBlock(await readDocumentation(), '[HKEY_LOCAL_MACHINE')
      .split('\n')
      .flatMap((line) => {
        const key = /\[(.*)\]/u.exec(line)?.[1]
        if (key !== undefined) subkeys = key.slice(policyRegistryKey.length).split('\\').slice(1)
        const [, name = '', text, number] = /"(.*?)"=(?:"(.*)"|dword:(.*))/u.exec(line) ?? []
        if (name === '') return []
        return text === undefined
          ? [{ subkeys, name, kind: 'REG_DWORD', data: `0x${number ?? ''}` }]
          : [{ subkeys, name, kind: 'REG_SZ', data: text }]
      })
    expect(readPolicyValues(values)).toMatchObject({
      kind: 'read',
      document: { profiles: [{ environment: 'production' }], fixed: { idleLockMinutes: 5 } }
    })
  })
})

describe('the table of keys in the documentation', () => {
  test('is the one that `npm run policy` writes', async () => {
    const text = await readDocumentation()
    expect(replaceReference(text, toReference(keys))).toBe(text)
  })

  test('has a row for each key, and settings once', () => {
    const rows = toReference(keys).split('\n').slice(2)
    expect(rows).toHaveLength(keys.filter(({ path }) => path[0] !== 'preset').length)
  })

  test('can’t be written where its markers are missing', () => {
    expect(() => replaceReference('# Administration', '')).toThrow('markers')
  })
})
