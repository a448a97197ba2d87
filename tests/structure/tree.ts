import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Generated folders and git's own. */
const ignored = new Set([
  '.git',
  '.tools',
  'node_modules',
  'out',
  'dist',
  'test-results',
  'playwright-report'
])
const isPicture = (file: string): boolean => /\.(png|ico|icns)$/.test(file)

const walk = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (ignored.has(entry.name)) return []
    return entry.isDirectory() ? walk(path) : [path]
  })

/** The path of every text file below `folder`, from the root, with `/` on every system. */
export const textFiles = (folder = ''): readonly string[] =>
  walk(join(root, folder))
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((file) => !isPicture(file))

export const readText = (file: string): string => readFileSync(join(root, file), 'utf8')

export const exists = (path: string): boolean => existsSync(join(root, path))
