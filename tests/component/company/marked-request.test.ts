import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failed } from '../../../src/shared/outcome.ts'
import { aCard } from '../../support/cards.ts'
import { aRequest, section } from '../../support/companies.ts'
import { answered, answeredLater, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import type { RefreshedCard } from '../../../src/shared/contract.ts'

const match = matchOf(199, 'Nordlys Energi AS', {
  by: 'request',
  requestId: 4711,
  found: { field: 'requests', text: 'Invoice unclear', marks: [] }
})
const other = aRequest({ id: 9, title: 'Another one' })
const wanted = aRequest({ id: 4711, title: 'Invoice unclear' })
const listed = aCard({ requests: section(other, wanted) })
const unlisted = aCard({ requests: section(other) })

let fake: FakeBridge
let app: VueWrapper

const marked = () => app.findAll('[data-row][aria-current=true]').map((row) => row.get('.text').text())
const focusedText = (): string | undefined =>
  document.activeElement?.querySelector('.text')?.textContent.trim()

beforeEach(() => {
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
})

describe('the request whose number was typed', () => {
  it('is marked and has the focus', async () => {
    answerCard(fake, listed)
    app = await openCard(fake, match)
    expect(marked()).toEqual(['Invoice unclear'])
    expect(focusedText()).toBe('Invoice unclear')
    expect(app.text()).not.toContain('is not among the latest')
  })

  it('is marked in the timeline, too', async () => {
    answerCard(fake, listed)
    app = await openCard(fake, match)
    press('b', { ctrlKey: true })
    await flushPromises()
    expect(marked()).toEqual(['Invoice unclear'])
    expect(focusedText()).toBe('Invoice unclear')
  })

  it('is marked among the stored rows while offline', async () => {
    answerCard(fake, listed)
    fake.answer({ 'card:refresh': () => failed({ code: 'no-network', reference: 'R-1' }) })
    app = await openCard(fake, match)
    expect(marked()).toEqual(['Invoice unclear'])
  })

  it('is gone to when it arrives with the live card, unless the agent has moved on', async () => {
    for (const hasMoved of [false, true]) {
      const later = answeredLater<RefreshedCard>()
      answerCard(fake, unlisted)
      fake.answer({ 'card:refresh': () => later.promise })
      app = await openCard(fake, match)
      expect(app.text()).not.toContain('is not among the latest')
      if (hasMoved) press('ArrowDown')
      await flushPromises()
      later.settle({ ok: true, value: { card: listed, source: 'superoffice' } })
      await flushPromises()
      expect(marked()).toEqual(['Invoice unclear'])
      expect(focusedText()).toBe(hasMoved ? 'Another one' : 'Invoice unclear')
      if (!hasMoved) app.unmount()
    }
  })

  it.each([
    ['live', answered({ card: unlisted, source: 'superoffice' as const })],
    ['offline', () => failed({ code: 'no-network', reference: 'R-1' } as const)]
  ])('is named, with a way into SuperOffice, when the card does not list it: %s', async (_case, refresh) => {
    answerCard(fake, unlisted)
    fake.answer({ 'card:refresh': refresh })
    app = await openCard(fake, match)
    expect(marked()).toEqual([])
    const requests = app.get('[data-section=requests]')
    expect(requests.text()).toContain('Request 4711 “Invoice unclear” is not among the latest.')
    await requests.get('button[aria-label="Open request in SuperOffice"]').trigger('click')
    expect(fake.requests('record:open')).toEqual([{ kind: 'request', companyId: 199, id: 4711 }])
  })

  it('is named without its title on a shared screen', async () => {
    answerCard(fake, { ...unlisted, isMasked: true })
    app = await openCard(fake, match)
    expect(app.text()).toContain('Request 4711 is not among the latest.')
    expect(app.get('main').text()).not.toContain('Invoice unclear')
  })

  it('is not looked for when something else led to the card', async () => {
    answerCard(fake, listed)
    app = await openCard(fake)
    expect(marked()).toEqual([])
    expect(document.activeElement?.tagName).toBe('H1')
  })
})
