import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startTestOnline } from '../tenant/test-online.ts'
import { writePolicyFile } from '../support/policy-file.ts'
import { createDesk, until } from './desk.ts'

const platforms = ['win32', 'darwin', 'linux'] as const
const request = { kind: 'online', environmentId: 'demo', tenantId: 'Cust10001' } as const

/** Begins a sign-in, up to the page in the browser on which the agent chooses a tenant. */
const begin = async (platform: (typeof platforms)[number] = 'linux') => {
  const online = await startTestOnline()
  onTestFinished(online.dispose)
  const { computer, folder, startUp } = createDesk({ platform })
  const policyFile = await writePolicyFile(join(folder, 'policy.json'), [online.environment])
  const glance = await startUp({ args: ['--policy', policyFile, '--credentials', 'memory'] })
  const summoned: unknown[] = []
  glance.bridge().onWindowSummoned((summons) => summoned.push(summons))
  const answer = glance.bridge().signIn(request)
  await until(() => computer.opened.length === 1)
  computer.bringToFront('browser')
  const choose = (tenant: string) =>
    fetch(computer.opened[0] ?? '', { method: 'POST', body: new URLSearchParams({ tenant }) })
  return { computer, glance, answer, choose, summoned }
}

describe('a sign-in with the browser', () => {
  it.each(platforms)('shows the window above the browser at the end, unchanged, on %s', async (platform) => {
    const { computer, glance, answer, choose, summoned } = await begin(platform)
    expect(glance.window().isVisible()).toBe(false)
    await choose('Cust10001')
    expect(await answer).toMatchObject({ value: { kind: 'signed-in' } })
    expect(glance.window().isVisible()).toBe(true)
    // Windows gives Glance no foreground here, and the agent may be typing in the browser.
    expect([computer.topmost(), computer.front()]).toEqual(['Glance', 'browser'])
    // A summons would clear the search box, where the agent may have typed.
    expect(summoned).toEqual([])
  })

  it('shows the window after a refusal too, with the reason', async () => {
    const { computer, glance, answer, choose } = await begin()
    await choose('nobody')
    expect(await answer).toMatchObject({ failure: { code: 'sign-in-denied' } })
    expect(glance.window().isVisible()).toBe(true)
    expect(computer.topmost()).toBe('Glance')
  })

  it('leaves the browser in front when the agent cancels', async () => {
    const { computer, glance, answer } = await begin()
    await glance.bridge().cancelSignIn()
    expect(await answer).toMatchObject({ failure: { code: 'cancelled' } })
    expect(computer.front()).toBe('browser')
  })
})
