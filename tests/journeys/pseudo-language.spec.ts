import type { Page } from '@playwright/test'
import { toPseudoText } from '../support/pseudo-language.ts'
import { buildPseudoWindow, speakPseudoIn, type PseudoFiles } from '../support/pseudo-window.ts'
import { findClipped } from '../support/clipped-texts.ts'
import { en } from '../../src/renderer/language/en.ts'
import { altKeys, expect, test as base } from './glance.ts'

// The window in a language that is 40 % longer than English, in the narrowest window and in the one that opens first.

const test = base.extend<object, { readonly pseudo: PseudoFiles }>({
  pseudo: [
    async ({}, use) => {
      await use(await buildPseudoWindow())
    },
    { scope: 'worker' }
  ]
})

// The script is put in the place of the one that the browser host serves.
test.beforeEach(({}, info) => {
  info.skip(info.project.name === 'electron', 'the files that the browser host serves are replaced')
})

const widths = [360, 440] as const

const expectToFit = async (page: Page, screen: string): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 })
    // The container queries of the window are laid out in the next frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60))))
    await page.screenshot({ path: test.info().outputPath(`${screen}-${String(width)}.png`) })
    expect.soft(await page.evaluate(findClipped), `${screen} at ${String(width)} px`).toEqual([])
  }
}

const box = (page: Page) => page.getByRole('combobox', { name: toPseudoText(en.search.box) })

const openNordlys = async (page: Page): Promise<void> => {
  await box(page).fill('nordly')
  await page.getByRole('option').nth(1).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByText(toPseudoText(en.company.live), { exact: true })).toBeVisible()
}

test('what does not fit is noticed', async ({ startGlance, pseudo }) => {
  const { page } = await startGlance('--demo')
  await speakPseudoIn(page, pseudo)
  await box(page).waitFor()
  expect(await page.evaluate(findClipped)).toEqual([])
  const label = page.getByText(toPseudoText(en.session.demo.call), { exact: true })
  // A tooltip would stand for what is cut.
  await label.evaluate((element) => element.closest('button')?.removeAttribute('data-tip'))
  const squeeze = (style: Readonly<Record<string, string>>): Promise<void> =>
    label.evaluate((element, values) => {
      Object.assign(element.style, values)
    }, style)
  const kinds = async (): Promise<ReadonlySet<string>> =>
    new Set((await page.evaluate(findClipped)).map((line) => line.replace(/:.*/su, '')))
  await squeeze({ maxWidth: '40px' })
  expect(await kinds()).toEqual(new Set(['cut']))
  await squeeze({ overflow: 'visible', overflowWrap: 'anywhere', whiteSpace: 'normal' })
  expect(await kinds()).toContain('broken')
  await squeeze({ maxWidth: 'none', whiteSpace: 'nowrap', transform: 'translateX(20px)' })
  expect(await kinds()).toContain('overlap')
  await squeeze({ marginInlineStart: '400px' })
  expect(await kinds()).toContain('outside')
})

test('every way to sign in fits in a longer language', async ({ startGlance, pseudo }) => {
  const { page } = await startGlance()
  await speakPseudoIn(page, pseudo)
  await page.getByRole('radio', { name: toPseudoText(en.session.kinds['own-server']) }).check()
  await expectToFit(page, 'sign-in-own')
  await page.getByRole('button', { name: toPseudoText(en.session.signIn) }).click()
  await expectToFit(page, 'sign-in-missing')
  await page.getByRole('radio', { name: toPseudoText(en.session.kinds.online) }).check()
  await expectToFit(page, 'sign-in-online')
})

test('the list fits in a longer language', async ({ startGlance, pseudo }) => {
  const { page } = await startGlance('--demo')
  await speakPseudoIn(page, pseudo)
  await box(page).waitFor()
  await expectToFit(page, 'empty')
  await openNordlys(page)
  await page.keyboard.press('Escape')
  await box(page).fill('nor')
  await page.getByRole('option').nth(5).waitFor()
  await expectToFit(page, 'list')
  await box(page).fill('zzzqqq')
  await expect(page.getByText(/zzzqqq/u)).toBeVisible()
  await expectToFit(page, 'nothing')
  await box(page).fill('')
  await page.keyboard.press('ControlOrMeta+h')
  await page.getByRole('option').nth(2).waitFor()
  await expectToFit(page, 'history')
})

