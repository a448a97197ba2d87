import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { languages } from '../../src/shared/languages.ts'
import { writePolicyFile } from '../support/policy-file.ts'
import { altKeys, card, expect, freshness, searchBox, test } from './glance.ts'
import { findCutContent, findMotion, findSmallTargets } from './room.ts'
import { speak, walkDemo, walkSignIn } from './walk.ts'

// Each screen with targets that a trembling hand can hit (WCAG 2.5.8), in a window of 320 CSS px (1.4.10), with text twice as large
// (1.4.4), with wide spacing (1.4.12), and without motion (2.3.3).

const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** The window as people have it who need more of it than usual, and how it is undone. */
const settings: Readonly<Record<string, (page: Page) => Promise<() => Promise<void>>>> = {
  'at 320 px': async (page) => {
    await page.setViewportSize({ width: 320, height: 640 })
    return () => page.setViewportSize({ width: 440, height: 640 })
  },
  'with text of 200 %': async (page) => {
    await page.evaluate(() => {
      document.documentElement.style.setProperty('--text-root', '162.5%')
    })
    return () =>
      page.evaluate(() => {
        document.documentElement.style.removeProperty('--text-root')
      })
  },
  'with wide spacing': async (page) => {
    // Glance's content security policy allows no style element.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, spacing)
    return () =>
      page.evaluate(() => {
        document.adoptedStyleSheets = []
      })
  }
}

const checkRoom = async (page: Page, name: string): Promise<void> => {
  expect.soft(await findSmallTargets(page), `${name}: small targets`).toEqual([])
  expect.soft(await findMotion(page), `${name}: motion`).toEqual([])
  for (const [setting, apply] of Object.entries(settings)) {
    const undo = await apply(page)
    await page.screenshot({ path: test.info().outputPath(`${name}-${setting.replace(/\W+/gu, '-')}.png`) })
    expect.soft(await findCutContent(page), `${name} ${setting}`).toEqual([])
    await undo()
  }
}

test('the demo’s screens have room for large text and large targets', async ({ startGlance }) => {
  test.slow()
  const { page } = await startGlance('--demo')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await speak(page, 'en')
  await walkDemo(page, (name) => checkRoom(page, name))
})

test('the sign-in screen has room for large text and large targets', async ({
  startGlance,
  online,
  userData
}) => {
  const { page } = await startGlance(
    '--policy',
    await writePolicyFile(join(userData, 'policy.json'), [online.environment])
  )
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await speak(page, 'en')
  await walkSignIn(page, (name) => checkRoom(page, name))
})

test('short texts have one line where they are meant to', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', 'glance://lookup?phone=%2B47%2055123457')
  await page.setViewportSize({ width: 1100, height: 640 })
  const caller = page.getByRole('region', { name: 'Caller' })
  await caller.getByRole('button', { name: 'Only this person' }).waitFor()
  await page.getByRole('button', { name: /^E-mail: / }).waitFor()
  const heights = async (part: Locator): Promise<readonly number[]> =>
    part.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
  const [lineHeight = 0] = await heights(page.getByRole('button', { name: /^Phone: / }))
  expect(await heights(page.getByRole('button', { name: /^E-mail: / }))).toEqual([lineHeight])
  const [call, only] = await Promise.all([
    caller.getByRole('button', { name: /^Call/ }).boundingBox(),
    caller.getByRole('button', { name: 'Only this person' }).boundingBox()
  ])
  expect(Math.abs((call?.y ?? 0) - (only?.y ?? 99))).toBeLessThan(8)
})

test('the three ways to sign in stand in one line in a window of 360 px', async ({ startGlance }) => {
  const { page } = await startGlance()
  await page.setViewportSize({ width: 360, height: 640 })
  const radios = page.getByRole('radio')
  await expect(radios).toHaveCount(3)
  for (const language of languages) {
    await speak(page, language)
    const tops = await radios.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
    expect.soft(new Set(tops).size, language).toBe(1)
  }
})

test('what was copied is said beside the freshness of a wide window’s card, not over it', async ({
  startGlance
}) => {
  const { page } = await startGlance('--demo')
  await page.setViewportSize({ width: 1100, height: 760 })
  await searchBox(page).fill('#201')
  await searchBox(page).press('Enter')
  await expect(freshness(page)).toContainText('Live')
  await page.keyboard.press(`${altKeys}+p`)
  const note = card(page).locator('header .note')
  await expect(note).toHaveText(/copied/)
  const bottom = await note.evaluate((element) => element.getBoundingClientRect().bottom)
  expect(bottom).toBeLessThanOrEqual(
    await freshness(page).evaluate((element) => element.getBoundingClientRect().top)
  )
})
