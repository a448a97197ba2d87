import { describe, expect, it } from 'vitest'
import { readText, textFiles } from './tree.ts'

const longestFile = 250
/** Why a file may be longer: by the beginning of its path. */
const longFiles: Readonly<Record<string, string>> = {
  'src/renderer/language/': 'a catalogue is one list of sentences',
  'src/demo-tenant/companies/countries.ts': 'a table of nine countries',
  'src/main/session/session-service.ts': 'signing in, opening, switching and leaving are one state',
  'src/main/compose.ts': 'the one place that builds the core, top to bottom'
}

const sources = textFiles('src').filter((file) => /\.(ts|vue|css)$/.test(file))
const code = [...sources, ...textFiles('tests'), ...textFiles('bench'), ...textFiles('scripts')]

/** Of a component without its style, which is a list and holds no idea. */
const countLines = (file: string): number =>
  readText(file)
    .replace(/^<style scoped>[^]*$/m, '')
    .split('\n').length - 1

describe('the sources', () => {
  it('hold one idea per file', () => {
    const reasons = Object.keys(longFiles)
    const long = sources
      .filter((file) => countLines(file) > longestFile)
      .filter((file) => !reasons.some((beginning) => file.startsWith(beginning)))
    expect(long).toEqual([])
  })

  it('lie in folders named for what they do', () => {
    const shapeless = /(^|\/)(utils?|helpers?|common|core|services?|managers?|misc|lib)(\/|\.[a-z]+$)/
    expect(code.filter((file) => shapeless.test(file))).toEqual([])
  })

  it('are named in kebab-case, and components in PascalCase of two words or more', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.spec|\.config)?\.(ts|mjs|css|json|html)$/
    const component = /^([A-Z][a-z0-9]+){2,}\.vue$|^App\.vue$/
    const misnamed = code.filter((file) => {
      const name = file.split('/').at(-1) ?? ''
      return !kebab.test(name) && !component.test(name)
    })
    expect(misnamed).toEqual([])
  })

  it('do not stand in for other files by re-exporting them', () => {
    const onlyReexports = sources.filter(
      (file) => file.endsWith('.ts') && /^(\s*export\s[^;=]*\sfrom\s+'[^']+'\s*)+$/.test(readText(file))
    )
    expect(onlyReexports).toEqual([])
  })

  it('import keytar in one place', () => {
    const importers = sources.filter((file) => /(from|import\(|require\()\s*'keytar'/.test(readText(file)))
    expect(importers).toEqual(['src/main/credentials/keychain.ts'])
  })
})

describe('the tree', () => {
  it('names no folder of the machine it was written on', () => {
    // In pieces, so that this file does not name them either.
    const homes = new RegExp(
      ['/(home|Users)/(?!\\.\\.\\.)[A-Za-z]', 'C:\\\\+Users\\\\+[A-Za-z]', '/root/', '/work/'].join('|')
    )
    const named = textFiles().filter(
      (file) => file !== 'tests/structure/sources.test.ts' && homes.test(readText(file))
    )
    expect(named).toEqual([])
  })

  it('leaves nothing for later', () => {
    const later = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX'].join(''))
    expect(code.filter((file) => later.test(readText(file)))).toEqual([])
  })
})
