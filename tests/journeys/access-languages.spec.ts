import { languages } from '../../src/shared/languages.ts'
import type { Page } from '@playwright/test'
import { findFaults } from './axe.ts'
import { expect, test } from './glance.ts'
import { speak, walkDemo } from './walk.ts'

// What axe finds in English, access.spec.ts says for every state. Another language has other names and lengths.

const checkAll = async (page: Page, name: string): Promise<void> => {
  for (const language of languages.filter((each) => each !== 'en')) {
    await speak(page, language)
    expect.soft(await findFaults(page), `${name}, ${language}`).toEqual([])
  }
  await speak(page, 'en')
}

test('axe has no findings on the list, the card, the settings and the sign-in in any language', async ({
  startGlance
}) => {
  test.slow()
  const { page } = await startGlance('--demo')
  // So high that no row is half covered, which axe takes for a target that is too small.
  await page.setViewportSize({ width: 440, height: 1600 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await walkDemo(page, (name) => checkAll(page, name), ['card', 'list', 'settings'])
  await page.locator('section:has(#settings-profiles) button').last().click()
  await expect(page.getByRole('radiogroup')).toBeVisible()
  await checkAll(page, 'sign-in')
})
