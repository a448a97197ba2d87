import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { builtPreload } from '../support/electron-stand-in/built-files.ts'
import { createDesk, shortcut, until } from './desk.ts'

describe('before Electron is ready', () => {
  it('registers its scheme, without fetch and without a bypass of the CSP', async () => {
    const glance = await createDesk().startUp()
    expect(glance.registeredSchemes()).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true } }
    ])
  })

  it('sandboxes every process and turns Chromium’s disk cache off', async () => {
    const { app } = await createDesk().startUp()
    expect(app.isSandboxEnabled()).toBe(true)
    expect([...app.switches()]).toContain('disable-http-cache')
  })

  it('leaves an AppImage unconfined where its launcher says that the system can’t confine it', async () => {
    const { app, window } = await createDesk({ platform: 'linux' }).startUp({
      isPackaged: true,
      appImage: '/srv/Glance.AppImage',
      args: ['--no-sandbox']
    })
    expect([...app.switches()]).toContain('no-sandbox')
    expect(window().options.webPreferences).toMatchObject({ sandbox: true })
  })

  it('stays out of the Dock on macOS, and changes nothing on other systems', async () => {
    expect((await createDesk({ platform: 'darwin' }).startUp()).app.activationPolicy()).toBe('accessory')
    expect((await createDesk({ platform: 'win32' }).startUp()).app.activationPolicy()).toBe('regular')
  })
})

describe('the window at start', () => {
  it('is hidden, without a title bar, and without access to Node or insecure content', async () => {
    const { options, isVisible } = (await createDesk().startUp()).window()
    expect(isVisible()).toBe(false)
    expect(options).toMatchObject({
      show: false,
      frame: false,
      skipTaskbar: true,
      paintWhenInitiallyHidden: true,
      width: 440,
      height: 640
    })
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      preload: builtPreload
    })
  })

  it('shows the built page from app://glance/', async () => {
    const page = (await createDesk().startUp()).window().contents.page()
    expect(page.address).toBe('app://glance/index.html')
    expect(page.body).toMatch(/<title>Glance<\/title>/)
  })

  it('has sessions of its own that Chromium never writes to disk', async () => {
    const { sessions } = await createDesk().startUp()
    const own = sessions.all().filter(({ partition }) => partition !== '')
    expect(own.map(({ partition }) => partition)).toEqual(['glance-window', 'glance-superoffice'])
    expect(own.every(({ partition, keepsCache }) => !partition.startsWith('persist:') && !keepsCache)).toBe(
      true
    )
  })

  it('appears in every space on macOS', async () => {
    expect((await createDesk({ platform: 'darwin' }).startUp()).window().isOnAllWorkspaces()).toBe(true)
  })
})

describe('an early summons', () => {
  it('waits while the page loads, and is then carried out', async () => {
    const received: unknown[] = []
    const desk = createDesk()
    const glance = await desk.start({
      onTray: (tray) => {
        queueMicrotask(tray.click)
      },
      onPage: (bridge) => {
        expect(glance.window().isVisible()).toBe(false)
        bridge.onWindowSummoned((summons) => received.push(summons))
      }
    })
    await until(() => received.length > 0)
    expect(glance.window().isFocused()).toBe(true)
    expect(received).toMatchObject([{ text: null, screen: 'search' }])
  })

  it('can come from the command line', async () => {
    const desk = createDesk()
    const glance = await desk.start({ args: ['--show', '--credentials', 'memory'] })
    await until(() => glance.windows.size > 0 && glance.window().isFocused())
  })

  it('waits when it comes before Electron is ready, and loads the page once', async () => {
    const desk = createDesk()
    const ready = Promise.withResolvers<undefined>()
    const starting = desk.start({ whenReady: ready.promise })
    await until(() => desk.computer.instances.size > 0)
    const second = await desk.start()
    expect(await second.life.whenEnded).toBe(0)
    await new Promise(setImmediate)
    ready.resolve(undefined)
    const glance = await starting
    await until(() => glance.windows.size > 0 && glance.window().isVisible())
    expect(glance.window().contents.page().address).toBe('app://glance/index.html')
  })
})

describe('the command line', () => {
  it('can name another user data folder, which has its own lock', async () => {
    const desk = createDesk()
    await desk.startUp()
    const folder = join(desk.folder, 'another one')
    const other = await desk.start({ args: ['--user-data-dir', folder, '--credentials', 'memory'] })
    await until(() => other.windows.size > 0)
    expect(existsSync(folder)).toBe(true)
  })

  it('is not needed by the packaged app, which registers for links and uses the keychain', async () => {
    const glance = await createDesk().startUp({ isPackaged: true })
    expect([...glance.app.protocols]).toEqual(['glance'])
    expect(glance.window().options.webPreferences?.devTools).toBe(false)
    await glance.bridge().tryDemo()
    expect(await glance.bridge().recallSession()).toMatchObject({ value: { isInKeychain: true } })
  })

  it('can keep secrets in memory in a development run', async () => {
    const glance = await createDesk().startUp()
    expect([...glance.app.protocols]).toEqual([])
    await glance.bridge().tryDemo()
    expect(await glance.bridge().recallSession()).toMatchObject({ value: { isInKeychain: false } })
  })
})

describe('with the development server', () => {
  const serve = async (): Promise<string> => {
    const server = createServer((_request, response) => response.end('<title>From Vite</title>'))
    onTestFinished(() => void server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  }

  it('loads and trusts its page, which can navigate only within the server', async () => {
    const address = await serve()
    const glance = await createDesk().startUp({ developmentServerUrl: address })
    const { contents } = glance.window()
    expect(contents.page().body).toBe('<title>From Vite</title>')
    expect(await glance.bridge().recallSession()).toMatchObject({ ok: true })
    expect(contents.mayNavigate(`${address}/index.html`)).toBe(true)
    expect(contents.mayNavigate('app://glance/index.html')).toBe(false)
    expect(contents.mayNavigate('https://vite.example/')).toBe(false)
  })

  it('is never used by the packaged app', async () => {
    const glance = await createDesk().startUp({ isPackaged: true, developmentServerUrl: await serve() })
    expect(glance.window().contents.page().address).toBe('app://glance/index.html')
  })

  it('is loaded again at the next summons when it failed before', async () => {
    const desk = createDesk({ expectedErrors: ['window-not-loaded'] })
    let body = ''
    const server = createServer((_request, response) => {
      response.statusCode = body === '' ? 500 : 200
      response.end(body)
    })
    onTestFinished(() => void server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const port = String((server.address() as AddressInfo).port)
    const glance = await desk.start({ developmentServerUrl: `http://127.0.0.1:${port}` })
    await until(() => desk.logged().some(({ event }) => event === 'window-not-loaded'))
    body = '<title>Late</title>'
    await until(() => desk.computer.hasShortcut(shortcut))
    desk.computer.press(shortcut)
    await until(() => glance.window().isVisible())
    expect(glance.window().contents.page().body).toBe(body)
  })
})
