import { describe, expect, it } from 'vitest'
import { exists, readText } from './tree.ts'

interface PackageFile {
  readonly engines: { readonly node: string }
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}
interface LockFile {
  readonly packages: Readonly<Record<string, Partial<PackageFile> & { readonly resolved?: string }>>
}

const packageFile = JSON.parse(readText('package.json')) as PackageFile
const lockFile = JSON.parse(readText('package-lock.json')) as LockFile
const developmentNode = readText('.node-version').trim()

describe('the lock file', () => {
  it('contains no address that a package was downloaded from', () => {
    const hosts = Object.entries(lockFile.packages).filter(([, { resolved }]) => resolved !== undefined)
    expect(hosts.map(([name]) => name)).toEqual([])
  })

  it('locks the dependencies of package.json', () => {
    const { dependencies, devDependencies } = lockFile.packages[''] ?? {}
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: packageFile.dependencies,
      devDependencies: packageFile.devDependencies
    })
  })

  it('locks exact versions, because package.json names no ranges', () => {
    const loose = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies }).filter(
      ([, version]) => !/^(npm:@?[a-z/-]+@)?\d+\.\d+\.\d+$/.test(version)
    )
    expect(loose).toEqual([])
  })
})

describe('.node-version', () => {
  it('names a Node that is new enough for the engines field', () => {
    const oldest = /^>=(\d+)\.(\d+)$/.exec(packageFile.engines.node)
    expect(Number(developmentNode)).toBeGreaterThan(Number(oldest?.[1]))
  })

  it('names the Node that set-up installs', () => {
    expect(/'node@(\d+)\.\d+\.\d+'/.exec(readText('scripts/set-up.mjs'))?.[1]).toBe(developmentNode)
  })
})

describe('README.md', () => {
  const readme = readText('README.md')

  it.each(['npm run demo', 'npm test'])('names the command %s', (command) => {
    expect(readme).toContain(command)
  })

  it('names only commands that package.json has', () => {
    const named = [...readme.matchAll(/\bnpm run ([a-z:-]+)/g)].map(([, script = '']) => script)
    expect(named.filter((script) => packageFile.scripts[script] === undefined)).toEqual([])
  })

  it('names only files and folders that exist', () => {
    const named = [...readme.matchAll(/(?:`|"|\()((?:src|tests|bench|scripts|docs|resources)\/[\w./-]+)/g)]
    const missing = named.map(([, path = '']) => path).filter((path) => !exists(path))
    expect(missing).toEqual([])
  })
})

describe('the product', () => {
  it('lets keytar alone run a script when it is installed', () => {
    const allowed = Object.entries(packageFile.allowScripts).filter(([, isAllowed]) => isAllowed)
    expect(allowed.map(([name]) => name)).toEqual(['@github/keytar'])
  })

  it('has keytar as its only dependency that is not bundled', () => {
    expect(Object.keys(packageFile.dependencies)).toEqual(['keytar'])
  })
})
