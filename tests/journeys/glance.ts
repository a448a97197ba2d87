import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type Browser, type Page } from '@playwright/test'
import { findElectron, root } from '../../scripts/programs.mjs'
import { startTestOnline, type TestOnline } from '../tenant/test-online.ts'
import { startTestTenant, type TestTenant } from '../tenant/test-tenant.ts'
import { startBuiltBrowserHost } from '../support/browser-host.ts'

export { expect } from '@playwright/test'

/** A running Glance with its window, in the host that this Playwright project is for. */
export interface RunningGlance {
  readonly page: Page
  /** Every address that Glance opened in the system's browser so far. Empty in Electron. */
  readonly opened: () => readonly string[]
  /** Every message that the bridge sent to the page so far. Empty in Electron. */
  readonly received: () => readonly string[]
  /** The text on the clipboard. */
  readonly clipboard: () => Promise<string>
  readonly stop: () => Promise<void>
}

export interface Fixtures {
  /** Skips the test, with the reason, in a host that can't run here. */
  readonly canRun: undefined
  /** A tenant for this test, with the user `jessica` and the password `open sesame`. */
  readonly tenant: TestTenant
  /** SuperOffice Online for this test: a sign-in service with two tenants. */
  readonly online: TestOnline
  /** A folder for this test. */
  readonly userData: string
  /** Starts Glance on `userData`. It is stopped at the end of the test. */
  readonly startGlance: (...args: readonly string[]) => Promise<RunningGlance>
}

/** What copies and calls together with a letter: Alt, or Option with Command on macOS. */
export const altKeys = process.platform === 'darwin' ? 'Alt+Meta' : 'Alt'

const user = { name: 'jessica', password: 'open sesame' }

/** Whether this run has a keychain that tests can write to. */
export const hasKeychain = (process.env['GLANCE_TEST_KEYCHAIN'] ?? '') !== ''

export const test = base.extend<Fixtures>({
  // A fixture, because a hook in this file would only apply to the first file that imports it.
  canRun: [
    async ({}, use, info) => {
      const { cannotRun } = info.project.metadata as { readonly cannotRun: string | null }
      info.skip(cannotRun !== null, cannotRun ?? '')
      await use(undefined)
    },
    { auto: true }
  ],
  tenant: async ({}, use) => {
    const tenant = await startTestTenant({ user })
    await use(tenant)
    await tenant.dispose()
  },
  online: async ({}, use) => {
    const online = await startTestOnline()
    await use(online)
    await online.dispose()
  },
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'glance-journey-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  },
  startGlance: async ({ userData, browser }, use, { project }) => {
    const running: RunningGlance[] = []
    await use(async (...args) => {
      const all = ['--user-data-dir', userData, '--credentials', hasKeychain ? 'keychain' : 'memory', ...args]
      const glance =
        project.name === 'electron' ? await startInElectron(all) : await startInBrowser(browser, all)
      running.push(glance)
      return glance
    })
    for (const glance of running) await glance.stop()
  }
})

const startInBrowser = async (browser: Browser, args: readonly string[]): Promise<RunningGlance> => {
  const host = await startBuiltBrowserHost(...args)
  const context = await browser.newContext({
    viewport: { width: 440, height: 640 },
    permissions: ['clipboard-read', 'clipboard-write']
  })
  const page = await context.newPage()
  const received: string[] = []
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => received.push(payload.toString()))
  })
  await page.goto(host.address)
  return {
    page,
    opened: host.opened,
    received: () => received,
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    stop: async () => {
      await context.close()
      await host.stop()
    }
  }
}

const startInElectron = async (args: readonly string[]): Promise<RunningGlance> => {
  const executablePath = findElectron()
  if (executablePath === null) throw new Error('Electron is not installed')
  const app = await _electron.launch({ executablePath, args: [root, '--show', ...args] })
  const page = await app.firstWindow()
  return {
    page,
    opened: () => [],
    received: () => [],
    clipboard: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    stop: () => app.close()
  }
}

/** Fills in and sends the form for an own server, with the tenant's address. */
export const signIn = async (page: Page, tenant: TestTenant, password = user.password): Promise<void> => {
  await page.getByRole('radio', { name: 'Own server' }).check()
  await page.getByRole('textbox', { name: 'Server address' }).fill(tenant.url)
  await page.getByRole('textbox', { name: 'User name' }).fill(user.name)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export const searchBox = (page: Page) => page.getByRole('combobox', { name: 'Find a company' })
export const card = (page: Page) => page.getByRole('region', { name: 'Company' })
export const freshness = (page: Page) => page.getByRole('status', { name: 'Freshness' })

/** Searches for the text, and opens the first match with this name. */
export const open = async (page: Page, text: string, name: string | RegExp): Promise<void> => {
  await searchBox(page).fill(text)
  const match = page.getByRole('option', { name }).first()
  await match.waitFor()
  await match.click()
  await card(page).waitFor()
}
