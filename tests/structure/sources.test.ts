import { describe, expect, it } from 'vitest'
import { readText, textFiles } from './tree.ts'

const maxLines = 250
/** The files and folders whose files may be longer, each with the reason. */
const reasonsForLength: Readonly<Record<string, string>> = {
  'src/renderer/language/': 'a catalogue is one list of sentences',
  'src/demo-tenant/companies/countries.ts': 'a table of nine countries',
  'src/main/session/session-service.ts': 'sign-in, restore, switch and sign-out change one state',
  'src/main/index.ts': 'the order in which Electron starts Glance, top to bottom',
  'src/renderer/company/CompanyScreen.vue': 'connects the parts of a card: one line for each of their props',
  'src/main/compose.ts': 'the one place that builds the core, top to bottom',
  'src/shared/contract.ts': 'one list of all channels and what each promises'
}

const sources = textFiles('src').filter((file) => /\.(ts|vue|css)$/.test(file))
const code = [...sources, ...textFiles('tests'), ...textFiles('bench'), ...textFiles('scripts')]

/** Counts a component without its style, which is a list of declarations. */
const countLines = (file: string): number =>
  readText(file)
    .replace(/^<style scoped>[^]*$/m, '')
    .split('\n').length - 1

describe('every source', () => {
  it(`has at most ${String(maxLines)} lines, or a reason for more`, () => {
    const reasons = Object.keys(reasonsForLength)
    const long = sources
      .filter((file) => countLines(file) > maxLines)
      .filter((file) => !reasons.some((beginning) => file.startsWith(beginning)))
    expect(long).toEqual([])
  })

  it('is in a folder that is named for what it does', () => {
    const shapeless = /(^|\/)(utils?|helpers?|common|core|services?|managers?|misc|lib)(\/|\.[a-z]+$)/
    expect(code.filter((file) => shapeless.test(file))).toEqual([])
  })

  it('has a name in kebab-case, or in PascalCase of two words for a component', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.spec|\.config)?\.(ts|mjs|css|json|html|txt)$/
    const component = /^([A-Z][a-z0-9]+){2,}\.vue$|^App\.vue$/
    const misnamed = code.filter((file) => {
      const name = file.split('/').at(-1) ?? ''
      return name !== 'README.md' && !kebab.test(name) && !component.test(name)
    })
    expect(misnamed).toEqual([])
  })

  it('does more than re-export other files', () => {
    const onlyReexports = sources.filter(
      (file) => file.endsWith('.ts') && /^(\s*export\s[^;=]*\sfrom\s+'[^']+'\s*)+$/.test(readText(file))
    )
    expect(onlyReexports).toEqual([])
  })
})

describe('every field of the window', () => {
  const fields = sources
    .filter((file) => file.endsWith('.vue'))
    .flatMap((file) =>
      [...readText(file).matchAll(/<(?:input|textarea|TextField)\b(?:"[^"]*"|[^>"])*>/g)].map(([tag]) => ({
        file,
        tag
      }))
    )
    .filter(({ tag }) => !/type="(?:checkbox|radio)"/.test(tag))

  it('limits how much can be pasted into it', () => {
    expect(fields.length).toBeGreaterThan(5)
    expect(fields.filter(({ tag }) => !/\s:?maxlength="/.test(tag))).toEqual([])
  })
})

describe('a journey', () => {
  const journeys = textFiles().filter((file) => /^tests\/journeys\/.*\.ts$/.test(file))

  it('presses no key that macOS has another one for', () => {
    expect(journeys.length).toBeGreaterThan(5)
    expect(journeys.filter((file) => /press\(['"`](?:Control|Meta)\+/.test(readText(file)))).toEqual([])
  })
})

describe('every file', () => {
  it('names no folder of the machine it was written on', () => {
    // Written in pieces, so that this file does not match.
    const homes = new RegExp(
      ['/(home|Users)/(?!\\.\\.\\.)[A-Za-z]', 'C:\\\\+Users\\\\+[A-Za-z]', '/root/', '/work/'].join('|')
    )
    const named = textFiles().filter(
      (file) => file !== 'tests/structure/sources.test.ts' && homes.test(readText(file))
    )
    expect(named).toEqual([])
  })

  it('has no note about unfinished work', () => {
    const later = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX'].join(''))
    expect(code.filter((file) => later.test(readText(file)))).toEqual([])
  })
})
