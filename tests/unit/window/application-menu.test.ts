import { describe, expect, it } from 'vitest'
import { toApplicationMenu } from '../../../src/main/window/application-menu.ts'

describe('the application’s menu', () => {
  const everyItem = (platform: NodeJS.Platform, isPackaged: boolean) =>
    JSON.stringify(toApplicationMenu(platform, isPackaged))

  it.each(['win32', 'darwin', 'linux'] as const)(
    'has no key to reload or inspect when packaged for %s',
    (platform) => {
      expect(everyItem(platform, true)).not.toMatch(/reload|toggleDevTools/)
      expect(everyItem(platform, false)).toMatch(/reload.*toggleDevTools/)
    }
  )

  it('has Close only on macOS, where it hides the window', () => {
    expect(everyItem('win32', true)).not.toMatch(/"close"/)
    expect(everyItem('darwin', true)).toMatch(/"close"/)
  })
})
