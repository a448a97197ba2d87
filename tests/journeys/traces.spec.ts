import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { startBrowserHost } from '../support/browser-host.ts'
import { card, expect, open, searchBox, signIn, test } from './glance.ts'

// Chromium keeps caches, histories, sessions and crash dumps of its own: none of them may know a customer.

const title = 'SentinelTitleZqx7'
const typed = 'sentineltypedzqx7'
const password = 'open sesame'

const view = async (page: Page, tenant: Parameters<typeof signIn>[1]): Promise<void> => {
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(card(page).getByText(title)).toBeVisible()
  await page.keyboard.press('Escape')
  await searchBox(page).fill(typed)
  await expect(page.getByText(/No company/)).toBeVisible()
}

/** The files below the folder in which one of the texts stands, as Chromium's databases and logs write text. */
const readable = async (folder: string, texts: readonly string[]): Promise<readonly string[]> => {
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

test('nothing of a customer is left in any file, of Glance’s or of Chromium’s', async ({
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
    await view(glance.page, tenant)
    await glance.stop()
  } else {
    // A profile on disk, as the agent's own browser has it.
    const { args = [], executablePath } = project.use.launchOptions ?? {}
    const host = await startBrowserHost('--user-data-dir', userData, '--credentials', 'memory')
    const context = await chromium.launchPersistentContext(join(userData, 'chromium'), {
      args,
      ...(executablePath !== undefined && { executablePath })
    })
    const page = await context.newPage()
    await page.goto(host.address)
    await view(page, tenant)
    await context.close()
    await host.stop()
  }
  // What is there is found: the search itself works.
  expect((await readable(userData, ['127.0.0.1'])).length).toBeGreaterThan(0)
  expect(await readable(userData, [title, typed, password, 'Nordlys'])).toEqual([])
})
