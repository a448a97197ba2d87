import type { Locator, Page } from '@playwright/test'
import { languages, languageTable, type Language } from '../../src/shared/languages.ts'
import type { WordKey } from '../../src/renderer/language/i18n.ts'
import { translateTo } from '../support/english.ts'
import { expectSeenFocus, goRound, watchFocus } from './focus.ts'
import { altKeys, expect, test } from './glance.ts'
import { expectNoEnglish } from './other-language.ts'

// Walks through sign-in, a lookup, offline, lock and settings by keys alone, in each language. Whatever gets the focus has to be
// in sight and named in the language, and nothing on the way may still be in English.

const company = 'Nordlys Energi AS'
const phone = '+47 55 12 34 56'

const focused = (page: Page): Locator => page.locator(':focus')

const nameOf = async (page: Page): Promise<string> =>
  /^- \w+ "(.*?)"/u.exec(await focused(page).ariaSnapshot())?.[1] ?? ''

/** Presses Tab until an element has this name, and checks that each stop on the way is in sight and has a name. */
const tabTo = async (page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key)
    const reached = await nameOf(page)
    expect(reached, 'a stop of Tab').not.toBe('')
    if (reached === name) return
  }
  throw new Error(`${key} does not reach “${name}”`)
}

/** Words of the facts and contact details on the page that are on two lines. */
const findBrokenWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const broken: string[] = []
    for (const element of document.querySelectorAll('.details')) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\d@.]+/gu)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top))
          if (new Set(tops).size > 1) broken.push(word)
        }
    }
    return broken
  })

/** The other language that the settings are switched to and back. */
const nextOf = (language: Language): Language =>
  languages[(languages.indexOf(language) + 1) % languages.length] ?? 'en'

/** Chooses a language in the settings, which are open at the select box. */
const chooseLanguage = async (page: Page, language: Language): Promise<void> => {
  const { keyboard } = page
  await keyboard.press('Enter')
  await expect(page.getByRole('option', { name: languageTable[language].ownName })).toBeVisible()
  await keyboard.type(languageTable[language].ownName.slice(0, 3).toLowerCase())
  await expect(focused(page)).toHaveAccessibleName(languageTable[language].ownName)
  await keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(focused(page)).toHaveAccessibleName(translateTo(language)('settings.language'))
}

