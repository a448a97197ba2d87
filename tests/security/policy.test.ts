import { chmod, chown, lstat, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPolicyFile, type PolicyTrust } from '../../src/main/settings/policy-file.ts'
import { noPolicy } from '../../src/main/settings/policy-schema.ts'
import { createPolicyStore } from '../../src/main/settings/policy-store.ts'
import { createPosixTrust, trustAnyFile } from '../../src/main/settings/policy-trust.ts'
import { runChildSync } from '../support/child.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { listHostilePolicies, refusedShortcuts } from '../support/hostile-policies.ts'
import { somePolicyFile } from '../support/policies.ts'
import { createRecordingLog } from '../support/recording-log.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

// A policy file that is broken, odd or written by the wrong person is never obeyed in part, but for a refused shortcut, and never
// stops Glance.

const hostile = listHostilePolicies()

const openStore = (file: string, trust: PolicyTrust = trustAnyFile) => {
  const clock = createFakeClock()
  const log = createRecordingLog()
  const store = createPolicyStore({ sources: [createPolicyFile(file, trust)], clock, log })
  return {
    store,
    log,
    readAgain: async () => {
      await clock.pass(60_000)
      await store.refresh()
    }
  }
}

describe('a hostile policy file', () => {
  test('comes in more than 200 forms, each with a name of its own', () => {
    expect(hostile.length).toBeGreaterThan(200)
    expect(new Set(hostile.map(([name]) => name)).size).toBe(hostile.length)
  })

  test.each(hostile)('is refused as a whole, at start and later: %s', async (_name, content) => {
    const file = join(createTemporaryFolder(), 'policy.json')
    await writeFile(file, content)
    const { store, log, readAgain } = openStore(file)
    await store.load()
    expect(store.current()).toEqual(noPolicy)
    const problem = store.problem()
    expect(problem).toMatchObject({ source: 'file', inUse: 'nothing' })
    expect(problem?.key ?? '').toMatch(/^\P{Cc}{0,100}$/u)
    expect(log.events).toEqual([{ level: 'warn', event: 'policy-refused', fields: problem }])

    await writeFile(file, JSON.stringify({ version: 1, fixed: { theme: 'light' } }))
    await readAgain()
    expect(store.current()).toEqual({ ...noPolicy, fixed: { theme: 'light' } })
    await writeFile(file, content)
    await readAgain()
    expect(store.current()).toEqual({ ...noPolicy, fixed: { theme: 'light' } })
    expect(store.problem()).toEqual({ ...problem, inUse: 'earlier' })
    store.dispose()
    expect(Reflect.get({}, 'theme')).toBeUndefined()
  })

  test.each(refusedShortcuts)(
    'with the shortcut “%s” keeps every limit, and no such shortcut',
    async (shortcut) => {
      const file = join(createTemporaryFolder(), 'policy.json')
      const shortcuts = { shortcut, clipboardShortcut: shortcut }
      const fixed = { idleLockMinutes: 5, isScreenShared: true }
      const ceilings = { storeDays: 7, storeCompanies: 10 }
      const written = {
        version: 1,
        preset: shortcuts,
        fixed: { ...fixed, ...shortcuts },
        ceilings,
        updates: 'off'
      }
      await writeFile(file, JSON.stringify(written))
      const { store, log } = openStore(file)
      await store.load()
      expect(store.current()).toEqual({
        ...noPolicy,
        fixed: { ...fixed, updateChannel: 'off' },
        ceilings,
        updates: 'off'
      })
      const fields = { source: 'file', reason: 'refused-shortcut', key: 'preset.shortcut', inUse: 'rest' }
      expect(log.events).toEqual([{ level: 'warn', event: 'policy-partly-read', fields }])
      store.dispose()
    }
  )
})

const isWindows = process.platform === 'win32'
const isRoot = process.getuid?.() === 0
const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }

describe.skipIf(isWindows)('a policy in the wrong place or of the wrong person', () => {
  /** A folder and a file as an administrator makes them; whoever runs the test plays the superuser. */
  const createPolicy = async () => {
    const folder = join(createTemporaryFolder(), 'glance')
    await mkdir(folder, { mode: 0o755 })
    const file = join(folder, 'policy.json')
    await writeFile(file, JSON.stringify(somePolicyFile), { mode: 0o644 })
    return { folder, file }
  }
  type Policy = Awaited<ReturnType<typeof createPolicy>>

  test('is obeyed when only the superuser can have written it', async () => {
    const { file } = await createPolicy()
    const { store } = openStore(file, createPosixTrust(me))
    await store.load()
    expect(store.current().updates).toBe('stable')
    store.dispose()
  })

  const changes: readonly (readonly [string, string, (policy: Policy) => Promise<void>])[] = [
    ['a file that everybody may write', 'untrusted', ({ file }) => chmod(file, 0o666)],
    ['a folder that everybody may write', 'untrusted', ({ folder }) => chmod(folder, 0o777)],
    ['a folder like /tmp', 'untrusted', ({ folder }) => chmod(folder, 0o1777)],
    [
      'a link to a good file',
      'untrusted',
      async ({ folder, file }) => {
        const target = join(folder, 'other.json')
        await writeFile(target, JSON.stringify(somePolicyFile))
        await rm(file)
        await symlink(target, file)
      }
    ],
    [
      'a link to nothing',
      'untrusted',
      async ({ folder, file }) => {
        await rm(file)
        await symlink(join(folder, 'none'), file)
      }
    ],
    [
      'a link to itself',
      'untrusted',
      async ({ file }) => {
        await rm(file)
        await symlink(file, file)
      }
    ],
    [
      'a folder in its place',
      'unreadable',
      async ({ file }) => {
        await rm(file)
        await mkdir(file)
      }
    ],
    [
      'a pipe that nobody writes to',
      'unreadable',
      async ({ file }) => {
        await rm(file)
        runChildSync('mkfifo', [file])
        expect((await lstat(file)).isFIFO()).toBe(true)
      }
    ],
    [
      'a link to a device without end',
      'untrusted',
      async ({ file }) => {
        await rm(file)
        await symlink('/dev/zero', file)
      }
    ]
  ]

  test.each(changes)('is refused without waiting: %s', async (_name, reason, change) => {
    const policy = await createPolicy()
    await change(policy)
    const { store } = openStore(policy.file, createPosixTrust(me))
    await store.load()
    expect(store.current()).toEqual(noPolicy)
    expect(store.problem()).toMatchObject({ reason, key: null })
    store.dispose()
  })

  // Only the superuser can give a file away.
  test.skipIf(!isRoot).each(['file', 'folder'] as const)(
    'is refused when an agent owns the %s',
    async (part) => {
      const policy = await createPolicy()
      await chown(policy[part], 12_345, 0)
      const { store } = openStore(policy.file, createPosixTrust())
      await store.load()
      expect(store.problem()).toMatchObject({ reason: 'untrusted' })
      store.dispose()
    }
  )

  test('is refused when it may not be read', async ({ skip }) => {
    skip(isRoot, 'the superuser may read every file')
    const { file } = await createPolicy()
    await chmod(file, 0o000)
    const { store } = openStore(file, createPosixTrust(me))
    await store.load()
    expect(store.problem()).toMatchObject({ reason: 'unreadable' })
    store.dispose()
  })
})
