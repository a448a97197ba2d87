import { describe, expect, it } from 'vitest'
import { toApplicationMenu } from '../../../src/main/window/application-menu.ts'

describe('the application’s menu', () => {
  const everyItem = (platform: NodeJS.Platform, isPackaged: boolean) =>
    JSON.stringify(toApplicationMenu(platform, isPackaged))

  it.each(['win32', 'darwin', 'linux'] as const)(
    'as shipped on %s answers no key that reloads or inspects',
    (platform) => {
      expect(everyItem(platform, true)).not.toMatch(/reload|toggleDevTools/)
      expect(everyItem(platform, false)).toMatch(/reload.*toggleDevTools/)
    }
  )

  it('closes nothing with Ctrl+W except on macOS, where closing hides', () => {
    expect(everyItem('win32', true)).not.toMatch(/"close"/)
    expect(everyItem('darwin', true)).toMatch(/"close"/)
  })
})
