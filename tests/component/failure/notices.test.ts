import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { policyProblemReasons, type PolicyProblem } from '../../../src/shared/policy.ts'
import App from '../../../src/renderer/App.vue'
import { answered } from '../../support/fake-bridge.ts'
import { mountWindow } from '../../support/mount-window.ts'
import { createSignedInBridge, somePolicy } from '../../support/window-answers.ts'

let app: VueWrapper

afterEach(() => {
  app.unmount()
})

describe('a notice', () => {
  it('is one line that stays until the agent dismisses it', async () => {
    const fake = createSignedInBridge()
    fake.answer({ 'notices:take': answered(['keychain-unavailable', 'shortcut-taken'] as const) })
    app = mountWindow(App, fake)
    await flushPromises()
    expect(app.findAll('.notice').map((line) => line.text())).toEqual([
      'The keychain can’t be used, so nothing is saved. You’ll need to sign in again next time.',
      'Another program uses Glance’s shortcut. Choose another one in the settings.'
    ])
    await app.get('.notice button').trigger('click')
    expect(app.findAll('.notice')).toHaveLength(1)
  })

  const problem: PolicyProblem = {
    source: 'registry',
    reason: 'wrong-kind',
    key: 'Fixed\\theme',
    inUse: 'earlier'
  }

  it('of a refused policy names the key, and goes when the policy is mended', async () => {
    const fake = createSignedInBridge()
    fake.answer({
      'notices:take': answered(['policy-broken'] as const),
      'policy:recall': answered({ ...somePolicy, problem })
    })
    app = mountWindow(App, fake)
    await flushPromises()
    expect(app.get('.notice').text()).toBe(
      'Your administrator’s policy has the wrong kind of value in the registry for “Fixed\\theme”. The policy from before stays in use. Tell your Glance administrator.'
    )
    fake.push('policy:changed', {
      ...somePolicy,
      problem: { source: 'file', reason: 'refused-shortcut', key: 'preset.shortcut', inUse: 'rest' }
    })
    await flushPromises()
    expect(app.get('.notice').text()).toBe(
      'Your administrator’s policy has a shortcut that is misspelled or that other programs need: “preset.shortcut”. The rest of that policy applies. Tell your Glance administrator.'
    )
    fake.push('policy:changed', {
      ...somePolicy,
      problem: { ...problem, key: null, reason: 'untrusted', inUse: 'nothing' }
    })
    await flushPromises()
    expect(app.get('.notice').text()).toBe(
      'Your administrator’s policy file isn’t trusted: people who aren’t administrators can change it. None of that policy applies. Tell your Glance administrator.'
    )
    fake.push('policy:changed', somePolicy)
    await flushPromises()
    expect(app.find('.notice').exists()).toBe(false)
  })

  it.each(policyProblemReasons)('has a sentence for a policy that is refused as %s', async (reason) => {
    for (const key of ['fixed.theme', null]) {
      const fake = createSignedInBridge()
      fake.answer({
        'notices:take': answered(['policy-broken'] as const),
        'policy:recall': answered({ ...somePolicy, problem: { ...problem, reason, key } })
      })
      app = mountWindow(App, fake)
      await flushPromises()
      expect(app.get('.notice').text()).toMatch(
        key === null ? /^Your administrator’s policy/u : /“fixed\.theme”/u
      )
      app.unmount()
    }
    app = mountWindow(App, createSignedInBridge())
  })

  it('mentions the shortcut as the agent knows it', async () => {
    const fake = createSignedInBridge()
    fake.answer({ 'notices:take': answered(['lives-in-tray'] as const) })
    app = mountWindow(App, fake)
    await flushPromises()
    expect(app.get('.notice').text()).toContain('click its icon there or press Ctrl+Shift+G.')
  })

  it('is fetched when it arrives later, and not shown twice', async () => {
    const fake = createSignedInBridge()
    fake.answer({ 'notices:take': answered(['store-not-saved'] as const) })
    app = mountWindow(App, fake)
    await flushPromises()
    fake.push('notices:arrived', null)
    await flushPromises()
    expect(app.findAll('.notice')).toHaveLength(1)
    expect(fake.requests('notices:take')).toHaveLength(2)
  })
})
