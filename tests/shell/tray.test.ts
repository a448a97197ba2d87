import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDesk, shortcut, until } from './desk.ts'

const platforms = ['win32', 'darwin', 'linux'] as const
const signedOutIcons = {
  win32: 'tray-signed-out.ico',
  darwin: 'tray-signed-out-Template.png',
  linux: 'tray-signed-out.png'
} as const

describe.each(platforms)('the tray icon on %s', (platform) => {
  it('toggles the window with a left click', async () => {
    const { computer, startUp } = createDesk({ platform })
    const glance = await startUp()
    glance.tray().click()
    expect(glance.window().isFocused()).toBe(true)
    // On Windows this takes the focus from the window before the click arrives.
    glance.tray().click()
    expect(glance.window().isVisible()).toBe(false)
    expect(computer.front()).not.toBe('Glance')
  })

  it('brings a window to the front that is covered, and hides it with the next click', async () => {
    const { computer, pass, startUp } = createDesk({ platform })
    const glance = await startUp()
    glance.tray().click()
    computer.bringToFront('mail')
    pass(301)
    glance.tray().click()
    expect(glance.window().isFocused()).toBe(true)
    glance.tray().click()
    expect(glance.window().isVisible()).toBe(false)
  })

  it('opens its menu with the right button', async () => {
    const { startUp } = createDesk({ platform })
    const items = (await startUp()).tray().openMenu().items
    expect(items.map(({ label, type }) => (type === 'separator' ? '-' : label))).toEqual([
      'Look up',
      '-',
      'Pause for an hour',
      'Pause until tomorrow',
      'Settings',
      '-',
      'Open log folder',
      'About Glance',
      'Quit Glance'
    ])
    expect(items[0]).toMatchObject({ accelerator: shortcut, registersAccelerator: false })
  })

  it('shows by its icon that nobody is signed in', async () => {
    const { startUp } = createDesk({ platform })
    const glance = await startUp()
    await until(() => glance.tray().toolTip() === 'Glance: signed out')
    expect(basename(glance.tray().image().file)).toBe(signedOutIcons[platform])
    expect(glance.tray().image().isEmpty()).toBe(false)
  })
})

describe('the tray icon on a display of another scale', () => {
  it.each([
    ['win32', 1, 16],
    ['win32', 1.25, 20],
    ['win32', 1.5, 24],
    ['win32', 2.5, 40],
    ['win32', 3, 48],
    ['darwin', 1, 16],
    ['darwin', 2, 32]
  ] as const)('is sharp on %s at %s: %s pixels', async (platform, scaleFactor, pixels) => {
    const { startUp } = createDesk({ platform })
    expect((await startUp()).tray().image().traySizeAt(scaleFactor)).toBe(pixels)
  })
})

describe('a click with Control on the tray icon', () => {
  it('opens the menu on macOS, and leaves the window as it is', async () => {
    const { startUp } = createDesk({ platform: 'darwin' })
    const glance = await startUp()
    glance.tray().click({ ctrlKey: true })
    expect(glance.tray().openedMenu()?.items[0]).toMatchObject({ label: 'Look up' })
    expect(glance.window().isVisible()).toBe(false)
    glance.tray().click()
    expect(glance.tray().openedMenu()).toBeNull()
    expect(glance.window().isFocused()).toBe(true)
  })

  it('is a click like any other on Windows', async () => {
    const { startUp } = createDesk({ platform: 'win32' })
    const glance = await startUp()
    glance.tray().click({ ctrlKey: true })
    expect(glance.window().isFocused()).toBe(true)
  })
})

describe('the tray’s menu', () => {
  it('can look up, open the settings and quit', async () => {
    const received: unknown[] = []
    const { startUp } = createDesk()
    const glance = await startUp({
      onPage: (bridge) => {
        bridge.onWindowSummoned((summons) => received.push(summons))
      }
    })
    glance.tray().openMenu().choose('Look up')
    expect(glance.window().isFocused()).toBe(true)
    glance.tray().openMenu().choose('Settings')
    await until(() => received.length === 2)
    expect(received).toMatchObject([
      { text: null, screen: 'search' },
      { text: null, screen: 'settings' }
    ])
    glance.tray().openMenu().choose('Quit Glance')
    expect(await glance.life.whenEnded).toBe(0)
  })
})

describe('the application’s menu', () => {
  const menusOf = (platform: NodeJS.Platform, isPackaged: boolean) =>
    createDesk({ platform })
      .startUp({ isPackaged })
      .then((glance) => glance.applicationMenu()?.items ?? [])

  it('has only zoom when packaged, and nothing to reload or close the window', async () => {
    const menus = await menusOf('win32', true)
    expect(menus.map(({ role }) => role)).toEqual(['viewMenu'])
    expect(menus[0]?.submenu?.items.map(({ role }) => role)).toEqual(['resetZoom', 'zoomIn', 'zoomOut'])
  })

  it('has the roles for copy, paste and quit on macOS', async () => {
    const menus = await menusOf('darwin', true)
    expect(menus.map(({ role }) => role)).toEqual(['appMenu', 'editMenu', 'windowMenu', 'viewMenu'])
  })

  it('can reload and open the developer tools during development', async () => {
    const [view] = await menusOf('linux', false)
    expect(view?.submenu?.items.map(({ role }) => role)).toContain('toggleDevTools')
  })
})
