import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './programs.mjs'

/**
 * A package of which code is in the product.
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} [identifier] of its licence, by SPDX
 * @property {string} [text] of its licence
 */

/** @typedef {{ name?: string, version?: string, license?: string, dev?: boolean }} LockedPackage */

const bundles = ['main', 'preload', 'renderer']

/** @returns {Readonly<Record<string, LockedPackage>>} every locked package, by its folder */
export const readLockedPackages = () =>
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages

/**
 * The real name of a locked package, which an alias hides.
 * @param {string} folder
 * @param {LockedPackage} locked
 */
export const nameOf = (folder, { name }) => name ?? folder.slice(folder.lastIndexOf('node_modules/') + 13)

/**
 * Every package of which code is in the last build, each version once and sorted by name: those in a bundle, which the bundler
 * lists, and those that are shipped in files of their own. Electron is not among them. Throws when there is no build.
 * @returns {readonly ShippedPackage[]}
 */
export const listShippedPackages = () => {
  const all = [...bundles.flatMap(readBundledPackages), ...listUnbundledPackages()]
  const byName = new Map(all.map((one) => [`${one.name}@${one.version}`, one]))
  return [...byName.values()].sort((one, other) => (toSortKey(one) < toSortKey(other) ? -1 : 1))
}

/** @param {ShippedPackage} shipped */
const toSortKey = ({ name, version }) => `${name}@${version}`

/**
 * @param {string} bundle
 * @returns {readonly ShippedPackage[]}
 */
const readBundledPackages = (bundle) => {
  const file = join(root, 'out', bundle, 'licenses.json')
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build first`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * The dependencies in package.json, and theirs.
 * @returns {readonly ShippedPackage[]}
 */
const listUnbundledPackages = () =>
  Object.entries(readLockedPackages())
    .filter(([folder, { dev }]) => folder !== '' && dev !== true)
    .map(([folder, locked]) => ({
      name: nameOf(folder, locked),
      version: locked.version ?? '',
      ...(locked.license === undefined ? {} : { identifier: locked.license }),
      ...findLicenceText(join(root, folder))
    }))

/**
 * @param {string} folder
 * @returns {{ text?: string }} nothing when the package has no file with its licence
 */
const findLicenceText = (folder) => {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file === undefined ? {} : { text: readFileSync(join(folder, file), 'utf8').trim() }
}