test('the card fits in a longer language', async ({ startGlance, pseudo }) => {
  test.slow()
  const { page } = await startGlance('--demo')
  await speakPseudoIn(page, pseudo)
  await openNordlys(page)
  await expectToFit(page, 'card')
  for (const section of [1, 2, 3, 4, 5]) {
    await page.keyboard.press(`ControlOrMeta+${String(section)}`)
    await page.keyboard.press('Space')
    await expect(page.getByRole('region', { name: toPseudoText(en.company.details.region) })).toHaveCount(1)
    await expectToFit(page, `details-${String(section)}`)
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('ControlOrMeta+6')
  await page.getByText('Eva Dahl').first().waitFor()
  await expectToFit(page, 'people')
  await page.getByRole('button', { name: toPseudoText(en.session.demo.change) }).click()
  await page
    .getByText(toPseudoText('{count} change').split('{count}')[1] ?? '')
    .first()
    .waitFor()
  await expectToFit(page, 'changed')
  await page.keyboard.press('ControlOrMeta+b')
  await expectToFit(page, 'timeline')
  await page.keyboard.press(`${altKeys}+s`)
  await expectToFit(page, 'more-details')
  await page.keyboard.press(`${altKeys}+a`)
  await expectToFit(page, 'menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: toPseudoText(en.palette.box) }).waitFor()
  await expectToFit(page, 'palette')
})

test('the card of a caller fits in a longer language', async ({ startGlance, pseudo }) => {
  test.slow()
  const { page } = await startGlance('--demo')
  await speakPseudoIn(page, pseudo)
  const call = page.getByRole('button', { name: toPseudoText(en.session.demo.call) })
  for (const text of ['Eva Dahl', 'Bryggen 7', 'solveig@enslig.example', 'Turid Hauge']) {
    await call.click()
    await expect(page.getByText(text).first()).toBeVisible()
    await expectToFit(page, `call-${text}`)
    await page.keyboard.press('Escape')
    await box(page).fill('')
  }
  await call.click()
  await page.getByRole('option').nth(1).waitFor()
  await expectToFit(page, 'call-tie')
})

test('the settings, the lock and the offline screens fit in a longer language', async ({
  startGlance,
  pseudo
}) => {
  test.slow()
  const { page } = await startGlance('--demo')
  await speakPseudoIn(page, pseudo)
  await openNordlys(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Shift+m')
  await page.keyboard.press('ControlOrMeta+,')
  const settings = page.getByRole('main')
  await page.getByRole('switch', { name: toPseudoText(en.settings.demoOnline) }).waitFor()
  await expectToFit(page, 'settings')
  await page.getByRole('button', { name: toPseudoText(en.settings.phone.setUpNamed) }).click()
  for (const name of ['estos ProCall', 'Microsoft Teams', 'Mitel']) {
    await page.getByRole('combobox').click()
    await page.getByRole('option', { name }).click()
    await expectToFit(page, `phone-${name}`)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('switch', { name: toPseudoText(en.settings.demoOnline) }).click()
  await page.getByRole('button', { name: toPseudoText(en.settings.signOut), exact: true }).click()
  await expectToFit(page, 'sign-out')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(settings).toBeVisible()
  await box(page).fill('nordlys')
  await page.getByRole('option').first().waitFor()
  await expectToFit(page, 'offline-list')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+r')
  const offline = toPseudoText(en.company.storedOffline).split('{time}')[1] ?? ''
  await expect(page.getByRole('status', { name: toPseudoText(en.company.freshness) })).toContainText(offline)
  await expectToFit(page, 'offline-card')
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await page.getByRole('button', { name: toPseudoText(en.session.unlock) }).waitFor()
  await expectToFit(page, 'locked')
})
