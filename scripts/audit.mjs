import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { root } from './programs.mjs'
import { findNpm } from './run-program.mjs'
import { listShippedPackages, nameOf, readLockedPackages } from './shipped.mjs'

// `npm run audit`: known vulnerabilities of what is shipped; fails when there is one. Almost everything that is bundled is a
// development dependency, so `npm audit --omit=dev` would look at nearly nothing, and `npm audit` at every tool. Needs the network.

/** @import { LockedPackage, ShippedPackage } from './shipped.mjs' */

/**
 * The parts of `npm audit --json` that are read here. An entry of `via` is an advisory, or the name of a package that has one.
 * @typedef {{ title: string, url: string, severity: string }} Advisory
 * @typedef {{ name: string, via: readonly (string | Advisory)[], nodes: readonly string[] }} Vulnerability
 * @typedef {{ vulnerabilities: Readonly<Record<string, Vulnerability>> }} AuditReport
 */

const limitMs = 120_000
const maxOutputBytes = 64 * 1024 * 1024

/**
 * One line for each advisory about a version that is shipped, or about Electron.
 * @param {AuditReport} report
 * @param {readonly ShippedPackage[]} shipped
 * @param {Readonly<Record<string, LockedPackage>>} locked by folder
 */
export const findShippedAdvisories = ({ vulnerabilities }, shipped, locked) => {
  const refs = new Set(shipped.map(({ name, version }) => `${name}@${version}`))
  const isShipped = (/** @type {string} */ folder) => {
    const one = locked[folder]
    if (one === undefined) return false
    const name = nameOf(folder, one)
    return name === 'electron' || refs.has(`${name}@${one.version ?? ''}`)
  }
  return Object.values(vulnerabilities).flatMap(({ name, via, nodes }) =>
    nodes.some(isShipped)
      ? via.flatMap((each) =>
          typeof each === 'string' ? [] : [`${name}: ${each.severity}, ${each.title} (${each.url})`]
        )
      : []
  )
}

/** @returns {AuditReport} */
const readReport = () => {
  // npm ends with 1 when it finds anything, whether shipped or not.
  const { stdout, stderr } = spawnSync(process.execPath, [findNpm(), 'audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: limitMs,
    maxBuffer: maxOutputBytes
  })
  const report = stdout.trim() === '' ? {} : JSON.parse(stdout)
  if (report.vulnerabilities === undefined) throw new Error(`npm audit gave no report: ${stdout}${stderr}`)
  return report
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const shipped = listShippedPackages()
  const advisories = findShippedAdvisories(readReport(), shipped, readLockedPackages())
  for (const advisory of advisories) console.error(advisory)
  console.log(
    `${String(advisories.length)} known vulnerabilities in Electron and ${String(shipped.length)} shipped packages`
  )
  process.exitCode = advisories.length === 0 ? 0 : 1
}
