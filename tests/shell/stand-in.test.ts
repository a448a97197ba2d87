import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toKeys } from '../support/electron-stand-in/accelerator.ts'
import { createComputer } from '../support/electron-stand-in/computer.ts'
import { acrossWorlds } from '../support/electron-stand-in/context-bridge.ts'
import { createElectron } from '../support/electron-stand-in/electron.ts'
import { toAgentFolders } from '../support/electron-stand-in/folders.ts'
import { createIpc } from '../support/electron-stand-in/ipc.ts'
import { createLife } from '../support/electron-stand-in/life.ts'
import { createImageFromPath } from '../support/electron-stand-in/tray.ts'
import { createDesk, shortcut } from './desk.ts'

// The tests of the shell rely on what the stand-in refuses.

interface Offered {
  readonly app: { readonly enableSandbox: () => void }
  readonly session: { readonly fromPartition: (name: string) => unknown }
  readonly protocol: { readonly registerSchemesAsPrivileged: (schemes: readonly object[]) => void }
  readonly globalShortcut: { readonly register: (accelerator: string, onPressed: () => void) => boolean }
  readonly screen: { readonly getCursorScreenPoint: () => unknown }
  readonly Menu: { readonly buildFromTemplate: (template: readonly object[]) => unknown }
  readonly Tray: new (image: object) => unknown
  readonly BrowserWindow: new () => unknown
}

const setUp = (options: { readonly isReady: boolean }) => {
  const life = createLife()
  const electron = createElectron({
    computer: createComputer(),
    life,
    isPackaged: true,
    folders: toAgentFolders('/eva', 'linux'),
    argv: [],
    onTray: () => undefined,
    onPage: () => undefined
  })
  if (options.isReady) life.becomeReady()
  return electron.exports as unknown as Offered
}

describe('the stand-in before the app is ready', () => {
  const electron = setUp({ isReady: false })
  it.each<[string, () => unknown]>([
    ['a window', () => new electron.BrowserWindow()],
    ['a tray icon', () => new electron.Tray({})],
    ['a session', () => electron.session.fromPartition('any')],
    ['a shortcut', () => electron.globalShortcut.register(shortcut, () => undefined)],
    ['the screen', () => electron.screen.getCursorScreenPoint()]
  ])('refuses %s', (_what, use) => {
    expect(use).toThrow(/ready/)
  })
})

describe('the stand-in once the app is ready', () => {
  const electron = setUp({ isReady: true })
  it.each<[string, () => unknown]>([
    [
      'schemes',
      () => {
        electron.protocol.registerSchemesAsPrivileged([])
      }
    ],
    [
      'sandboxing',
      () => {
        electron.app.enableSandbox()
      }
    ]
  ])('refuses %s', (_what, use) => {
    expect(use).toThrow(/before app is ready/)
  })

  it('refuses a shortcut without a known key, and one that is registered already', () => {
    const { register } = electron.globalShortcut
    expect(() => register('Ctrl+Umschalt', () => undefined)).toThrow(TypeError)
    expect(register('Ctrl+G', () => undefined)).toBe(true)
    expect(register('Control+g', () => undefined)).toBe(false)
  })

  it('refuses a menu item without a label, and shows one with unknown keys without them', () => {
    const { buildFromTemplate } = electron.Menu
    expect(() => buildFromTemplate([{}])).toThrow(/label, role or type/)
    expect(buildFromTemplate([{ label: 'Look up', accelerator: 'Ctrl+Umschalt' }])).toMatchObject({
      items: [{ label: 'Look up', accelerator: null }]
    })
  })
})

describe('the stand-in’s accelerators', () => {
  it.each<[string, NodeJS.Platform, string | null]>([
    ['CommandOrControl+Shift+G', 'win32', 'control+shift+g'],
    ['CmdOrCtrl+Shift+G', 'darwin', 'command+shift+g'],
    ['shift+ctrl+g', 'linux', 'control+shift+g'],
    [' Ctrl + G ', 'linux', 'control+g'],
    ['Super+G', 'win32', 'command+g'],
    ['Alt+Plus', 'win32', 'alt+shift+='],
    ['Ctrl+)', 'win32', 'control+shift+0'],
    ['F24', 'win32', 'f24'],
    ['MediaPlayPause', 'win32', 'mediaplaypause'],
    ['G', 'win32', 'g'],
    ['Strg+Umschalt+G', 'win32', 'g'],
    ['Ctrl+G+H', 'win32', 'control+h'],
    ['G+Ctrl', 'win32', 'control+g'],
    ['Ctrl+Umschalt+G', 'win32', 'control+g'],
    ['Ctrl+G+Umschalt', 'win32', null],
    ['F25', 'win32', null],
    ['Ctrl', 'win32', null],
    ['Ctrl++', 'win32', null],
    ['Ctrl+Ø', 'win32', null],
    ['Ctrl+Ø+G', 'win32', null],
    ['', 'win32', null]
  ])('%j has the right keys on %s', (accelerator, platform, keys) => {
    expect(toKeys(accelerator, platform)).toBe(keys)
  })
})

