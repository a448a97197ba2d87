import { dirname, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exists, readText, textFiles } from './tree.ts'

/** A reference in a file: `path` as written, and `anchor` without its `#`. Each is empty when absent. */
interface Reference {
  readonly file: string
  readonly path: string
  readonly anchor: string
}

const files = textFiles().filter((file) => file !== 'package-lock.json')
const documents = files.filter((file) => file.endsWith('.md'))

const find = (file: string, text: string, pattern: RegExp): readonly Reference[] =>
  [...text.matchAll(pattern)].map(([, path = '', anchor = '']) => ({ file, path, anchor }))

/** The comments of a source file, or the whole text of a document. Empty for any other file. */
const readProse = (file: string): string => {
  const text = readText(file)
  if (file.endsWith('.md')) return text
  if (file.endsWith('.yml')) return (text.match(/(?<=^|\s)# .*$/gm) ?? []).join('\n')
  if (!/\.(ts|vue|mjs|cjs|js|css|html)$/.test(file)) return ''
  return (text.match(/\/\*[^]*?\*\/|(?<=^|\s)\/\/ .*$|<!--[^]*?-->/gm) ?? []).join('\n')
}

/** Resolves a path from the folder of the file that names it, or from the root. `null` when neither exists. */
const resolve = ({ file, path }: Reference): string | null =>
  [posix.join(dirname(file), path), posix.normalize(path)].find(
    (candidate) => !candidate.startsWith('..') && exists(candidate)
  ) ?? null

/** The anchors that GitHub gives to a document's headings. */
const anchorsOf = (document: string): ReadonlySet<string> => {
  const prose = readText(document).replace(/^(```|~~~)[^]*?^\1/gm, '')
  const slugs = [...prose.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/gu, '-')
  )
  return new Set(
    slugs.map((slug, place) => {
      const earlier = slugs.slice(0, place).filter((other) => other === slug).length
      return earlier === 0 ? slug : `${slug}-${String(earlier)}`
    })
  )
}

const describeReference = ({ file, path, anchor }: Reference): string =>
  `${file}: ${path}${anchor === '' ? '' : `#${anchor}`}`

describe('a reference to a document', () => {
  const references = files.flatMap((file) => [
    ...find(file, readText(file), /(?<![\w*/.:-])([\w./-]*\w\.md)\b(?:#([\w-]+))?/g),
    ...(file.endsWith('.md') ? find(file, readText(file), /\]\(()#([\w-]+)\)/g) : [])
  ])

  it('names a document of this repository', () => {
    const missing = references.filter((reference) => reference.path !== '' && resolve(reference) === null)
    expect(missing.map(describeReference)).toEqual([])
  })

  it('names a heading that the document has', () => {
    const missing = references.filter((reference) => {
      const document = reference.path === '' ? reference.file : resolve(reference)
      return reference.anchor !== '' && document !== null && !anchorsOf(document).has(reference.anchor)
    })
    expect(missing.map(describeReference)).toEqual([])
  })
})

describe('a path in a comment or a document', () => {
  it('does not lead out of the repository', () => {
    const outside = files
      .flatMap((file) => find(file, readProse(file), /(?<![\w./-])((?:\.\.?\/)+[\w@][\w@./-]*)/g))
      .filter((reference) => resolve(reference) === null)
    expect(outside.map(describeReference)).toEqual([])
  })

  it('names a file or folder that exists', () => {
    const fromRoot = /(?<![\w./:-])((?:src|tests|bench|scripts|docs|resources)\/[\w./-]*\w)/g
    const shortened = /(?<![\w./:@-])((?:[\w-]+\/)+[\w.-]+\.(?:ts|vue|mjs|cjs|css|html|yml))\b/g
    const missing = files.flatMap((file) => [
      ...find(file, readProse(file), fromRoot).filter((reference) => resolve(reference) === null),
      ...find(file, readProse(file), shortened).filter(
        ({ path }) => !files.some((each) => each === path || each.endsWith(`/${path}`))
      )
    ])
    expect(missing.map(describeReference)).toEqual([])
  })
})

describe('a document', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { readonly scripts: Record<string, string> }

  it.each(documents)('%s names only commands that package.json has', (document) => {
    const named = [...readText(document).matchAll(/\bnpm run ([a-z:-]+)/g)].map(([, script = '']) => script)
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([])
  })
})
