import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './electron-app.ts'

// What the stand-in for Electron can't prove: that Chromium enforces the sandbox and the policies that Glance sets.

const pageUrl = 'app://glance/index.html'

/** Whether the operating system confines the page's process. */
const isConfined = async (app: ElectronApplication): Promise<boolean> => {
  const { pid, isSandboxed } = await app.evaluate(({ app: main, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const processId = window?.webContents.getOSProcessId() ?? -1
    const metric = main.getAppMetrics().find((one) => one.pid === processId)
    return { pid: processId, isSandboxed: metric?.sandboxed ?? false }
  })
  if (process.platform !== 'linux') return isSandboxed
  // 2 is Linux's "seccomp filter mode".
  return /^Seccomp:\s*2$/m.test(await readFile(`/proc/${String(pid)}/status`, 'utf8'))
}

test('the operating system confines the page’s process', async ({ startElectron }) => {
  test.skip(process.getuid?.() === 0, 'Chromium has no sandbox for root')
  const { app } = await startElectron()
  expect(await isConfined(app)).toBe(true)
})

test('the page has the bridge and no global of Node or Electron', async ({ startElectron }) => {
  const { app, page } = await startElectron()
  expect(page.url()).toBe(pageUrl)
  const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'ipcRenderer', 'electron']
  expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([])
  expect(
    await page.evaluate(() => Object.values(window.glance).every((part) => typeof part === 'function'))
  ).toBe(true)
  expect(await page.evaluate(() => Object.isFrozen(window.glance))).toBe(true)
  const isPersistent = await app.evaluate(({ session }) =>
    ['glance-window', 'glance-superoffice'].map((name) => session.fromPartition(name).isPersistent())
  )
  expect(isPersistent).toEqual([false, false])
})

test('the content security policy blocks an inline script', async ({ startElectron }) => {
  const { page } = await startElectron()
  const stopped = await page.evaluate(
    () =>
      new Promise<{ directive: string; hasRun: boolean }>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          resolve({ directive: effectiveDirective, hasRun: 'hasRun' in window })
        })
        const script = document.createElement('script')
        script.textContent = 'window.hasRun = true'
        document.head.append(script)
      })
  )
  expect(stopped).toEqual({ directive: 'script-src-elem', hasRun: false })
})

test('the page can’t load an image, open a socket or fetch over the network', async ({ startElectron }) => {
  let requests = 0
  const server = createServer((_request, response) => {
    requests += 1
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  try {
    const { page } = await startElectron()
    const ways = await page.evaluate(async (host) => {
      const image = new Promise<string>((resolve) => {
        const element = new Image()
        element.onload = () => {
          resolve('loaded')
        }
        element.onerror = () => {
          resolve('refused')
        }
        element.src = `http://${host}/image.png`
      })
      const socket = new Promise<string>((resolve) => {
        const one = new WebSocket(`ws://${host}/`)
        one.onopen = () => {
          resolve('opened')
        }
        one.onerror = () => {
          resolve('refused')
        }
      })
      const fetched = fetch(`http://${host}/`).then(
        () => 'fetched',
        () => 'refused'
      )
      return Promise.all([image, socket, fetched])
    }, address)
    expect(ways).toEqual(['refused', 'refused', 'refused'])
    expect(requests).toBe(0)
  } finally {
    server.close()
  }
})

test('the page is refused new windows, navigation, webviews and permissions', async ({ startElectron }) => {
  const { app, page, log } = await startElectron()
  expect(await page.evaluate(() => window.open('https://superoffice.example/') === null)).toBe(true)
  await page.evaluate(() => {
    document.body.append(document.createElement('webview'))
    location.href = 'https://superoffice.example/'
  })
  await expect.poll(log).toMatch(/"navigation-refused","what":"navigation"/)
  expect(page.url()).toBe(pageUrl)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(
    await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
  ).toBe('denied')
})
