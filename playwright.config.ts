import { defineConfig } from '@playwright/test'
import { findChromium, whyNoChromium, whyNoElectron } from './scripts/programs.mjs'

/** Debian's Chromium as root, without a graphics card, asking nobody for anything. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]
const chromium = findChromium()

/**
 * The journeys, once in each host: a project is named for its host, and its `metadata.cannotRun` is the reason why each
 * journey is skipped there, or null.
 */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  forbidOnly: true,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArguments, ...(chromium === null ? {} : { executablePath: chromium }) }
  },
  projects: [
    { name: 'browser-host', testIgnore: 'electron/**', metadata: { cannotRun: whyNoChromium() } },
    { name: 'electron', metadata: { cannotRun: whyNoElectron() } }
  ]
})
