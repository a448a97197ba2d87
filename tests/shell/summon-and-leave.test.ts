import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backgroundColors } from '../../src/main/window/window-theme.ts'
import { createDesk, shortcut, until } from './desk.ts'

const platforms = ['win32', 'darwin', 'linux'] as const

describe.each(platforms)('on %s', (platform) => {
  it('shows the window ready to type with one press, and hides it and returns the focus with the next', async () => {
    const { computer, startUp } = createDesk({ platform })
    const glance = await startUp()
    const window = glance.window()
    expect(computer.press(shortcut)).toBe(true)
    expect(window.isFocused()).toBe(true)
    computer.press(shortcut)
    expect(window.isVisible()).toBe(false)
    expect(computer.front()).toBe('chat')
  })

  it('hides the window and returns the focus with the last Escape', async () => {
    const { computer, startUp } = createDesk({ platform })
    const glance = await startUp()
    computer.press(shortcut)
    expect(await glance.bridge().hideWindow()).toEqual({ ok: true, value: null })
    expect(glance.window().isVisible()).toBe(false)
    expect(computer.front()).toBe('chat')
  })

  it('notifies the page once, however the window is hidden', async () => {
    const { computer, pass, startUp } = createDesk({ platform })
    let hidden = 0
    const glance = await startUp({
      onPage: (bridge) => {
        bridge.onWindowHidden(() => hidden++)
      }
    })
    computer.press(shortcut)
    computer.press(shortcut)
    await until(() => hidden === 1)
    // Windows does not tell that the keys of the last press are up: another program has the keyboard.
    pass(1_100)
    computer.press(shortcut)
    await glance.bridge().hideWindow()
    await glance.bridge().hideWindow()
    await until(() => hidden === 2)
    computer.press(shortcut)
    glance.window().close()
    await until(() => hidden === 3)
  })

  it('hides the window and returns the focus when it is closed', async () => {
    const { computer, startUp } = createDesk({ platform })
    const window = (await startUp()).window()
    computer.press(shortcut)
    expect(window.close()).toBe(false)
    expect(window.isVisible()).toBe(false)
    expect(computer.front()).toBe('chat')
  })

  it('brings the window to the front when another program has the focus', async () => {
    const { computer, startUp } = createDesk({ platform })
    const window = (await startUp()).window()
    computer.press(shortcut)
    computer.bringToFront('mail')
    computer.press(shortcut)
    expect(window.isFocused()).toBe(true)
    expect(computer.topmost()).toBe('Glance')
    expect(window.isAlwaysOnTop()).toBe(false)
    computer.press(shortcut)
    expect(computer.front()).toBe('mail')
  })

  it('brings a visible window to the virtual desktop of the agent', async () => {
    const { computer, startUp } = createDesk({ platform })
    const window = (await startUp()).window()
    computer.press(shortcut)
    computer.goToDesktop(2)
    computer.bringToFront('mail')
    computer.press(shortcut)
    expect(window.isFocused()).toBe(true)
    expect([window.desktop(), computer.desktop()]).toEqual([2, 2])
  })

  it('restores a minimised window', async () => {
    const { computer, startUp } = createDesk({ platform })
    const window = (await startUp()).window()
    computer.press(shortcut)
    window.minimize()
    computer.press(shortcut)
    expect(window.isFocused()).toBe(true)
  })
})

