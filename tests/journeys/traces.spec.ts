import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/programs.mjs'
import { startBuiltBrowserHost } from '../support/browser-host.ts'
import { card, expect, open, searchBox, signIn, test } from './glance.ts'

// Chromium writes its own caches, histories, sessions and crash dumps: none of them may contain customer data.

const title = 'SentinelTitleZqx7'
const typed = 'sentineltypedzqx7'
const password = 'open sesame'

const viewCustomer = async (page: Page, tenant: Parameters<typeof signIn>[1]): Promise<void> => {
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  // A wide window shows the row in its section and in the timeline.
  await expect(card(page).getByText(title).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await searchBox(page).fill(typed)
  await expect(page.getByText(/No company/)).toBeVisible()
}

/** The texts that occur in a file below the folder, in UTF-8 or UTF-16 as Chromium's databases and logs write them. */
const findTexts = async (folder: string, texts: readonly string[]): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  expect(files.length).toBeGreaterThan(0)
  const found = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file)
      return texts
        .filter((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')))
        .map((text) => `${text} in ${file}`)
    })
  )
  return found.flat()
}

test('neither Glance nor Chromium writes customer data to a readable file', async ({
  startGlance,
  tenant,
  userData
}, { project }) => {
  tenant.plantSummary(201, {
    Contact: null,
    Tickets: [{ TicketId: 1, TicketStatus: 1, Title: title, Registered: '2026-11-20T10:00:00Z' }],
    Followups: [],
    Documents: [],
    Sales: [],
    Chats: []
  })
  if (project.name === 'electron') {
    const glance = await startGlance()
    await viewCustomer(glance.page, tenant)
    await glance.stop()
  } else {
    // A profile on disk, like that of the agent's own browser.
    const { args = [] } = project.use.launchOptions ?? {}
    const executablePath = findChromium()
    const host = await startBuiltBrowserHost('--user-data-dir', userData, '--credentials', 'memory')
    const context = await chromium.launchPersistentContext(join(userData, 'chromium'), {
      args,
      ...(executablePath !== null && { executablePath })
    })
    const page = await context.newPage()
    await page.goto(host.address)
    await viewCustomer(page, tenant)
    await context.close()
    await host.stop()
  }
  // Proves that the search finds a text that is there.
  expect((await findTexts(userData, ['127.0.0.1'])).length).toBeGreaterThan(0)
  expect(await findTexts(userData, [title, typed, password, 'Nordlys'])).toEqual([])
})
