import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { card, expect, searchBox, signIn, test } from './glance.ts'

// Windows' contrast themes replace every background. What is drawn as one must still be seen, and what is disabled must not look as
// if it could be used.

/** The background of each element, as the contrast theme draws it. */
const backgrounds = (elements: Locator): Promise<readonly string[]> =>
  elements.evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor))

/** The edge of each element, as the contrast theme draws it. */
const edges = (elements: Locator): Promise<readonly string[]> =>
  elements.evaluateAll((all) =>
    all.map((each) => {
      const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(each)
      return [borderTopWidth, borderTopStyle, borderTopColor].join(' ')
    })
  )

/** How this browser draws a colour of the contrast theme. */
const themeColour = (page: Page, name: 'Canvas' | 'GrayText' | 'Highlight'): Promise<string> =>
  page.evaluate((colour) => {
    const sample = document.body.appendChild(document.createElement('i'))
    sample.style.color = colour
    const drawn = getComputedStyle(sample).color
    sample.remove()
    return drawn
  }, name)

test('the outlines of rows and of a card are seen in a contrast theme', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await page.emulateMedia({ forcedColors: 'active' })
  await signIn(page, tenant)
  await searchBox(page).waitFor()
  const grey = await themeColour(page, 'GrayText')
  expect(grey).not.toBe(await themeColour(page, 'Canvas'))

  tenant.faults.add({ kind: 'hang' })
  await searchBox(page).fill('nordly')
  const bars = page.locator('.outlines i')
  await expect(bars.nth(14)).toBeVisible()
  expect(new Set(await edges(bars))).toEqual(new Set([`1px solid ${grey}`]))

  tenant.faults.clear()
  await searchBox(page).fill('nordlys')
  const match = page.getByRole('option', { name: /Nordlys Energi AS/ }).first()
  await match.waitFor()
  tenant.faults.add({ kind: 'hang', path: 'Contact/' })
  await match.click()
  await expect(card(page).locator('.outlines i').first()).toBeVisible()
  expect(new Set(await edges(bars))).toEqual(new Set([`1px solid ${grey}`]))
})

test('a switch that is on looks disabled in a contrast theme when a policy fixes it', async ({
  startGlance,
  userData
}) => {
  const policy = join(userData, 'policy.json')
  await writeFile(policy, JSON.stringify({ version: 1, fixed: { isScreenShared: true } }))
  const { page } = await startGlance('--demo', '--policy', policy)
  await page.emulateMedia({ forcedColors: 'active' })
  await searchBox(page).waitFor()
  await page.keyboard.press('ControlOrMeta+,')
  const online = page.getByRole('switch', { name: /demo server/i })
  const fixed = page.getByRole('switch', { name: /screen/i })
  await expect(fixed).toBeDisabled()
  await expect(fixed).toBeChecked()
  await expect(online).toBeEnabled()

  const [canvas, grey, highlight] = [
    await themeColour(page, 'Canvas'),
    await themeColour(page, 'GrayText'),
    await themeColour(page, 'Highlight')
  ]
  expect(await backgrounds(online)).toEqual([highlight])
  expect(await backgrounds(fixed)).toEqual([canvas])
  expect(await backgrounds(fixed.locator('.thumb'))).toEqual([grey])
})