describe('the summoned window', () => {
  const left = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 }, scaleFactor: 1.5 }
  const right = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 1000 }, scaleFactor: 1 }

  it('appears on the display that the cursor is on', async () => {
    const { computer, startUp } = createDesk({ displays: [left, right] })
    const window = (await startUp()).window()
    computer.press(shortcut)
    expect(window.bounds()).toEqual({ x: 740, y: 133, width: 440, height: 640 })
    computer.press(shortcut)
    computer.moveCursor({ x: 2000, y: 10 })
    computer.press(shortcut)
    expect(window.bounds()).toEqual({ x: 2340, y: 120, width: 440, height: 640 })
  })

  it('comes to the display with the cursor when it is visible without focus, and stays when it has it', async () => {
    const { computer, startUp } = createDesk({ displays: [left, right] })
    const window = (await startUp()).window()
    computer.press(shortcut)
    computer.bringToFront('mail')
    computer.moveCursor({ x: 2000, y: 10 })
    computer.press(shortcut)
    expect(window.isFocused()).toBe(true)
    expect(window.bounds()).toEqual({ x: 2340, y: 120, width: 440, height: 640 })
    const moved = { x: 1950, y: 30, width: 400, height: 500 }
    window.moveTo(moved)
    computer.bringToFront('mail')
    computer.press(shortcut)
    expect(window.bounds()).toEqual(moved)
  })

  it('has its full size on another display, although Windows first scales it for the previous one', async () => {
    const { computer, startUp } = createDesk({ platform: 'win32', displays: [left, right] })
    const window = (await startUp()).window()
    computer.moveCursor({ x: 2000, y: 10 })
    computer.press(shortcut)
    expect(window.bounds()).toMatchObject({ width: 440, height: 640 })
  })

  it('appears where the agent left it, also in the next run', async () => {
    const moved = { x: 40, y: 50, width: 500, height: 700 }
    const { computer, folder, startUp } = createDesk()
    const first = await startUp()
    computer.press(shortcut)
    first.window().moveTo(moved)
    computer.press(shortcut)
    computer.press(shortcut)
    expect(first.window().bounds()).toEqual(moved)
    expect(await first.quit()).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual(moved)

    const second = await startUp()
    computer.press(shortcut)
    expect(second.window().bounds()).toEqual(moved)
  })
})

describe('the colour behind the page', () => {
  it('is that of the system at first, then that of the setting, and follows both', async () => {
    const { startUp } = createDesk()
    const glance = await startUp({ isSystemDark: true })
    const color = glance.window().backgroundColor
    expect(glance.window().options.backgroundColor).toBe(backgroundColors.dark)
    await glance.bridge().changeSettings({ theme: 'light' })
    await until(() => color() === backgroundColors.light)
    await glance.bridge().changeSettings({ theme: 'system' })
    await until(() => color() === backgroundColors.dark)
    glance.theme.switchSystem(false)
    expect(color()).toBe(backgroundColors.light)
  })

  it('is that of the stored setting before the window is first summoned', async () => {
    const { folder, startUp } = createDesk()
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ version: 2, theme: 'dark' }))
    const glance = await startUp()
    await until(() => glance.window().backgroundColor() === backgroundColors.dark)
    expect(glance.window().isVisible()).toBe(false)
  })
})

describe('on macOS, the window', () => {
  it('is a panel on every space, and Glance never becomes the active program', async () => {
    const { computer, startUp } = createDesk({ platform: 'darwin' })
    const window = (await startUp()).window()
    computer.press(shortcut)
    expect(window.options.type).toBe('panel')
    expect(window.isOnAllWorkspaces()).toBe(true)
    expect([computer.front(), computer.active()]).toEqual(['Glance', 'chat'])
    computer.press(shortcut)
    expect([computer.front(), computer.active()]).toEqual(['chat', 'chat'])
  })
})

describe('the first start', () => {
  it.each([
    ['win32', 'lives-in-tray'],
    ['linux', 'lives-in-tray'],
    ['darwin', 'lives-in-menu-bar']
  ] as const)('on %s shows the window and says where Glance is: %s', async (platform, notice) => {
    const { startUp } = createDesk({ platform, isFirstStart: true })
    const glance = await startUp()
    await until(() => glance.window().isFocused())
    expect(await glance.bridge().takeNotices()).toEqual({ ok: true, value: [notice] })
  })

  it('is followed by starts that show nothing, once something was saved', async () => {
    const { startUp } = createDesk({ isFirstStart: true })
    const first = await startUp()
    await first.bridge().changeSettings({ theme: 'dark' })
    await first.quit()
    const second = await startUp()
    expect(await second.bridge().takeNotices()).toEqual({ ok: true, value: [] })
    expect(second.window().isVisible()).toBe(false)
  })

  it('leaves the keyboard where it is when a link started Glance', async () => {
    const { computer, startUp } = createDesk({ isFirstStart: true })
    const args = ['--credentials', 'memory', 'glance://lookup?id=201']
    const glance = await startUp({ args, startedBy: 'program' })
    await until(() => glance.window().isVisible())
    expect(computer.front()).toBe('chat')
  })
})

