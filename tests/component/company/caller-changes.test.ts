import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../../src/shared/card.ts'
import { failed, succeeded } from '../../../src/shared/outcome.ts'
import { aCard, aPersonCard, changesOf } from '../../support/cards.ts'
import { aRequest, section } from '../../support/companies.ts'
import type { FakeBridge } from '../../support/fake-bridge.ts'
import { matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

const isNew = { kind: 'new' } as const
const [hers, others, hersToo, hersOlder] = [
  aRequest({ id: 1, title: 'Hers' }),
  aRequest({ id: 2, title: 'Somebody else’s' }),
  aRequest({ id: 3, title: 'Hers too' }),
  aRequest({ id: 9, title: 'Hers, and older' })
]
const company = aCard({
  requests: section(hers, others, hersToo),
  changes: changesOf({ requests: [isNew, isNew, isNew] })
})
const eva = aPersonCard({
  requests: section(hers, hersToo),
  changes: changesOf({ requests: [isNew, isNew] })
})
const match = matchOf(199, 'Eva Dahl', { kind: 'person', key: 'p', personId: 7, by: 'phone' })

let fake: FakeBridge
let app: VueWrapper

const open = async (...cards: readonly Card[]): Promise<void> => {
  fake.answer({
    'card:recall': (ref) => succeeded(cards.find((card) => card.personId === ref.personId) ?? null),
    'card:refresh': (ref) => {
      const card = cards.find(({ personId }) => personId === ref.personId)
      return card === undefined
        ? failed({ code: 'server-error', reference: 'R-1234' })
        : succeeded({ card, source: 'superoffice' as const })
    }
  })
  app = await openCard(fake, match)
}
const onlyHers = async (): Promise<void> => {
  press('e', { ctrlKey: true })
  await flushPromises()
}
const isOnlyHers = (): boolean =>
  app.get('button[aria-label="Only this person"]').attributes('aria-pressed') === 'true'
/** The changed row that F8 goes to, and what the line of changes says then. */
const goOn = async (shiftKey = false): Promise<readonly string[]> => {
  press('F8', { shiftKey })
  await flushPromises()
  const title = document.activeElement?.querySelector('.text')?.lastChild?.textContent ?? ''
  return [title.trim(), app.get('.changes .place').text()]
}

beforeEach(() => {
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
})

describe('F8 while only the rows of the caller are shown', () => {
  it('goes from one of their changed rows to the next, and then on in all rows', async () => {
    await open(company, eva)
    await onlyHers()
    expect(await goOn()).toEqual(['Hers', '1 of 2'])
    expect(await goOn()).toEqual(['Hers too', '2 of 2'])
    expect(isOnlyHers()).toBe(true)
    expect(await goOn()).toEqual(['Hers', '1 of 3, all rows shown'])
    expect(isOnlyHers()).toBe(false)
    expect(await goOn()).toEqual(['Somebody else’s', '2 of 3'])
  })

  it('goes backwards in the same way', async () => {
    await open(company, eva)
    await onlyHers()
    expect(await goOn(true)).toEqual(['Hers too', '2 of 2'])
    expect(await goOn(true)).toEqual(['Hers', '1 of 2'])
    expect(await goOn(true)).toEqual(['Hers too', '3 of 3, all rows shown'])
    expect(await goOn(true)).toEqual(['Somebody else’s', '2 of 3'])
  })

  it('goes on from the row above when the one where the agent was is not theirs', async () => {
    await open(company, eva)
    await goOn()
    expect(await goOn()).toEqual(['Somebody else’s', '2 of 3'])
    await onlyHers()
    expect(document.activeElement?.textContent).toContain('Hers')
    expect(await goOn()).toEqual(['Hers too', '2 of 2'])
    expect(isOnlyHers()).toBe(true)
  })

  it('begins with their first one when the agent has gone elsewhere from a row that is not theirs', async () => {
    await open(company, eva)
    await goOn()
    await goOn()
    const button = app.get<HTMLButtonElement>('button[aria-label="Only this person"]')
    button.element.focus()
    await button.trigger('click')
    expect(await goOn()).toEqual(['Hers', '1 of 2'])
    expect(isOnlyHers()).toBe(true)
  })

  it('goes round their rows when no other row has changed', async () => {
    await open({ ...company, changes: changesOf({ requests: [isNew, null, isNew] }) }, eva)
    await onlyHers()
    await goOn()
    await goOn()
    expect(await goOn()).toEqual(['Hers', 'back to 1 of 2'])
    expect(isOnlyHers()).toBe(true)
  })

  it('shows all rows at once when none of theirs has changed, as the line of changes says', async () => {
    await open(company, { ...eva, changes: changesOf({ requests: [null, null] }) })
    await onlyHers()
    expect(app.get('.changes .words').text()).toMatch(/^3 changes since .*, not in these rows$/)
    expect(await goOn()).toEqual(['Hers', '1 of 3, all rows shown'])
    expect(isOnlyHers()).toBe(false)
  })

  it('reaches the other rows too when just as many of theirs have changed', async () => {
    await open(
      { ...company, changes: changesOf({ requests: [null, isNew, null] }) },
      { ...eva, requests: section(hersOlder), changes: changesOf({ requests: [isNew] }) }
    )
    await onlyHers()
    expect(app.get('.changes .words').text()).toMatch(/^1 change since .* · 1 in all rows$/)
    expect(await goOn()).toEqual(['Hers, and older', '1 of 1'])
    expect(await goOn()).toEqual(['Somebody else’s', '1 of 1, all rows shown'])
    expect(isOnlyHers()).toBe(false)
  })
})
