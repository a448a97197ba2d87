import type { Page } from '@playwright/test'
import { card, expect, freshness, searchBox, test } from './glance.ts'

// The settings lie over a card. Escape brings back the card as the agent left it.

const link = 'glance://lookup?phone=%2B47%2055123456'

const callerLink = 'glance://lookup?email=eva.dahl%40nordlys.example'

const place = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-row]') ?? null
    const first = document.querySelector('[data-row]')
    return {
      focused: focused?.dataset['row'] ?? null,
      top: Math.round(focused?.getBoundingClientRect().top ?? 0),
      scrolled: Math.round(first?.getBoundingClientRect().top ?? 0),
      open: document.querySelectorAll('[data-row][aria-expanded=true]').length
    }
  })

const throughTheSettings = async (page: Page): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+,')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await expect(card(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(card(page).getByRole('heading', { level: 1 })).toBeVisible()
}

for (const view of ['sections', 'timeline'])
  for (const width of [480, 1000])
    test(`the settings give a card back as it was: ${view}, ${String(width)} px`, async ({ startGlance }) => {
      const { page } = await startGlance('--demo', link)
      await page.setViewportSize({ width, height: 620 })
      await expect(freshness(page)).toContainText('Live')
      const isTimeline = (await page.getByRole('region', { name: 'Timeline' }).count()) > 0
      if (isTimeline !== (view === 'timeline')) await page.keyboard.press('ControlOrMeta+b')
      await page.keyboard.press('ControlOrMeta+1')
      await page.keyboard.press('Space')
      const details = page.getByRole('region', { name: 'Details' })
      await expect(details).toContainText('Last message')
      for (let count = 0; count < 9; count++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
      await expect(details).toHaveCount(2)
      const before = await place(page)
      expect(before).toMatchObject({ open: 2 })

      await throughTheSettings(page)
      await expect(details).toHaveCount(2)
      await expect.poll(() => place(page)).toEqual(before)
      await page.keyboard.press('ArrowDown')
      expect((await place(page)).focused).not.toBe(before.focused)
    })

test('the settings give back a card that was only scrolled, and its people', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', link)
  await page.setViewportSize({ width: 480, height: 620 })
  await expect(freshness(page)).toContainText('Live')
  await page.keyboard.press('ControlOrMeta+6')
  await expect(page.getByRole('region', { name: 'People' }).getByRole('listitem').first()).toBeVisible()
  const focused = await place(page)
  await throughTheSettings(page)
  await expect.poll(() => place(page)).toEqual(focused)

  await page.mouse.move(200, 400)
  await page.mouse.wheel(0, -300)
  await page.getByRole('button', { name: 'Refresh' }).focus()
  await expect.poll(async () => (await place(page)).scrolled).not.toBe(focused.scrolled)
  const scrolled = await place(page)
  await throughTheSettings(page)
  await expect.poll(() => place(page)).toEqual(scrolled)
})

test('the settings give back a card with only the caller’s rows', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', callerLink)
  await page.setViewportSize({ width: 480, height: 620 })
  await expect(freshness(page)).toContainText('Live')
  const only = page.getByRole('button', { name: 'Only this person' })
  const rows = card(page).locator('[data-row]')
  await expect(only).toHaveAttribute('aria-pressed', 'false')
  const countAll = await rows.count()
  await only.click()
  await expect(only).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => rows.count()).toBeLessThan(countAll)
  await page.keyboard.press('ControlOrMeta+1')
  await page.keyboard.press('ArrowDown')
  const theirs = await rows.evaluateAll((all) => all.map((each) => each.dataset['row']))
  const before = await place(page)
  expect(before.focused).not.toBeNull()

  await throughTheSettings(page)
  await expect(only).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => rows.evaluateAll((all) => all.map((each) => each.dataset['row']))).toEqual(theirs)
  await expect.poll(() => place(page)).toEqual(before)
})

test('another card, and a lock in the settings, begin at the top', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', link)
  await expect(freshness(page)).toContainText('Live')
  const details = page.getByRole('region', { name: 'Details' })
  await page.keyboard.press('ControlOrMeta+1')
  await page.keyboard.press('Space')
  await expect(details).toContainText('Last message')
  await page.keyboard.press('ControlOrMeta+,')
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(card(page).getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Requests' })).toBeVisible()
  await expect(details).toHaveCount(0)

  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toBeFocused()
})

/** The row with the focus is in sight, and the marked tab is the one of its section. */
const expectAt = async (page: Page, tab: string): Promise<void> => {
  const row = page.locator('[data-row]:focus')
  await expect(row).toBeInViewport()
  await expect(card(page).locator('button[aria-current]')).toContainText(tab)
}

test('a window of another size keeps the row with the focus in sight', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await page.setViewportSize({ width: 440, height: 640 })
  await searchBox(page).fill('#201')
  await searchBox(page).press('Enter')
  await expect(freshness(page)).toContainText('Live')
  await page.keyboard.press('ControlOrMeta+5')
  await expectAt(page, 'Chats')
  await page.setViewportSize({ width: 440, height: 420 })
  await expectAt(page, 'Chats')
  await page.setViewportSize({ width: 440, height: 640 })
  await page.setViewportSize({ width: 1100, height: 760 })
  await expect(page.locator('[data-row]:focus')).toBeInViewport()
  await page.setViewportSize({ width: 440, height: 640 })
  await expectAt(page, 'Chats')
})

test('the sections mark the tab of the row that had the focus in the timeline', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await page.setViewportSize({ width: 1100, height: 760 })
  await searchBox(page).fill('#201')
  await searchBox(page).press('Enter')
  await expect(card(page).locator('[data-row]').first()).toBeVisible()
  const timeline = page.getByRole('region', { name: 'Timeline' })
  if ((await timeline.count()) === 0) await page.keyboard.press('ControlOrMeta+b')
  await expect(timeline).toBeVisible()
  await page.keyboard.press('ControlOrMeta+3')
  await page.keyboard.press('ControlOrMeta+b')
  await expect(timeline).toHaveCount(0)
  await expectAt(page, 'Documents')
  await page.keyboard.press('ControlOrMeta+6')
  await expect(card(page).locator('button[aria-current]')).toContainText('People')
})