describe('the stand-in’s shortcuts', () => {
  it('report a held key again and again on Windows only', () => {
    const reportsOn = (platform: NodeJS.Platform): number => {
      const computer = createComputer({ platform })
      let reports = 0
      computer.registerShortcut(shortcut, () => reports++)
      computer.press(shortcut, 5)
      return reports
    }
    expect([reportsOn('win32'), reportsOn('darwin')]).toEqual([6, 1])
  })

  it('are registered on macOS although another program holds them, and then don’t arrive', () => {
    const computer = createComputer({ platform: 'darwin' })
    let presses = 0
    computer.registerShortcut(shortcut, () => undefined, 'chat')
    expect(computer.registerShortcut(shortcut, () => presses++, 'Glance')).toBe(true)
    expect(computer.registerShortcut(shortcut, () => presses++, 'Glance')).toBe(false)
    computer.press(shortcut)
    expect(presses).toBe(0)
    computer.unregisterShortcut(shortcut, 'chat')
    computer.press(shortcut)
    expect(presses).toBe(1)
  })
})

describe('the stand-in’s foreground', () => {
  it('is refused by Windows to a program that the agent has not just used', () => {
    const computer = createComputer({ platform: 'win32' })
    computer.requestFront('Glance')
    expect([computer.front(), computer.topmost()]).toEqual(['chat', 'chat'])
    computer.registerShortcut(shortcut, () => undefined, 'Glance')
    computer.press(shortcut)
    computer.requestFront('Glance')
    expect([computer.front(), computer.topmost()]).toEqual(['Glance', 'Glance'])
    computer.bringToFront('mail')
    computer.requestFront('Glance')
    expect(computer.front()).toBe('mail')
  })

  it('is not needed to be above all others', () => {
    const computer = createComputer({ platform: 'win32' })
    computer.raise('Glance')
    expect([computer.front(), computer.topmost()]).toEqual(['chat', 'Glance'])
  })

  it('stays with the active program of macOS while a panel has the keyboard', () => {
    const computer = createComputer({ platform: 'darwin' })
    computer.focusPanel('Glance')
    expect([computer.front(), computer.active()]).toEqual(['Glance', 'chat'])
    computer.leaveFront('Glance', true)
    expect(computer.front()).toBe('chat')
  })
})

describe('the stand-in’s images', () => {
  it('have no @2x in the tray of Windows', () => {
    const file = join(import.meta.dirname, '../../resources/tray/tray-normal.png')
    expect(createImageFromPath(file, 'win32').traySizeAt(2)).toBe(16)
    expect(createImageFromPath(file, 'linux').traySizeAt(2)).toBe(32)
  })
})

describe('the stand-in’s IPC', () => {
  const sender = { contentsId: 1, frame: null }

  it('refuses a second handler and a channel without one', async () => {
    const ipc = createIpc()
    ipc.offered.handle('one', () => 1)
    expect(() => {
      ipc.offered.handle('one', () => 2)
    }).toThrow(/second handler/)
    await expect(ipc.invoke(sender, 'two', [])).rejects.toThrow(/No handler registered/)
  })

  it('copies requests and responses, and refuses what can’t be copied', async () => {
    const ipc = createIpc()
    const answer = { deep: [1] }
    ipc.offered.handle('data', () => answer)
    ipc.offered.handle('function', () => () => 1)
    const received = await ipc.invoke(sender, 'data', [])
    expect(received).toEqual(answer)
    expect(received).not.toBe(answer)
    await expect(ipc.invoke(sender, 'data', [() => 1])).rejects.toThrow(/could not be cloned/)
    await expect(ipc.invoke(sender, 'function', [])).rejects.toThrow(/could not be cloned/)
  })

  it('exposes no inherited members and no symbols to the page’s world', () => {
    class Port {
      readonly own = 1
      send(): void {
        throw new Error('Not to be reached')
      }
    }
    expect(Object.keys(acrossWorlds(new Port()) as object)).toEqual(['own'])
    expect('send' in (acrossWorlds(new Port()) as object)).toBe(false)
    expect(() => acrossWorlds(Symbol('any'))).toThrow(TypeError)
  })
})

describe('a destroyed object', () => {
  it('refuses to be used', async () => {
    const glance = await createDesk().startUp()
    const { offered } = glance.window()
    const tray = glance.tray().offered
    await glance.quit()
    expect(() => {
      offered.show()
    }).toThrow('Object has been destroyed')
    expect(offered.isDestroyed()).toBe(true)
    expect(() => {
      offered.webContents.send('any')
    }).toThrow('Object has been destroyed')
    expect(() => {
      tray.setToolTip('any')
    }).toThrow('Object has been destroyed')
  })
})
