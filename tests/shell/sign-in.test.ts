import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startTestOnline } from '../tenant/test-online.ts'
import { writePolicyFile } from '../support/policy-file.ts'
import { createDesk, until } from './desk.ts'

const platforms = ['win32', 'darwin', 'linux'] as const
const request = { kind: 'online', environmentId: 'demo', tenantId: 'Cust10001' } as const

/** Where a file sends the browser. */
const addressIn = (page: string): string =>
  (/url=([^"]*)"/u.exec(page)?.[1] ?? '').replace(/&#(\d+);/gu, (_whole, code: string) =>
    String.fromCharCode(Number(code))
  )

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
  const [opened = ''] = computer.opened
  const address = platform === 'linux' ? addressIn(readFileSync(fileURLToPath(opened), 'utf8')) : opened
  const choose = (tenant: string) => fetch(address, { method: 'POST', body: new URLSearchParams({ tenant }) })
  return { computer, glance, answer, choose, summoned, opened, address }
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

  it('passes the address to the browser in a file that only the user can read, on Linux', async () => {
    const { computer, glance, answer, opened, address } = await begin('linux')
    expect(new URL(address).searchParams.get('state')).toMatch(/^.{20,}$/u)
    const file = fileURLToPath(opened)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(file).not.toMatch(/\/\./u)
    expect(computer.opened).toEqual([opened])
    await glance.bridge().cancelSignIn()
    await answer
    await glance.quit()
    expect(existsSync(file)).toBe(false)
  })

  it('shows the window after a refusal too, with the reason', async () => {
    const { computer, glance, answer, choose } = await begin()
    await choose('nobody')
    expect(await answer).toMatchObject({ failure: { code: 'sign-in-denied' } })
    expect(glance.window().isVisible()).toBe(true)
    expect(computer.topmost()).toBe('Glance')
  })

  it('ends with a page in the language that the agent chose meanwhile', async () => {
    const { glance, answer, choose } = await begin()
    await glance.bridge().changeSettings({ language: 'sv' })
    const page = await (await choose('Cust10001')).text()
    expect(page).toContain('<html lang="sv">')
    expect(page).toContain('Du kan stänga den här sidan och gå tillbaka till Glance.')
    expect(await answer).toMatchObject({ value: { kind: 'signed-in' } })
  })

  it('leaves the browser in front when the agent cancels', async () => {
    const { computer, glance, answer } = await begin()
    await glance.bridge().cancelSignIn()
    expect(await answer).toMatchObject({ failure: { code: 'cancelled' } })
    expect(computer.front()).toBe('browser')
  })
})
