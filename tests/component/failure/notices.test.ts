import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import App from '../../../src/renderer/App.vue'
import { answered } from '../../support/fake-bridge.ts'
import { mountWindow } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

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
