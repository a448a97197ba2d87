import { defineConfig } from '@playwright/test'
import { findHeadlessChromium, whyNoChromium, whyNoElectron } from './scripts/programs.mjs'

/** Lets Chromium run as root and without a graphics card, and keeps it from using the network by itself. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]
const chromium = findHeadlessChromium()

/**
 * The journeys, once in each host. A project is named for its host; its `metadata.cannotRun` is the reason why its journeys are
 * skipped, or null.
 */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  forbidOnly: true,
  // Each journey has its own user data folder and tenant, and each worker its own browser.
  fullyParallel: true,
  // Three for two cores, because a journey waits for half of its time.
  workers: 3,
  // Long, because a busy machine takes many times as long, and only what fails waits for the end.
  timeout: 120_000,
  expect: {
    timeout: 20_000,
    // Glyphs may differ by a shade at their edges.
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', maxDiffPixelRatio: 0.001, threshold: 0.15 }
  },
  snapshotPathTemplate: '{testDir}/design-pictures/{arg}{ext}',
  // A picture is only taken when that is asked for.
  updateSnapshots: 'none',
  use: {
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArguments, ...(chromium === null ? {} : { executablePath: chromium }) }
  },
  projects: [
    { name: 'browser-host', testIgnore: 'electron/**', metadata: { cannotRun: whyNoChromium() } },
    // One at a time, because only one program on a desktop can register a shortcut.
    { name: 'electron', workers: 1, testIgnore: 'design.spec.ts', metadata: { cannotRun: whyNoElectron() } }
  ]
})