test.describe('by keys alone', () => {
  for (const language of languages)
    test(`an agent signs in, looks a company up, goes offline, locks and sets Glance in ${language}`, async ({
      startGlance
    }) => {
      test.slow()
      const { page, clipboard } = await startGlance()
      const { keyboard } = page
      const t = translateTo(language)
      const isAt = async (key: WordKey): Promise<void> => {
        await expect(focused(page)).toHaveAccessibleName(t(key))
      }
      const region = (key: WordKey) => page.getByRole('region', { name: t(key), exact: true })
      const freshness = page.getByRole('status', { name: t('company.freshness') })
      const finish = async (name: string): Promise<void> => {
        await expectSeenFocus(page, name)
        await expectNoEnglish(page, language)
      }

      const openSettings = async (): Promise<void> => {
        await keyboard.press('ControlOrMeta+,')
        await isAt('settings.title')
      }
      const switchDemo = async (): Promise<void> => {
        await openSettings()
        await tabTo(page, t('settings.account'))
        await keyboard.press('Enter')
        await isAt('settings.account')
        await tabTo(page, t('settings.demoOnline'))
        await keyboard.press('Space')
        await finish('settings')
        await keyboard.press('Escape')
        await isAt('search.box')
      }
      const open = async (): Promise<void> => {
        await keyboard.type(company)
        await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(
          new RegExp(`^${company}`)
        )
        await keyboard.press('Enter')
        await expect(focused(page)).toHaveAccessibleName(company)
      }

      await test.step('choose the language', async () => {
        await expect(page.locator('#app main input').first()).toBeFocused()
        watchFocus(page)
        await keyboard.press('ControlOrMeta+,')
        const before = translateTo((await page.locator('html').getAttribute('lang')) as Language)
        await tabTo(page, before('settings.language'))
        await chooseLanguage(page, language)
        await finish('settings')
        await keyboard.press('Escape')
      })

      await test.step('sign in to the demo', async () => {
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('session.title'))
        await tabTo(page, t('session.kinds.own-server'), 'Shift+Tab')
        await finish('own server')
        await keyboard.press('ArrowRight')
        await isAt('session.kinds.demo')
        await finish('demo')
        await tabTo(page, t('session.tryDemo'))
        await keyboard.press('Enter')
        await isAt('search.box')
        await finish('empty box')
      })

      await test.step('find a company', async () => {
        await keyboard.type('nordlys')
        await expect(page.getByRole('listbox', { name: t('search.matches') })).toBeVisible()
        await expect(focused(page)).toHaveAccessibleDescription(
          t('search.recognisedAs', { kind: t('search.kinds.name') })
        )
        await finish('list')
        await keyboard.press('Escape')
        await open()
        await expect(freshness).toHaveText(t('company.live'))
        await finish('card')
        expect(await goRound(page, 'Tab', 45), 'stops of Tab').toBeGreaterThan(20)
      })

      await test.step('move through its rows', async () => {
        await keyboard.press('ArrowDown')
        await expect(region('company.requests.title').getByRole('link').first()).toBeFocused()
        await keyboard.press('Space')
        await expect(region('company.details.region')).toBeVisible()
        await finish('details')
        await keyboard.press('Space')
        await expect(region('company.details.region')).toHaveCount(0)
        await keyboard.press('ControlOrMeta+2')
        await expect(region('company.followUps.title').getByRole('link').first()).toBeFocused()
        await expect(focused(page)).toHaveAccessibleName(new RegExp(t('company.followUps.overdue'), 'u'))
        await keyboard.press('ControlOrMeta+4')
        await keyboard.press('Space')
        await expect(region('company.details.region').getByText('85')).toBeVisible()
        expect(await findBrokenWords(page)).toEqual([])
        await finish('details of a sale')
        await keyboard.press('Space')
        await keyboard.press('ControlOrMeta+b')
        await expect(region('company.timeline.title')).toBeVisible()
        await finish('timeline')
        await keyboard.press('ControlOrMeta+b')
      })

      await test.step('copy a number from the palette, and look into the menu', async () => {
        await keyboard.press('ControlOrMeta+k')
        await isAt('palette.box')
        await finish('palette')
        await keyboard.type(t('company.contact.uses.copy-phone'))
        await expect(page.getByRole('dialog').getByRole('option').first()).toHaveAccessibleName(
          new RegExp(`^${t('company.contact.uses.copy-phone')}`, 'u')
        )
        await keyboard.press('Enter')
        await expect.poll(clipboard).toBe(phone.replaceAll(' ', ''))
        // Otherwise “Copied” stands there for a second.
        await keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
        await keyboard.press(`${altKeys}+a`)
        await expect(page.getByRole('menuitem').first()).toBeFocused()
        await finish('menu')
        await keyboard.press('Escape')
        await keyboard.press('Escape')
        await isAt('search.box')
      })

      await test.step('work offline, and go back online', async () => {
        await switchDemo()
        await keyboard.press('ControlOrMeta+a')
        await open()
        await keyboard.press('ControlOrMeta+r')
        await expect(freshness).toHaveText(new RegExp(t('company.storedOffline', { time: '.+' }), 'u'))
        await finish('offline')
        await keyboard.press('Escape')
        await switchDemo()
        await keyboard.press('ControlOrMeta+a')
        await open()
        await keyboard.press('ControlOrMeta+r')
        await expect(freshness).toHaveText(t('company.live'))
      })

      await test.step('lock and unlock', async () => {
        await keyboard.press('ControlOrMeta+Shift+l')
        await isAt('session.unlock')
        await finish('locked')
        await keyboard.press('Enter')
        await expect(page.getByRole('heading', { level: 1, name: company })).toBeVisible()
        await finish('unlocked')
      })

      await test.step('change the language and back', async () => {
        await openSettings()
        await tabTo(page, t('settings.language'))
        await chooseLanguage(page, nextOf(language))
        await expectNoEnglish(page, nextOf(language))
        await chooseLanguage(page, language)
        await keyboard.press('Escape')
        await finish('card')
      })
    })
})
