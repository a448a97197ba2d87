import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openCore, type OpenCore } from '../support/open-core.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

// The whole core follows a policy file that an administrator changes while Glance runs.

const writePolicy = async (file: string, policy: unknown): Promise<void> => {
  // As a deployment does it: the file is replaced as a whole.
  await writeFile(`${file}.new`, typeof policy === 'string' ? policy : JSON.stringify(policy))
  await rename(`${file}.new`, file)
}

const open = async (
  policy: unknown
): Promise<OpenCore & { readonly write: (next: unknown) => Promise<void> }> => {
  const policyFile = join(createTemporaryFolder(), 'policy.json')
  await writePolicy(policyFile, policy)
  const core = await openCore({ policyFile })
  return { ...core, write: (next) => writePolicy(policyFile, next) }
}

const waitFor = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 8_000, interval: 50 })

test('a changed policy applies at once, and the agent’s own choice counts again afterwards', async () => {
  const { call, write, reachedWindow } = await open({ version: 1 })
  await call('settings:change', { theme: 'light' })
  await write({
    version: 1,
    fixed: { theme: 'dark' },
    profiles: [{ id: 'demo', name: 'Practice', kind: 'demo' }]
  })
  await waitFor(async () => {
    expect(await call('policy:recall', null)).toMatchObject({ value: { fixed: ['theme'], problem: null } })
  })
  expect(await call('settings:recall', null)).toMatchObject({ value: { theme: 'dark' } })
  expect(await call('settings:change', { theme: 'light' })).toMatchObject({
    failure: { code: 'fixed-by-policy' }
  })
  expect(await call('profiles:recall', null)).toMatchObject({ value: [{ profile: { name: 'Practice' } }] })
  const pushed = reachedWindow().map((each) => String((JSON.parse(each) as readonly unknown[])[0]))
  expect(pushed).toEqual(expect.arrayContaining(['policy:changed', 'settings:changed', 'profiles:changed']))

  await write({ version: 1 })
  await waitFor(async () => {
    expect(await call('settings:recall', null)).toMatchObject({ value: { theme: 'light' } })
  })
})

test('a change that is wrong leaves the policy as it was, and each new mistake is told once', async () => {
  const { call, write } = await open({ version: 1, fixed: { theme: 'dark' } })
  expect(await call('notices:take', null)).toMatchObject({ value: [] })
  const expectProblem = async (policy: unknown, problem: object): Promise<void> => {
    await write(policy)
    await waitFor(async () => {
      expect(await call('policy:recall', null)).toMatchObject({ value: { fixed: ['theme'], problem } })
    })
    expect(await call('notices:take', null)).toMatchObject({ value: ['policy-broken'] })
    expect(await call('notices:take', null)).toMatchObject({ value: [] })
    expect(await call('settings:recall', null)).toMatchObject({ value: { theme: 'dark' } })
  }
  await expectProblem(
    { version: 1, fixed: { theem: 'light' } },
    { source: 'file', reason: 'unknown-key', key: 'fixed.theem', inUse: 'earlier' }
  )
  await expectProblem('{', { reason: 'invalid-json', key: null, inUse: 'earlier' })
})

test('a shortcut that Glance doesn’t register costs a policy only that shortcut, and is told', async () => {
  const { call } = await open({ version: 1, fixed: { theme: 'dark', shortcut: 'F8' } })
  expect(await call('settings:recall', null)).toMatchObject({
    value: { theme: 'dark', shortcut: 'CommandOrControl+Shift+G' }
  })
  expect(await call('policy:recall', null)).toMatchObject({
    value: { fixed: ['theme'], problem: { reason: 'refused-shortcut', key: 'fixed.shortcut', inUse: 'rest' } }
  })
  expect(await call('notices:take', null)).toMatchObject({ value: ['policy-broken'] })
})

test('a policy file that is removed no longer applies', async () => {
  const folder = createTemporaryFolder()
  const policyFile = join(folder, 'policy.json')
  await writePolicy(policyFile, { version: 1, fixed: { theme: 'dark' } })
  const { call } = await openCore({ policyFile })
  await rm(policyFile)
  await waitFor(async () => {
    expect(await call('policy:recall', null)).toMatchObject({ value: { fixed: [], problem: null } })
  })
})
