import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import App from '../../../src/renderer/App.vue'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge, someProfile } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

let fake: FakeBridge
let app: VueWrapper

const { button, click, field } = createWindowQueries(() => app)
const managed = { ...someProfile, id: 'main-0a1b2c3d', name: 'Main' }
const nameBox = () => field(`New name for ${someProfile.name}`)

const open = async (): Promise<void> => {
  app = mountWindow(App, fake)
  await flushPromises()
  press(',', { ctrlKey: true })
  await flushPromises()
}
const save = async (name: string): Promise<void> => {
  await click(`Rename ${someProfile.name}`)
  await nameBox().setValue(name)
  await app.get('form').trigger('submit')
  await flushPromises()
}

beforeEach(() => {
  fake = createSignedInBridge()
  fake.answer({
    'profiles:recall': answered([
      { profile: managed, isActive: false, isManaged: true },
      { profile: someProfile, isActive: true, isManaged: false }
    ])
  })
})

afterEach(() => {
  app.unmount()
})

describe('a profile', () => {
  it('gets another name, which is shown when it is saved', async () => {
    await open()
    await save('Head office')
    expect(fake.requests('profile:rename')).toEqual([{ profileId: someProfile.id, name: 'Head office' }])
    const renamed = { ...someProfile, name: 'Head office' }
    fake.push('profiles:changed', [{ profile: renamed, isActive: true, isManaged: false }])
    fake.push('session:changed', { kind: 'signed-in', profile: renamed, isInKeychain: true })
    await flushPromises()
    expect(app.findAll('.name').map((each) => each.text())).toEqual(['Head office'])
    expect(app.find('form').exists()).toBe(false)
  })

  it('keeps its name on Escape, and the settings stay open', async () => {
    await open()
    await click(`Rename ${someProfile.name}`)
    expect(document.activeElement).toBe(nameBox().element)
    press('Escape')
    await flushPromises()
    expect(app.get('h1').text()).toBe('Settings')
    expect(document.activeElement).toBe(button(`Rename ${someProfile.name}`).element)
    expect(fake.requests('profile:rename')).toEqual([])
  })

  it('says why its name was not saved, and keeps what was typed', async () => {
    fake.answer({ 'profile:rename': () => failedWith('profile-unknown') })
    await open()
    await save('Head office')
    expect(app.get('form [role=alert]').text()).toContain('This profile no longer exists.')
    expect(nameBox().element.value).toBe('Head office')
  })

  it('is saved once, however often Enter is pressed', async () => {
    const later = answeredLater<null>()
    fake.answer({ 'profile:rename': () => later.promise })
    await open()
    await save('Head office')
    await app.get('form').trigger('submit')
    expect(fake.requests('profile:rename')).toHaveLength(1)
    later.settle({ ok: true, value: null })
    await flushPromises()
    expect(document.activeElement).toBe(button(`Rename ${someProfile.name}`).element)
  })

  it('of the administrator can’t be renamed', async () => {
    await open()
    expect(app.findAll('[aria-label="Rename Main"]')).toEqual([])
  })
})
