import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { toAuthorizeFailure } from '../../src/main/session/authorize-error.ts'
import { toEnvironments } from '../../src/main/session/sign-in-environments.ts'
import { toHomeCountry } from '../../src/main/settings/home-country.ts'
import { decodeChosenSettings } from '../../src/main/settings/settings-schema.ts'
import { decodeLink } from '../../src/main/summon/link.ts'
import { toAppFile } from '../../src/main/window/app-protocol.ts'
import { ownValue } from '../../src/shared/own-value.ts'

// The promise: a name from outside never finds what every object inherits.

/** `name` is a key of links, and `map` the kind of a file. */
const ownNames = new Set(['name', 'map'])

/** Everything that an object, a function or a list inherits. */
const names = [
  ...new Set(
    [Object.prototype, Function.prototype, Array.prototype].flatMap((each) =>
      Object.getOwnPropertyNames(each)
    )
  )
].filter((name) => !ownNames.has(name))

const places: readonly (readonly [string, (name: string) => unknown, unknown])[] = [
  ['a record', (name) => ownValue({ known: 1 }, name), undefined],
  ['the error of a sign-in', (name) => toAuthorizeFailure({ error: name }), 'sign-in-failed'],
  ['the code of a sign-in', (name) => toAuthorizeFailure({ error: '', errorCode: name }), 'sign-in-failed'],
  ['a time zone', toHomeCountry, 'NO'],
  ['a key of a link', (name) => decodeLink(`glance://lookup?${name}=Nordlys`), null],
  [
    'the client id of an environment',
    (id) =>
      toEnvironments([{ id, name: null, signInUrl: 'https://x.example', clientId: null }], {}).find(
        (each) => each.id === id
      )?.clientId,
    null
  ],
  [
    'the kind of a file',
    (name) => toAppFile({ method: 'GET', url: `app://glance/file.${name}` }, '/').kind,
    'refused'
  ],
  ['a setting', (name) => decodeChosenSettings(JSON.parse(`{"${name}": 1}`) as Record<string, unknown>), {}]
]

describe(`names that are inherited (${String(names.length * places.length)} inputs)`, () => {
  test.each(places)('are unknown as %s', (_place, use, expected) => {
    for (const name of names) expect(use(name), name).toEqual(expected)
    expect(Object.getPrototypeOf(Object.prototype)).toBeNull()
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

test('the lint rule refuses a record that is read by a text', async () => {
  const eslint = new ESLint()
  const code = `
    export const read = (record: Readonly<Record<string, number>>, key: string, list: readonly number[], word: 'a' | 'b') =>
      [record[key], record[word], list[0]]
  `
  const [result] = await eslint.lintText(code, { filePath: 'src/shared/own-value.ts' })
  expect(result?.messages.filter(({ ruleId }) => ruleId === 'glance/own-keys')).toHaveLength(1)
})
