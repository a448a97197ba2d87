import { findFaults } from './axe.ts'
import { expect, searchBox, test } from './glance.ts'

test('a fault is found as soon as the page has it, and one that only dark has in dark', async ({
  startGlance
}) => {
  const { page } = await startGlance('--demo')
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await searchBox(page).waitFor()
  expect(await findFaults(page)).toEqual([])

  const addText = (color: string): Promise<void> =>
    page.evaluate((value) => {
      const text = document.createElement('p')
      text.textContent = 'A text'
      text.style.color = value
      document.querySelector('main')?.prepend(text)
    }, color)
  const rulesOf = async (options?: Parameters<typeof findFaults>[1]): Promise<readonly string[]> =>
    (await findFaults(page, options)).map(([rule]) => rule)

  await addText('light-dark(black, #222)')
  expect(await rulesOf()).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await rulesOf({ onlyColours: true })).toEqual(['color-contrast'])
  expect(await rulesOf({ onlyColours: true, part: 'header' })).toEqual([])

  await page.evaluate(() => document.querySelector('main')?.prepend(document.createElement('button')))
  expect(await rulesOf()).toEqual(['button-name', 'color-contrast'])
})
