import { describe, expect, it } from 'vitest'
import { isThere, readText } from './tree.ts'

interface PackageFile {
  readonly engines: { readonly node: string }
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
interface LockFile {
  readonly packages: Readonly<Record<string, Partial<PackageFile> & { readonly resolved?: string }>>
}

const packageFile = JSON.parse(readText('package.json')) as PackageFile
const lockFile = JSON.parse(readText('package-lock.json')) as LockFile
const wantedNode = readText('.node-version').trim()

describe('the lock file', () => {
  it('names no host that packages came from', () => {
    const hosts = Object.entries(lockFile.packages).filter(([, { resolved }]) => resolved !== undefined)
    expect(hosts.map(([name]) => name)).toEqual([])
  })

  it('locks what package.json asks for', () => {
    const { dependencies, devDependencies } = lockFile.packages[''] ?? {}
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: packageFile.dependencies,
      devDependencies: packageFile.devDependencies
    })
  })

  it('is asked for exact versions only', () => {
    const loose = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies }).filter(
      ([, version]) => !/^(npm:@?[a-z/-]+@)?\d+\.\d+\.\d+$/.test(version)
    )
    expect(loose).toEqual([])
  })
})

describe('Node', () => {
  it('is new enough for engines where .node-version is followed', () => {
    const oldest = /^>=(\d+)\.(\d+)$/.exec(packageFile.engines.node)
    expect(Number(wantedNode)).toBeGreaterThan(Number(oldest?.[1]))
  })

  it('is brought by set-up in the version that .node-version names', () => {
    expect(/'node@(\d+)\.\d+\.\d+'/.exec(readText('scripts/set-up.mjs'))?.[1]).toBe(wantedNode)
  })
})

describe('README.md', () => {
  const readme = readText('README.md')

  it.each(['npm run demo', 'npm test'])('names the command %s', (command) => {
    expect(readme).toContain(command)
  })

  it('names no command that package.json lacks', () => {
    const named = [...readme.matchAll(/\bnpm run ([a-z:-]+)/g)].map(([, script = '']) => script)
    expect(named.filter((script) => packageFile.scripts[script] === undefined)).toEqual([])
  })

  it('names no file or folder that is not there', () => {
    const named = [...readme.matchAll(/(?:`|"|\()((?:src|tests|bench|scripts|docs|resources)\/[\w./-]+)/g)]
    const missing = named.map(([, path = '']) => path).filter((path) => !isThere(path))
    expect(missing).toEqual([])
  })
})

describe('the product', () => {
  it('brings keytar and nothing else that is not built in', () => {
    expect(Object.keys(packageFile.dependencies)).toEqual(['keytar'])
  })

  it('is packaged without the browser host, the tests and the sources', () => {
    const files = /^files:\n((?: {2}- .*\n)+)/m.exec(readText('electron-builder.yml'))?.[1] ?? ''
    const brought = [...files.matchAll(/- (?!')(.+)/g)].map(([, pattern]) => pattern)
    expect(brought).toEqual(['out/**', 'resources/tray/**'])
  })
})
