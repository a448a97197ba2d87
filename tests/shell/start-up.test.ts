import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { builtPreload } from '../support/electron-stand-in/built-files.ts'
import { createDesk, shortcut, until } from './desk.ts'

describe('before Electron is ready', () => {
  it('claims its scheme, which gets a fetch of its own no more than a way round the CSP', async () => {
    const glance = await createDesk().startUp()
    expect(glance.claimedSchemes()).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  })

  it('has every process sandboxed, and Chromium’s disk cache turned off', async () => {
    const { app } = await createDesk().startUp()
    expect(app.isSandboxEnabled()).toBe(true)
    expect([...app.switches]).toContain('disable-http-cache')
  })

  it('stays out of the Dock on macOS, and leaves other systems alone', async () => {
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

  it('shows the built page over the window’s own protocol', async () => {
    const page = (await createDesk().startUp()).window().contents.page()
    expect(page.address).toBe('app://glance/index.html')
    expect(page.body).toMatch(/<title>Glance<\/title>/)
  })

  it('has sessions that Chromium keeps nothing of, apart from the core’s', async () => {
    const { sessions } = await createDesk().startUp()
    const own = sessions.all().filter(({ partition }) => partition !== '')
    expect(own.map(({ partition }) => partition)).toEqual(['glance-window', 'glance-superoffice'])
    expect(own.every(({ partition, keepsCache }) => !partition.startsWith('persist:') && !keepsCache)).toBe(
      true
    )
  })

  it('follows the agent to every space on macOS', async () => {
    expect((await createDesk({ platform: 'darwin' }).startUp()).window().isOnAllWorkspaces()).toBe(true)
  })
})

describe('a summons that comes too early', () => {
  it('is kept while the page loads, and served', async () => {
    const heard: unknown[] = []
    const desk = createDesk()
    const glance = await desk.start({
      onTray: (tray) => {
        queueMicrotask(tray.click)
      },
      onPage: (bridge) => {
        expect(glance.window().isVisible()).toBe(false)
        bridge.onWindowSummoned((summons) => heard.push(summons))
      }
    })
    await until(() => heard.length > 0)
    expect(glance.window().isFocused()).toBe(true)
    expect(heard).toMatchObject([{ text: null, screen: 'search' }])
  })

  it('is not waited for when the command line says so', async () => {
    const desk = createDesk()
    const glance = await desk.start({ args: ['--show', '--credentials', 'memory'] })
    await until(() => glance.windows.size > 0 && glance.window().isFocused())
  })

  it('is kept from before Electron is ready, and loads the page once', async () => {
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
  it('names another user data folder, whose lock is then its own', async () => {
    const desk = createDesk()
    await desk.startUp()
    const folder = join(desk.folder, 'another one')
    const other = await desk.start({ args: ['--user-data-dir', folder, '--credentials', 'memory'] })
    await until(() => other.windows.size > 0)
    expect(existsSync(folder)).toBe(true)
  })

  it('is not obeyed by the packaged app, which answers to its links instead', async () => {
    const desk = createDesk()
    const folder = join(desk.folder, 'another one')
    const glance = await desk.startUp({
      isPackaged: true,
      args: ['--user-data-dir', folder, '--credentials', 'memory']
    })
    expect(existsSync(folder)).toBe(false)
    expect([...glance.app.protocols]).toEqual(['glance'])
    expect(glance.window().options.webPreferences?.devTools).toBe(false)
    await glance.bridge().tryDemo()
    expect(await glance.bridge().recallSession()).toMatchObject({ value: { isKept: true } })
  })

  it('keeps secrets in memory when a development run is told to', async () => {
    const glance = await createDesk().startUp()
    expect([...glance.app.protocols]).toEqual([])
    await glance.bridge().tryDemo()
    expect(await glance.bridge().recallSession()).toMatchObject({ value: { isKept: false } })
  })
})

describe('with the development server', () => {
  const serve = async (): Promise<string> => {
    const server = createServer((_request, response) => response.end('<title>From Vite</title>'))
    onTestFinished(() => void server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  }

  it('loads that page, trusts it, and lets it go nowhere but to itself', async () => {
    const address = await serve()
    const glance = await createDesk().startUp({ developmentServerUrl: address })
    const { contents } = glance.window()
    expect(contents.page().body).toBe('<title>From Vite</title>')
    expect(await glance.bridge().recallSession()).toMatchObject({ ok: true })
    expect(contents.mayNavigate(`${address}/index.html`)).toBe(true)
    expect(contents.mayNavigate('app://glance/index.html')).toBe(false)
    expect(contents.mayNavigate('https://vite.example/')).toBe(false)
  })

  it('is never asked by the packaged app', async () => {
    const glance = await createDesk().startUp({ isPackaged: true, developmentServerUrl: await serve() })
    expect(glance.window().contents.page().address).toBe('app://glance/index.html')
  })

  it('loads again at the next summons when the server was not there yet', async () => {
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
    await until(() => desk.computer.isHeld(shortcut))
    desk.computer.press(shortcut)
    await until(() => glance.window().isVisible())
    expect(glance.window().contents.page().body).toBe(body)
  })
})