describe('a second start', () => {
  it('summons the running Glance, and ends at once without a window, tray icon or session', async () => {
    const desk = createDesk()
    const first = await desk.startUp()
    const second = await desk.start()
    expect(await second.life.whenEnded).toBe(0)
    await until(() => first.window().isFocused())
    expect(second.windows.size + second.trays.length).toBe(0)
    expect(second.registeredSchemes()).toEqual([])
    expect(second.life.hasEnded()).toBe(true)
  })

  it('shows the window above the others where Windows refuses it the foreground', async () => {
    const desk = createDesk({ platform: 'win32' })
    const first = await desk.startUp()
    desk.computer.bringToFront('mail')
    await (
      await desk.start({ startedBy: 'program' })
    ).life.whenEnded
    await until(() => first.window().isVisible())
    expect([desk.computer.front(), desk.computer.topmost()]).toEqual(['mail', 'Glance'])
  })

  it('leaves a window in front where it is', async () => {
    const desk = createDesk()
    const first = await desk.startUp()
    desk.computer.press(shortcut)
    await (
      await desk.start()
    ).life.whenEnded
    await until(() => first.window().isFocused())
  })

  it('is `activate` on macOS, which starts no second process', async () => {
    const { startUp } = createDesk({ platform: 'darwin' })
    const glance = await startUp()
    glance.app.events.emit('activate', {}, false)
    expect(glance.window().isFocused()).toBe(true)
  })

  it('becomes the first after the other has quit', async () => {
    const { startUp } = createDesk()
    expect(await (await startUp()).quit()).toBe(0)
    const again = await startUp()
    expect(again.life.hasEnded()).toBe(false)
  })
})

describe('quitting', () => {
  it('releases the window, the tray icon, the channels, the scheme, the shortcut and the lock', async () => {
    const { computer, folder, startUp } = createDesk()
    const glance = await startUp()
    const windowSession = glance.sessions.all().find(({ partition }) => partition === 'glance-window')
    expect(await glance.quit()).toBe(0)
    expect(glance.windows.size).toBe(0)
    expect(glance.tray().isDestroyed()).toBe(true)
    expect(glance.ipc.channels()).toEqual([])
    expect(windowSession?.protocol.isHandled('app')).toBe(false)
    expect(computer.hasShortcut(shortcut)).toBe(false)
    expect(computer.instances.has(folder)).toBe(false)
  })

  it('works while the settings are still being read', async () => {
    const desk = createDesk()
    const glance = await desk.start({
      onTray: (tray) => {
        queueMicrotask(() => {
          tray.openMenu().choose('Quit Glance')
        })
      }
    })
    expect(await glance.life.whenEnded).toBe(0)
    expect(desk.computer.hasShortcut(shortcut)).toBe(false)
    expect(glance.tray().isDestroyed()).toBe(true)
  })

  it('registers nothing when the settings are read late', async () => {
    const desk = createDesk()
    // The log entry about the damaged file shows that the settings were read.
    writeFileSync(join(desk.folder, 'settings.json'), 'damaged')
    const glance = await desk.start({
      onTray: (tray) => {
        queueMicrotask(() => {
          tray.openMenu().choose('Quit Glance')
        })
      }
    })
    const preventQuit = (event: Electron.Event): void => {
      event.preventDefault()
    }
    glance.app.offered.on('will-quit', preventQuit)
    await until(() => desk.logged().some(({ event }) => event === 'settings-set-aside'))
    expect(desk.computer.hasShortcut(shortcut)).toBe(false)
    expect(glance.life.hasEnded()).toBe(false)
    glance.app.offered.off('will-quit', preventQuit)
  })

  it('stores the bounds of an open window', async () => {
    const { computer, folder, startUp } = createDesk()
    const glance = await startUp()
    computer.press(shortcut)
    glance.window().moveTo({ x: 1, y: 2, width: 400, height: 500 })
    await glance.quit()
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toMatchObject({ x: 1, y: 2 })
  })
})
