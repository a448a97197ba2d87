import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './programs.mjs'
import { listShippedPackages } from './shipped.mjs'

// The end of `npm run build`: writes out/licenses.txt, with the licence of every package that Glance contains. Packages have it
// as `licenses.txt` in their folder of resources, and About opens it.

/** @import { ShippedPackage } from './shipped.mjs' */

export const licensesFile = join(root, 'out', 'licenses.txt')

/** The licences whose terms a list of texts satisfies. Any other needs a person's judgement first. */
const expectedLicenses = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0'
])

/**
 * What packages contain besides their own code, and don't say in their licence.
 * @type {Readonly<Record<string, string>>}
 */
const contents = {
  tldts:
    'Contains the Public Suffix List (https://publicsuffix.org), under the Mozilla Public License 2.0 (https://mozilla.org/MPL/2.0/).',
  'libphonenumber-js':
    "Contains metadata of Google's libphonenumber (https://github.com/google/libphonenumber), under the Apache License 2.0. LICENSES.chromium.html has its text."
}

const introduction = `Glance contains Electron and the packages below. LICENSE.electron.txt and LICENSES.chromium.html, which are
installed with Glance, have the licences of Electron and of what it contains.`

const ruler = '-'.repeat(80)

/**
 * The document: each package with its version, its licence and the licence's text. Throws when a package has a licence of an
 * unexpected kind, or no text that can be found or made.
 * @param {readonly ShippedPackage[]} shipped
 * @param {(name: string) => string | undefined} readAuthor
 */
export const toLicensesDocument = (shipped, readAuthor = readAuthorOf) => {
  const parts = shipped.map((one) => {
    const { name, version, identifier = '' } = one
    if (!expectedLicenses.has(identifier))
      throw new Error(`${name} ${version} has a licence of an unexpected kind: ${identifier || 'none'}`)
    const text = one.text ?? toMitText(one, readAuthor)
    return [
      `${name} ${version} (${identifier})`,
      ...(contents[name] === undefined ? [] : [contents[name]]),
      text
    ]
      .join('\n\n')
      .replaceAll('\r\n', '\n')
  })
  return `${[introduction, ...parts].join(`\n\n${ruler}\n\n`)}\n`
}

/**
 * The MIT licence of a package that is published without a copy of it: Glance's own text, under the author's name.
 * @param {ShippedPackage} shipped
 * @param {(name: string) => string | undefined} readAuthor
 */
const toMitText = ({ name, version, identifier }, readAuthor) => {
  if (identifier !== 'MIT') throw new Error(`${name} ${version} has no file with its licence`)
  const author = readAuthor(name)
  if (author === undefined)
    throw new Error(`${name} ${version} has no file with its licence, and names no author`)
  const text = readFileSync(join(root, 'LICENSE'), 'utf8').trim()
  return text.replace(/^Copyright .*$/m, `Copyright (c) ${author}`)
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
const readAuthorOf = (name) => {
  const { author } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
  return typeof author === 'string' ? author : author?.name
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(licensesFile, toLicensesDocument(listShippedPackages()))
}
