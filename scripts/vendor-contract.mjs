import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './programs.mjs'

// `node scripts/vendor-contract.mjs CHECKOUT [TARGET]` makes the two files of `tests/vendor` again, from a checkout of the
// vendor's documentation. They keep the paths and the archives that they have now: to keep one more, add it with an empty
// object first.

/** @typedef {{ [key: string]: unknown }} Dictionary */

const [, , checkout = '', target = join(root, 'tests/vendor')] = process.argv
if (checkout === '') {
  process.stderr.write('Name the folder that has a checkout of SuperOfficeDocs/docs.\n')
  process.exit(1)
}

/**
 * @template [T=Dictionary]
 * @param {string} path
 * @returns {T}
 */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''))

/** @param {string} name */
const present = (name) => join(root, 'tests/vendor', name)

const readVersion = () => {
  try {
    const log = ['-C', checkout, 'log', '-1', '--format=%H %cs']
    return execFileSync('git', log, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'of an unknown version'
  }
}
const version = readVersion()

const proseKeys = ['description', 'summary', 'tags']

/**
 * Without the texts for people. A property of a carrier may have the same name: that one is an object, and is kept.
 * @param {unknown} value
 * @returns {unknown}
 */
const withoutProse = (value) => {
  if (Array.isArray(value)) return value.map(withoutProse)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, part]) => !(proseKeys.includes(key) && (typeof part === 'string' || Array.isArray(part)))
      )
      .map(([key, part]) => [key, withoutProse(part)])
  )
}

/**
 * Adds the names of all definitions that a value refers to.
 * @param {unknown} value
 * @param {Dictionary} definitions
 * @param {Set<string>} names
 */
const addReferences = (value, definitions, names) => {
  for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/definitions\/([^"]+)"/gu))
    if (!names.has(name) && definitions[name] !== undefined) {
      names.add(name)
      addReferences(definitions[name], definitions, names)
    }
}

const makeOpenApi = () => {
  /** @type {{ [path: string]: { [method: string]: Dictionary } }} */
  const paths = {}
  /** @type {Dictionary} */
  const definitions = {}
  for (const folder of ['agent', 'rest']) {
    const directory = join(checkout, 'api-sources/openapi', folder)
    for (const file of readdirSync(directory).toSorted()) {
      /** @type {{ paths: typeof paths, definitions?: Dictionary }} */
      const api = readJson(join(directory, file))
      Object.assign(paths, api.paths)
      for (const [name, definition] of Object.entries(api.definitions ?? {}))
        definitions[name] ??= withoutProse(definition)
    }
  }
  /** @type {{ paths: Dictionary }} */
  const { paths: presentPaths } = readJson(present('openapi.json'))
  const keptPaths = Object.keys(presentPaths).map((path) => {
    const methods = paths[path]
    if (methods === undefined) throw new Error(`The vendor no longer documents ${path}`)
    return [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]) => [method, withoutProse(operation)])
      )
    ]
  })
  /** @type {Set<string>} */
  const names = new Set()
  addReferences(keptPaths, definitions, names)
  return {
    source: `SuperOfficeDocs/docs api-sources/openapi, ${version}; prose removed`,
    swagger: '2.0',
    paths: Object.fromEntries(keptPaths),
    definitions: Object.fromEntries([...names].toSorted().map((name) => [name, definitions[name]]))
  }
}

/**
 * The rows of all tables under a heading, each as the texts of its cells. A long table comes in several parts.
 * @param {string} page
 * @param {string} heading
 */
const rowsUnder = (page, heading) =>
  page
    .replaceAll('\r', '')
    .split('\n## ')
    .filter((section) => section.startsWith(heading))
    .flatMap((section) => section.split('\n').filter((line) => line.startsWith('|')))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    )
    .filter(([first = '']) => first !== 'Name' && !/^-+$/u.test(first))

/**
 * @param {string} restriction
 * @param {string | undefined} order
 */
const toKind = (restriction, order) =>
  `${/none/iu.test(restriction) ? '-' : restriction}${order === 'x' ? ' sortable' : ''}`

const makeArchives = () => {
  const directory = join(checkout, 'en/api/archive-providers/reference')
  const files = new Map(
    readdirSync(directory).map((file) => [file.replace(/\.mdx?$/u, '').toLowerCase(), file])
  )
  /** @type {{ providers: Dictionary }} */
  const { providers } = readJson(present('archive-columns.json'))
  const keptProviders = Object.keys(providers).map((name) => {
    const page = readFileSync(join(directory, files.get(name) ?? name), 'utf8')
    return [
      name,
      {
        entities: rowsUnder(page, 'Supported Entities').map(([entity = '']) => entity.replaceAll('"', '')),
        // A description may contain a bar as well: the order is in the last cell.
        columns: Object.fromEntries(
          rowsUnder(page, 'Supported Columns').map(([column, restriction = '', ...others]) => [
            column,
            toKind(restriction, others.at(-1))
          ])
        )
      }
    ]
  })
  return {
    source: `SuperOfficeDocs/docs en/api/archive-providers/reference, ${version}; for each column its restriction type (- = not in filters) and whether it can be sorted by`,
    providers: Object.fromEntries(keptProviders)
  }
}

for (const [name, make] of /** @type {const} */ ([
  ['openapi.json', makeOpenApi],
  ['archive-columns.json', makeArchives]
]))
  writeFileSync(join(target, name), `${JSON.stringify(make(), null, 1)}\n`)
