import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { findElectron, root } from '../../../scripts/programs.mjs'
import { settingsVersion } from '../../../src/main/settings/settings-migrations.ts'
import { startChild } from '../../support/child.ts'
import { test as base } from '../glance.ts'

export { expect } from '../glance.ts'

/** Glance in the real Electron binary, with access to its main process. */
export interface ElectronGlance {
  readonly app: ElectronApplication
  readonly page: Page
  readonly isVisible: () => Promise<boolean>
  /** Starts Glance a second time on the same folder; resolves with the second process's exit code. */
  readonly startAgain: () => Promise<number | null>
  /** The text of Glance's log file. */
  readonly log: () => Promise<string>
}

const isRoot = process.getuid?.() === 0

export const test = base.extend<{
  /** Starts the built shell with the demo tenant signed in; its window is still hidden unless this is the first start. */
  readonly startElectron: (options?: { readonly isFirstStart: boolean }) => Promise<ElectronGlance>
}>({
  startElectron: async ({ userData }, use) => {
    const running: ElectronApplication[] = []
    await use(async ({ isFirstStart } = { isFirstStart: false }) => {
      if (!isFirstStart)
        await writeFile(join(userData, 'settings.json'), JSON.stringify({ version: settingsVersion }))
      const executablePath = findElectron()
      if (executablePath === null) throw new Error('Electron is not installed')
      const args = [root, '--user-data-dir', userData, '--credentials', 'memory', '--demo']
      // Chromium refuses to run as root with its sandbox.
      const app = await _electron.launch({ executablePath, args, chromiumSandbox: !isRoot })
      running.push(app)
      const page = await app.firstWindow()
      return {
        app,
        page,
        isVisible: () =>
          app.evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows().some((window) => window.isVisible())
          ),
        startAgain: async () => {
          const second = startChild(executablePath, isRoot ? ['--no-sandbox', ...args] : args, {
            ignoresErrors: true
          })
          const [exitCode] = await second.ended
          return exitCode
        },
        log: () => readFile(join(userData, 'logs', 'glance.log'), 'utf8').catch(() => '')
      }
    })
    for (const app of running) await app.close()
  }
})
