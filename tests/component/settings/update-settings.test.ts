import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { updateAbsences, updateProblems, type UpdateState } from '../../../src/shared/updates.ts'
import App from '../../../src/renderer/App.vue'
import { isChecked } from '../../support/choices.ts'
import { answered, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge, somePolicy } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

let fake: FakeBridge
let app: VueWrapper

const open = async (state: UpdateState): Promise<void> => {
  fake.answer({ 'updates:recall': answered(state) })
  app = mountWindow(App, fake)
  await flushPromises()
  press(',', { ctrlKey: true })
  await flushPromises()
}
const { region, click } = createWindowQueries(() => app)
const line = () => region('Updates').get('[role=status]').text()
const buttons = () =>
  region('Updates')
    .findAll('button:not([role])')
    .map((each) => each.text())
const channel = (value: string) => region('Updates').get(`[role=radio][value=${value}]`)

beforeEach(() => {
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('the updates in the settings', () => {
  it.each([
    [{ kind: 'off' }, 'Glance doesn’t look for updates.', []],
    [{ kind: 'not-checked' }, 'Not checked yet', ['Check for updates']],
    [{ kind: 'checking' }, 'Checking…', []],
    [{ kind: 'loading', version: '1.2.0' }, 'Downloading version 1.2.0…', []],
    [
      { kind: 'ready', version: '1.2.0', isWaiting: false },
      'Version 1.2.0 is ready: restart to update',
      ['Restart to update']
    ],
    [
      { kind: 'ready', version: '1.2.0', isWaiting: true },
      'Version 1.2.0 is ready: Glance restarts when the card is closed',
      []
    ]
  ] as const)('say of %j: %s', async (state, text, actions) => {
    await open(state)
    expect(line()).toBe(text)
    expect(buttons()).toEqual(actions)
  })

  it('say when Glance has looked for the last time', async () => {
    const checkedAt = new Date()
    checkedAt.setHours(10, 42)
    vi.useFakeTimers({ toFake: ['Date'], now: checkedAt.getTime() + 60_000 })
    await open({ kind: 'current', checkedAt: checkedAt.toISOString() })
    expect(line()).toBe('Up to date · checked 10:42')
    expect(buttons()).toEqual(['Check for updates'])
  })

  it.each(updateProblems)('say why nothing was installed: %s', async (problem) => {
    await open({ kind: 'failed', problem, failedAt: '2026-11-24T10:05:00.000Z' })
    expect(line()).toMatch(/^Couldn’t check for updates: [a-z].*\.$/u)
    expect(buttons()).toEqual(['Check for updates'])
  })

  it.each(updateAbsences)('offer nothing where Glance can’t update itself: %s', async (reason) => {
    await open({ kind: 'unavailable', reason })
    expect(line()).toMatch(/\.$/u)
    expect(region('Updates').findAll('button, input')).toHaveLength(0)
  })

  it('look for updates and install them when the agent asks, and follow what is pushed', async () => {
    fake.answer({
      'updates:check': answered({ kind: 'checking' as const }),
      'updates:install': answered({ kind: 'ready' as const, version: '1.2.0', isWaiting: true })
    })
    await open({ kind: 'not-checked' })
    await click('Check for updates')
    expect(fake.requests('updates:check')).toHaveLength(1)
    expect(line()).toBe('Checking…')
    fake.push('updates:changed', { kind: 'ready', version: '1.2.0', isWaiting: false })
    await flushPromises()
    await click('Restart to update')
    expect(fake.requests('updates:install')).toHaveLength(1)
    expect(line()).toContain('when the card is closed')
  })

  it('say that a request failed', async () => {
    fake.answer({ 'updates:check': () => failedWith('unexpected') })
    await open({ kind: 'not-checked' })
    await click('Check for updates')
    expect(region('Updates').text()).toContain('Reference R-1234')
  })

  it('change the channel', async () => {
    await open({ kind: 'not-checked' })
    expect(isChecked(channel('stable'))).toBe(true)
    await channel('beta').trigger('click')
    expect(fake.requests('settings:change')).toEqual([{ updateChannel: 'beta' }])
  })

  it('show a channel that the administrator has fixed', async () => {
    fake.answer({ 'policy:recall': answered({ ...somePolicy, fixed: ['updateChannel'] as const }) })
    await open({ kind: 'not-checked' })
    expect(channel('beta').element.closest('fieldset[disabled]')).not.toBe(null)
    expect(region('Updates').text()).toContain('Set by your administrator')
  })
})
