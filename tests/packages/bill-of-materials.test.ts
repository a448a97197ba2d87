import { describe, expect, it } from 'vitest'
import { findShippedAdvisories } from '../../scripts/audit.mjs'
import { describeSupport } from '../../scripts/electron-support.mjs'
import { toLicensesDocument } from '../../scripts/licenses.mjs'
import { createBom, toShippedBom } from '../../scripts/sbom.mjs'
import { listShippedPackages } from '../../scripts/shipped.mjs'

const toComponent = (
  ref: string,
  name: string
): { 'bom-ref': string; name: string; version: string; type: string } => ({
  'bom-ref': ref,
  name,
  version: ref.slice(ref.lastIndexOf('@') + 1),
  type: 'library'
})

describe('the bill of materials', () => {
  it('of this build lists Electron and every shipped package once, and no tool', () => {
    const { components, metadata, dependencies } = createBom()
    const refs = components.map((component) => component['bom-ref'])
    const shipped = listShippedPackages().map(({ name, version }) => `${name}@${version}`)
    expect(refs.filter((ref) => !ref.startsWith('electron@')).sort()).toEqual([...shipped].sort())
    expect(refs.filter((ref) => ref.startsWith('electron@'))).toHaveLength(1)
    expect(shipped).toContain('zod@' + (components.find(({ name }) => name === 'zod')?.version ?? ''))
    expect(refs.join(' ')).not.toMatch(/vitest|electron-builder|typescript/)
    expect(metadata.component).toMatchObject({ name: 'glance', type: 'application' })
    const known = new Set([metadata.component['bom-ref'], ...refs])
    expect(
      dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]).filter((ref) => !known.has(ref))
    ).toEqual([])
  })

  it('is refused when a shipped package is not installed as locked', () => {
    const bom = {
      metadata: { component: toComponent('glance@1.0.0', 'glance') },
      components: [toComponent('zod@1.0.0', 'zod')],
      dependencies: []
    }
    expect(() => toShippedBom(bom, [{ name: 'zod', version: '2.0.0' }])).toThrow('zod@2.0.0')
  })
})

describe('the licences', () => {
  const mit = { name: 'some-package', version: '1.0.0', identifier: 'MIT' }

  it('have the text of each package', () => {
    const text = toLicensesDocument([{ ...mit, text: 'The text of\r\nits licence' }])
    expect(text).toContain('\nsome-package 1.0.0 (MIT)\n\nThe text of\nits licence\n')
  })

  it('have the common text, with the author, where a package under the MIT licence has no file', () => {
    const text = toLicensesDocument([mit], () => 'A. Maker')
    expect(text).toContain('Copyright (c) A. Maker\n\nPermission is hereby granted')
    expect(text).not.toContain('The Glance team')
  })

  it('name data of others in a package', () => {
    expect(toLicensesDocument([{ ...mit, name: 'tldts', text: 'MIT' }])).toContain('Public Suffix List')
  })

  it.each(['GPL-3.0-only', 'SEE LICENSE IN LICENSE', undefined])(
    'of the kind %s are refused',
    (identifier) => {
      const { name, version } = mit
      const shipped = { name, version, text: 'text', ...(identifier === undefined ? {} : { identifier }) }
      expect(() => toLicensesDocument([shipped])).toThrow(
        'some-package 1.0.0 has a licence of an unexpected kind'
      )
    }
  )

  it('are refused when there is neither a text nor an author', () => {
    expect(() => toLicensesDocument([mit], () => undefined)).toThrow('names no author')
  })

  it('are refused when the text of another licence is missing', () => {
    expect(() => toLicensesDocument([{ ...mit, identifier: 'ISC' }])).toThrow('has no file with its licence')
  })
})

describe('the audit', () => {
  const advisory = { title: 'Runs code', url: 'https://advisories.example/1', severity: 'high' }
  const locked = {
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/keytar': { name: '@github/keytar', version: '7.0.0' },
    'node_modules/tool': { version: '1.0.0' },
    'node_modules/tool/node_modules/zod': { version: '3.0.0' },
    'node_modules/electron': { version: '45.0.0' }
  }
  const shipped = [
    { name: 'zod', version: '4.0.0' },
    { name: '@github/keytar', version: '7.0.0' }
  ]
  const audit = (name: string, node: string, via: readonly (string | typeof advisory)[] = [advisory]) =>
    findShippedAdvisories({ vulnerabilities: { [name]: { name, via, nodes: [node] } } }, shipped, locked)

  it.each([
    ['a shipped package', 'zod', 'node_modules/zod'],
    ['a package under another name', '@github/keytar', 'node_modules/keytar'],
    ['Electron', 'electron', 'node_modules/electron']
  ])('reports an advisory about %s', (_what, name, node) => {
    expect(audit(name, node)).toEqual([`${name}: high, Runs code (https://advisories.example/1)`])
  })

  it.each([
    ['a tool', 'tool', 'node_modules/tool'],
    ['a version that only a tool has', 'zod', 'node_modules/tool/node_modules/zod'],
    ['a folder that is not locked', 'zod', 'node_modules/other/node_modules/zod']
  ])('reports no advisory about %s', (_what, name, node) => {
    expect(audit(name, node)).toEqual([])
  })

  it('reports an advisory once, at the package that it is about', () => {
    expect(audit('zod', 'node_modules/zod', ['some-other-package'])).toEqual([])
  })
})

describe("Electron's support", () => {
  it.each([
    ['45.4.1', '45.9.0', true, 'is supported'],
    ['45.4.1', '46.0.0', true, 'is supported'],
    ['45.4.1', '47.0.0', true, 'is the oldest that is supported'],
    ['45.4.1', '48.0.0', false, 'is no longer supported']
  ])('of %s while %s is the latest', (shipped, latest, isSupported, words) => {
    const support = describeSupport(shipped, latest)
    expect(support.isSupported).toBe(isSupported)
    expect(support.message).toContain(words)
  })

  it('is not judged by a version that is not stable', () => {
    expect(() => describeSupport('45.4.1', '46.0.0-beta.1')).toThrow('not a stable version')
  })
})
