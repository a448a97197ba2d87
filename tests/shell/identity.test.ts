import { describe, expect, it } from 'vitest'
import config from '../../electron-builder.config.ts'
import { createDesk } from './desk.ts'

describe('on Windows', () => {
  it('the packaged app has the id that its shortcuts and its uninstaller know it by', async () => {
    const glance = await createDesk({ platform: 'win32' }).startUp({ isPackaged: true })
    expect(config.appId).not.toBe('')
    expect(glance.app.appUserModelId()).toBe(config.appId)
  })

  it('a development run doesn’t take that id', async () => {
    const glance = await createDesk({ platform: 'win32' }).startUp()
    expect(glance.app.appUserModelId()).toBe('')
  })
})
