import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCard, changesOf } from '../../support/cards.ts'
import { aChat, aFollowUp, aRequest, section } from '../../support/companies.ts'
import { answered, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge, someSettings } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

let fake: FakeBridge
let app: VueWrapper

const { searchBox } = createWindowQueries(() => app)
/** The language of an element: `''` is an unknown one, and `en` the window's. */
const languageOf = (selector: string, text: string): string | null | undefined => {
  const found = app.findAll(selector).find((each) => each.text().includes(text))
  return found?.element.closest('[lang]')?.getAttribute('lang')
}

const card = aCard({
  requests: section(aRequest({ id: 1, title: 'Faktura uklar' }), aRequest({ id: 2, title: '' })),
  followUps: section(aFollowUp({ id: 3, text: 'Ringe tilbake' })),
  chats: section(aChat({ id: 4, visitor: '', firstMessage: 'Hei, er det noen der?' })),
  changes: changesOf({ requests: [{ kind: 'new' }, null] })
})

beforeEach(() => {
  fake = createSignedInBridge()
  fake.answer({ 'settings:recall': answered({ ...someSettings, language: 'en' as const }) })
  answerCard(fake, card)
})

afterEach(() => {
  app.unmount()
})

describe.each(['sections', 'timeline'] as const)('on a card, in its %s', (cardView) => {
  beforeEach(async () => {
    fake.answer({ 'settings:recall': answered({ ...someSettings, language: 'en' as const, cardView }) })
    app = await openCard(fake)
  })

  it.each([
    ['a title', '.text', 'Faktura uklar', ''],
    ['the text of a follow-up', '.text', 'Ringe tilbake', ''],
    ['the mark of a change beside a title', '.change', 'New', 'en'],
    ['Glance’s own words in place of a title', '.text', 'No title', 'en'],
    ['a name', '.text', 'Visitor', 'en']
  ])('%s has its language', (_what, selector, text, language) => {
    expect(languageOf(selector, text)).toBe(language)
  })
})

describe('in a section and in the list', () => {
  it('the messages of a chat have an unknown language', async () => {
    app = await openCard(fake)
    expect(languageOf('.note', 'Hei, er det noen der?')).toBe('')
  })

  it('a found text has an unknown language, and the name of its field the window’s', async () => {
    app = await openCard(fake)
    press('Escape')
    await flushPromises()
    const found = { field: 'requests', text: 'Faktura uklar', marks: [{ start: 0, end: 7 }] } as const
    fake.answer({
      'matches:recall': answered(matchesOf([matchOf(199, 'Nordlys Energi AS', { found })]))
    })
    await searchBox().setValue('faktura')
    await flushPromises()
    expect(languageOf('.found', 'Faktura uklar')).toBe('')
    expect(languageOf('.found .field', '·')).toBe('en')
    expect(languageOf('[role=option] .name', 'Nordlys')).toBe('en')
  })
})
