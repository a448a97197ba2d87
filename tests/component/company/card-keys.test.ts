import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCard, aPersonCard } from '../../support/cards.ts'
import { aRequest, section } from '../../support/companies.ts'
import { answered, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

const company = aCard({ requests: section(aRequest({ id: 1, title: 'Licence' })) })

let fake: FakeBridge
let app: VueWrapper

const hints = (): string => app.get('.card footer .hints').text().replace(/\s+/gu, ' ')

beforeEach(() => {
  fake = createSignedInBridge()
  answerCard(fake, company)
})

afterEach(() => {
  app.unmount()
})

describe('the keys at the foot of a card', () => {
  it('go to six lists of a company, and to five of a person, who has no people', async () => {
    app = await openCard(fake)
    expect(hints()).toContain('Ctrl+1–6 sections')
    expect(hints()).toContain('↵ in SuperOffice')
    expect(hints()).toContain('Ctrl+K actions')
    app.unmount()

    answerCard(fake, aPersonCard())
    app = await openCard(
      fake,
      matchOf(0, 'Eva Dahl', { key: 'p', kind: 'person', companyId: null, personId: 7 })
    )
    expect(hints()).toContain('Ctrl+1–5 sections')
  })

  it('name the view that the key shows', async () => {
    app = await openCard(fake)
    expect(hints()).toContain('Ctrl+B timeline')
    press('b', { ctrlKey: true })
    await flushPromises()
    expect(hints()).toContain('Ctrl+B by section')
  })

  it('offer details of a row, except of a person', async () => {
    fake.answer({
      'people:refresh': answered({
        section: section({ id: 7, name: 'Eva Dahl' }),
        fetchedAt: new Date().toISOString()
      })
    })
    app = await openCard(fake)
    press('1', { ctrlKey: true })
    await flushPromises()
    expect(hints()).toContain('Space details')
    press('6', { code: 'Digit6', ctrlKey: true })
    await flushPromises()
    expect(document.activeElement?.textContent).toContain('Eva Dahl')
    expect(hints()).not.toContain('Space')
  })
})
