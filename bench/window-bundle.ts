import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../scripts/programs.mjs'
import { printTable } from './measure.ts'

const folder = join(root, 'out', 'renderer')
const maxParts = 20

/** What the built window consists of: its files, then the packages and folders in its script, the largest first. */
export const printWindowBundle = (): string => {
  const files = readdirSync(join(folder, 'assets')).map((name) => {
    const content = readFileSync(join(folder, 'assets', name))
    return [name, toKb(content.length), toKb(gzipSync(content).length)]
  })
  const sizes = JSON.parse(readFileSync(join(folder, 'sizes.json'), 'utf8')) as Readonly<
    Record<string, number>
  >
  const parts = new Map<string, number>()
  for (const [file, bytes] of Object.entries(sizes)) {
    const part = toPart(file)
    parts.set(part, (parts.get(part) ?? 0) + bytes)
  }
  const sorted = [...parts].sort(([, a], [, b]) => b - a)
  const rest = sorted.slice(maxParts).reduce((sum, [, bytes]) => sum + bytes, 0)
  return [
    printTable([['the window’s files', 'size', 'gzip'], ...files]),
    printTable([
      ['its script, by package and folder', 'before minification'],
      ...sorted.slice(0, maxParts).map(([part, bytes]) => [part, toKb(bytes)]),
      ['all others', toKb(rest)]
    ])
  ].join('\n\n')
}

/** `vue`, `@vueuse/core`, `src/renderer/company`. */
const toPart = (file: string): string =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(file)?.[1] ?? file.split('/').slice(0, 3).join('/')

const toKb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`
