import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './programs.mjs'
import { findNpm } from './run-program.mjs'
import { listShippedPackages } from './shipped.mjs'

// `npm run sbom -- FILE`: the software bill of materials (CycloneDX 1.5) of what is shipped, into `dist/sbom.cdx.json` unless a
// file is named. npm makes a list of everything that is installed, and this script leaves out what no package of Glance contains.

/** @import { ShippedPackage } from './shipped.mjs' */

/**
 * The parts of CycloneDX that are read here (cyclonedx.org/docs/1.5/json).
 * @typedef {{ 'bom-ref': string, name: string, version: string, type: string, properties?: readonly { name: string }[] }} Component
 * @typedef {{ ref: string, dependsOn?: readonly string[] }} Dependency
 * @typedef {{ metadata: { component: Component }, components: readonly Component[], dependencies: readonly Dependency[] }} Bom
 */

const limitMs = 60_000
const maxOutputBytes = 64 * 1024 * 1024

/**
 * The bill of Electron and of the shipped packages alone. Throws when one of them is not in `bom`.
 * @param {Bom} bom of everything that is installed
 * @param {readonly ShippedPackage[]} shipped
 * @returns {Bom}
 */
export const toShippedBom = (bom, shipped) => {
  const refs = new Set(shipped.map(({ name, version }) => `${name}@${version}`))
  const isKept = (/** @type {Component} */ component) =>
    component.name === 'electron' || refs.has(component['bom-ref'])
  const components = bom.components
    .filter(isKept)
    // npm marks what is only needed to build. All of this is bundled.
    .map((component) => ({
      ...component,
      properties: (component.properties ?? []).filter(({ name }) => name !== 'cdx:npm:package:development')
    }))
  const kept = new Set(components.map((component) => component['bom-ref']))
  const missing = [...refs].filter((ref) => !kept.has(ref))
  if (missing.length > 0) throw new Error(`npm doesn't list ${missing.join(', ')}: run npm ci`)

  const { component } = bom.metadata
  return {
    ...bom,
    metadata: { ...bom.metadata, component: { ...component, name: 'glance', type: 'application' } },
    components,
    dependencies: [
      // Glance names some of them, and the rest is theirs.
      { ref: component['bom-ref'], dependsOn: [...kept] },
      ...bom.dependencies
        .filter(({ ref }) => kept.has(ref))
        .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }))
    ]
  }
}

/** @returns {Bom} of everything that is installed. Throws when npm fails. */
const listInstalled = () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [findNpm(), 'sbom', '--sbom-format', 'cyclonedx'],
    { cwd: root, encoding: 'utf8', timeout: limitMs, maxBuffer: maxOutputBytes }
  )
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`)
  return JSON.parse(stdout)
}

/** The bill of the last build. Throws when there is no build, or packages are not installed as locked. */
export const createBom = () => toShippedBom(listInstalled(), listShippedPackages())

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = resolve(root, process.argv[2] ?? 'dist/sbom.cdx.json')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(createBom(), null, 2)}\n`)
  console.log(file)
}
