import type { Page } from '@playwright/test'
import type { Language } from '../../src/shared/languages.ts'
import { altKeys, expect, test } from './glance.ts'

// Reaches the screens by keys, roles and hooks of the markup alone, and by no word of a language, so that the same walk serves
// in each of them.

const demoScreens = [
  'empty-box',
  'card',
  'details',
  'timeline',
  'people',
  'palette',
  'menu',
  'forget',
  'list',
  'caller',
  'settings',
  'phone-systems',
  'locked',
  'offline'
] as const

export type DemoScreen = (typeof demoScreens)[number]

export type SignInScreen = 'sign-in-own-server' | 'sign-in-online' | 'sign-in-demo'

const box = (page: Page) => page.locator('input[role=combobox]').first()

/** Makes Glance speak this language from now on. */
export const speak = async (page: Page, language: Language): Promise<void> => {
  await expect(page.locator('#app main')).toBeVisible()
  const outcome = await page.evaluate(
    async (chosen) => window.glance.changeSettings({ language: chosen }),
    language
  )
  expect(outcome.ok).toBe(true)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

const isLive = async (page: Page): Promise<void> => {
  await expect(page.locator('.freshness.live')).toBeVisible()
}

/** Leaves the card, or the list, for the empty box. */
const goHome = async (page: Page): Promise<void> => {
  await expect(async () => {
    if (!(await box(page).isVisible()) || (await box(page).inputValue()) !== '')
      await page.keyboard.press('Escape')
    await expect(box(page)).toHaveValue('', { timeout: 200 })
  }).toPass()
  await expect(box(page)).toBeFocused()
}

const openByName = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.type(name)
  await expect(page.locator('[role=option][aria-selected=true]')).toContainText(name)
  await page.keyboard.press('Enter')
  await isLive(page)
}

/** How each screen of the demo is reached from the one before it. */
const steps: Readonly<Record<DemoScreen, (page: Page) => Promise<void>>> = {
  'empty-box': async (page) => {
    await expect(box(page)).toBeFocused()
    await expect(page.locator('.status + * button').first()).toBeVisible()
  },
  card: async (page) => {
    await openByName(page, 'Nordlys Energi AS')
  },
  details: async (page) => {
    const { keyboard } = page
    await keyboard.press('ControlOrMeta+1')
    await keyboard.press('Space')
    await expect(page.locator('.details dl')).toBeVisible()
  },
  timeline: async (page) => {
    const { keyboard } = page
    await keyboard.press('Space')
    await keyboard.press('ControlOrMeta+b')
    await expect(page.locator('[data-section=timeline] [data-row]').first()).toBeVisible()
  },
  people: async (page) => {
    const { keyboard } = page
    await keyboard.press('ControlOrMeta+b')
    await keyboard.press('ControlOrMeta+6')
    await expect(page.locator('[data-section=people] [data-row]').first()).toBeFocused()
  },
  palette: async (page) => {
    const { keyboard } = page
    await keyboard.press('ControlOrMeta+k')
    await expect(page.locator('[role=dialog] [role=option]').first()).toBeVisible()
  },
  menu: async (page) => {
    const { keyboard } = page
    await keyboard.press('Escape')
    await keyboard.press(`${altKeys}+a`)
    await expect(page.locator('[role=menu] [role=menuitem]').first()).toBeFocused()
  },
  forget: async (page) => {
    const { keyboard } = page
    await keyboard.press('Escape')
    await keyboard.press('ControlOrMeta+Delete')
    await expect(page.locator('[role=alertdialog] button').first()).toBeVisible()
  },
  list: async (page) => {
    const { keyboard } = page
    await keyboard.press('Escape')
    await expect(page.locator('[role=alertdialog]')).toHaveCount(0)
    await keyboard.press('ControlOrMeta+d')
    await expect(page.locator('button[aria-pressed=true]')).toHaveCount(1)
    await goHome(page)
    await openByName(page, 'Nordheim Regnskap ASA')
    await goHome(page)
    await keyboard.type('nordl')
    await expect(page.locator('[role=listbox] [role=group]')).toHaveCount(1)
    await expect(page.locator('[role=option] .facts:empty')).toHaveCount(0)
  },
  caller: async (page) => {
    const { keyboard } = page
    await goHome(page)
    await keyboard.type('+47 55 12 34 57')
    // Its only match opens by itself. The card is so young that nobody is asked.
    await expect(page.locator('main.screen [data-row]').first()).toBeVisible()
    await keyboard.press(`${altKeys}+x`)
    await expect(page.locator('.changes')).toBeVisible()
  },
  settings: async (page) => {
    const { keyboard } = page
    await goHome(page)
    await keyboard.press('ControlOrMeta+,')
    await expect(page.locator('main.settings [role=switch]').first()).toBeVisible()
  },
  'phone-systems': async (page) => {
    await page.locator('main.settings button[aria-describedby$="-phone"]').press('Enter')
    await expect(page.locator('main.settings code')).toBeVisible()
  },
  locked: async (page) => {
    const { keyboard } = page
    await keyboard.press('Escape')
    await page.locator('section:has(#settings-account) [role=switch]').press('Space')
    await keyboard.press('Escape')
    await expect(box(page)).toBeFocused()
    await keyboard.press('ControlOrMeta+Shift+l')
    await expect(page.locator('main.locked button')).toBeFocused()
  },
  offline: async (page) => {
    const { keyboard } = page
    await keyboard.press('Enter')
    await expect(box(page)).toBeFocused()
    await keyboard.type('Nordlys Energi AS')
    await expect(page.locator('[role=option][aria-selected=true]')).toContainText('Nordlys Energi AS')
    await keyboard.press('Enter')
    await expect(page.locator('.freshness')).toBeVisible()
    await keyboard.press('ControlOrMeta+r')
    await expect(page.locator('.freshness.trouble')).toBeVisible()
  }
}

/** Walks through the demo's screens and calls `visit` on these of them. Begins at the empty box of a new agent. */
export const walkDemo = async (
  page: Page,
  visit: (name: DemoScreen) => Promise<void>,
  stops: readonly DemoScreen[] = demoScreens
): Promise<void> => {
  const last = Math.max(...stops.map((name) => demoScreens.indexOf(name)))
  for (const name of demoScreens.slice(0, last + 1)) {
    await steps[name](page)
    if (stops.includes(name)) await test.step(name, async () => visit(name))
  }
}

/** Visits the sign-in screen for each kind of profile. */
export const walkSignIn = async (page: Page, visit: (name: SignInScreen) => Promise<void>): Promise<void> => {
  const kinds = page.locator('[role=radiogroup]').first().locator('[role=radio]')
  for (const [index, name] of [
    [1, 'sign-in-own-server'],
    [0, 'sign-in-online'],
    [2, 'sign-in-demo']
  ] as const) {
    await kinds.nth(index).click()
    await expect(kinds.nth(index)).toBeChecked()
    await visit(name)
  }
}
