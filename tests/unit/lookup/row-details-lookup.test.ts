import { describe, expect, it } from 'vitest'
import type { ActiveSession } from '../../../src/main/lookup/active-session.ts'
import { createCurrentCheck } from '../../../src/main/lookup/current-check.ts'
import { createRowDetailsLookup } from '../../../src/main/lookup/row-details-lookup.ts'
import type { StoredCard } from '../../../src/main/results/stored-card.ts'
import type { RowRequest } from '../../../src/shared/contract.ts'
import type { Language } from '../../../src/shared/languages.ts'
import { CodedError, type FailureCode } from '../../../src/shared/outcome.ts'
import type { RowDetails, RowRef } from '../../../src/shared/row-details.ts'
import { toSubjectKey } from '../../../src/shared/subject.ts'
import { aStoredCard, aStoredPerson } from '../../support/companies.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { toIndexedCard } from '../../support/indexed-cards.ts'
import { someRequestDetails } from '../../support/row-details.ts'
import { someErasure } from '../../support/some-erasure.ts'
import { unusedSuperOffice } from '../../support/unused-superoffice.ts'

const row: RowRequest = { companyId: 42, kind: 'request', id: 20101 }
const { fetchedAt: _fetchedAt, ...details } = someRequestDetails()
const employer = { companyId: 42, name: 'Nordlys Energi AS' }
const eva = aStoredPerson({ header: { name: 'Eva Dahl', employer } })

const setUp = (...stored: readonly StoredCard[]) => {
  const clock = createFakeClock()
  const cards = new Map(
    (stored.length === 0 ? [aStoredCard()] : stored).map((each) => [toSubjectKey(each), each])
  )
  const calls: RowRef[] = []
  const answers: (FailureCode | null)[] = []
  let answer = (_row: RowRef, _signal: AbortSignal): Promise<RowDetails> => Promise.resolve(details)
  let isScreenShared = false
  const open = (): ActiveSession & { readonly end: () => void } => {
    const ended = new AbortController()
    return {
      superoffice: {
        ...unusedSuperOffice,
        readRowDetails: (each, signal) => {
          calls.push(each)
          return answer(each, signal)
        }
      },
      results: {
        listed: () => undefined,
        cards: () => [...cards.values()].map((card) => toIndexedCard(card, 0)),
        cardsSoFar: () => ({
          cards: [...cards.values()].map((card) => toIndexedCard(card, 0)),
          isComplete: true
        }),
        readCard: (subject) => cards.get(toSubjectKey(subject)) ?? null,
        saveCardSoon: (card) => void cards.set(toSubjectKey(card), card),
        markCard: () => false,
        eraseCard: () => someErasure
      },
      statuses: {
        current: () => new Map(),
        refreshIfStale: () => undefined,
        followLanguage: () => undefined
      },
      ended: ended.signal,
      end: () => {
        ended.abort()
      }
    }
  }
  let session: ReturnType<typeof open> | null = open()
  let language: Language = 'en'
  const lookup = createRowDetailsLookup({
    activeSession: () => session,
    requireSession: () => {
      if (session === null) throw new CodedError('signed-out')
      return session
    },
    isScreenShared: () => isScreenShared,
    nowMs: clock.now,
    language: () => language,
    isCurrent: createCurrentCheck({ language: () => language, nowMs: clock.now }),
    reportCall: async (_session, call) => {
      try {
        const value = await call
        answers.push(null)
        return value
      } catch (error) {
        answers.push(error instanceof CodedError ? error.code : 'unexpected')
        throw error
      }
    }
  })
  return {
    clock,
    cards,
    calls,
    answers,
    lookup,
    card: () => cards.get('company:42'),
    refresh: (isForced = false, of: RowRequest = row) => lookup.refresh({ ...of, isForced }),
    answerWith: (next: typeof answer) => (answer = next),
    failWith: (code: FailureCode) => (answer = () => Promise.reject(new CodedError(code))),
    speak: (next: Language) => (language = next),
    shareScreen: (isShared: boolean) => (isScreenShared = isShared),
    signOut: () => {
      session?.end()
      session = null
    },
    switchSession: () => {
      session?.end()
      session = open()
    }
  }
}

/** A call that stays pending until it is cancelled or answered. */
const pendingCall = () => {
  const { promise, resolve } = Promise.withResolvers<RowDetails>()
  return {
    settle: () => {
      resolve(details)
    },
    answer: (_row: RowRef, signal: AbortSignal): Promise<RowDetails> =>
      Promise.race([
        promise,
        new Promise<never>((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new CodedError('cancelled'))
          })
        })
      ])
  }
}

/** A row was `asked` for, and the language has changed before its answer, which `settle` gives. Others are answered at once. */
const setUpForOtherLanguage = async () => {
  const each = setUp()
  const { answer, settle } = pendingCall()
  each.answerWith(answer)
  const asked = each.refresh()
  await each.clock.pass(1_000)
  each.speak('nb')
  each.answerWith(() => Promise.resolve(details))
  return { ...each, asked, settle }
}

describe('a closer look', () => {
  it('reads a row once and stores it with the card', async () => {
    const { refresh, calls, card, lookup, clock } = setUp()
    const fetchedAt = new Date(clock.now()).toISOString()
    expect(lookup.recall(row)).toBeNull()
    expect(await refresh()).toEqual({ ...details, fetchedAt })
    expect(calls).toEqual([{ kind: 'request', id: 20101 }])
    expect(card()?.details).toEqual([{ ...details, fetchedAt, id: 20101 }])
    expect(lookup.recall(row)).toEqual({ ...details, fetchedAt })
  })

  it('asks again only when the details are a minute old, or the agent refreshes', async () => {
    const { refresh, calls, clock } = setUp()
    await refresh()
    await clock.pass(59_999)
    await refresh()
    expect(calls).toHaveLength(1)
    await refresh(true)
    expect(calls).toHaveLength(2)
    await clock.pass(60_000)
    await refresh()
    expect(calls).toHaveLength(3)
  })

  it('keeps rows of another kind with the same id apart', async () => {
    const { refresh, answerWith, lookup } = setUp()
    await refresh()
    answerWith(() => Promise.resolve({ kind: 'sale', stage: 'Second meeting' }))
    await refresh(false, { companyId: 42, kind: 'sale', id: 20101 })
    expect(lookup.recall(row)?.kind).toBe('request')
    expect(lookup.recall({ companyId: 42, kind: 'sale', id: 20101 })).toMatchObject({
      stage: 'Second meeting'
    })
  })

  it('never uses the network to recall', () => {
    const { lookup, calls } = setUp()
    lookup.recall(row)
    expect(calls).toEqual([])
  })

  it('shares a pending call, also for a row that is on the card twice', async () => {
    const { refresh, calls, answerWith } = setUp()
    const call = pendingCall()
    answerWith(call.answer)
    const both = [refresh(), refresh()]
    call.settle()
    expect(await Promise.all(both)).toHaveLength(2)
    expect(calls).toHaveLength(1)
  })

  it('asks again for what was asked in another language, also when its answer came after the change', async () => {
    const { refresh, calls, asked, settle } = await setUpForOtherLanguage()
    const again = refresh()
    settle()
    await Promise.allSettled([asked, again])
    expect(calls).toHaveLength(2)
    await refresh()
    expect(calls).toHaveLength(2)
  })

  it('does not take an answer for current that was asked before the language changed', async () => {
    const { refresh, calls, clock, asked, settle } = await setUpForOtherLanguage()
    // Another row is asked for meanwhile, which is when the change is noticed.
    await refresh(false, { ...row, id: 9 })
    await clock.pass(1_000)
    settle()
    await asked
    await refresh()
    expect(calls).toHaveLength(3)
  })

  it('cancels the pending call of the same row, and of no other, when the agent refreshes', async () => {
    const { refresh, answerWith } = setUp()
    const [first, other] = [pendingCall(), pendingCall()]
    answerWith(first.answer)
    const cancelled = refresh()
    answerWith(other.answer)
    const untouched = refresh(false, { companyId: 42, kind: 'request', id: 2 })
    answerWith(() => Promise.resolve(details))
    await refresh(true)
    await expect(cancelled).rejects.toThrow('cancelled')
    other.settle()
    expect(await untouched).toMatchObject({ owner: 'Kari Holm' })
  })

  it('stores nothing of a call that ends after the profile was closed or the card was forgotten', async () => {
    const { refresh, answerWith, cards, lookup, card, signOut } = setUp()
    const late = Promise.withResolvers<RowDetails>()
    answerWith(() => late.promise)
    const forgotten = refresh()
    lookup.cancel()
    const afterwards = refresh()
    signOut()
    late.resolve(details)
    await expect(forgotten).rejects.toThrow('cancelled')
    await expect(afterwards).rejects.toThrow('cancelled')
    expect(card()).not.toHaveProperty('details')
    expect(cards.size).toBe(1)
  })

  it('does not share a call of an earlier session', async () => {
    const { refresh, answerWith, switchSession, calls } = setUp()
    const call = pendingCall()
    answerWith(call.answer)
    const before = refresh()
    switchSession()
    answerWith(() => Promise.resolve(details))
    await expect(before).rejects.toThrow('cancelled')
    await refresh()
    expect(calls).toHaveLength(2)
  })

  it('shows details without storing them when the card is not stored', async () => {
    const { refresh, cards } = setUp(aStoredCard({ companyId: 99 }))
    expect(await refresh()).toMatchObject({ owner: 'Kari Holm' })
    expect([...cards.values()].some((card) => card.details !== undefined)).toBe(false)
  })

  it.each(['signed-out', 'recall'] as const)('needs a signed-in agent (%s)', async (what) => {
    const { refresh, lookup, signOut } = setUp()
    signOut()
    if (what === 'recall') expect(lookup.recall(row)).toBeNull()
    else await expect(refresh()).rejects.toThrow('signed-out')
  })
})

describe('a row on the card of a company and of its people', () => {
  const onPerson: RowRequest = { personId: 7, kind: 'request', id: 20101 }

  it('is found from one card after it was opened on the other', async () => {
    const { refresh, lookup, calls } = setUp(aStoredCard(), eva, aStoredPerson({ personId: 8 }))
    await refresh(false, onPerson)
    expect(lookup.recall(row)).toMatchObject({ owner: 'Kari Holm' })
    await refresh()
    expect(calls).toHaveLength(1)
    expect(lookup.recall({ ...onPerson, personId: 8 })).toBeNull()
  })

  it('is shown as it was read last', async () => {
    const { refresh, lookup, clock, answerWith } = setUp(aStoredCard(), eva)
    await refresh(false, onPerson)
    await clock.pass(120_000)
    answerWith(() => Promise.resolve({ kind: 'request', owner: 'Jonas Berg' }))
    await refresh()
    expect(lookup.recall(onPerson)).toMatchObject({ owner: 'Jonas Berg' })
  })
})

describe('after a failure', () => {
  it.each(['not-found', 'no-access'] as const)('%s erases the details and not the card', async (code) => {
    const { refresh, failWith, cards, lookup, answers } = setUp(aStoredCard(), eva)
    await refresh()
    await refresh(true, { personId: 7, kind: 'request', id: 20101 })
    failWith(code)
    await expect(refresh(true)).rejects.toThrow(code)
    expect(lookup.recall(row)).toBeNull()
    expect([...cards.values()].map((card) => card.details)).toEqual([[], []])
    expect(answers).toEqual([null, null, code])
  })

  it.each(['no-network', 'unreadable-answer', 'server-error', 'timed-out'] as const)(
    '%s keeps the details',
    async (code) => {
      const { refresh, failWith, lookup } = setUp()
      const before = await refresh()
      failWith(code)
      await expect(refresh(true)).rejects.toThrow(code)
      expect(lookup.recall(row)).toEqual(before)
    }
  )
})

describe('while the screen is shared', () => {
  it('masks what is recalled and what arrives, and stores it unmasked', async () => {
    const { refresh, lookup, shareScreen, card } = setUp()
    shareScreen(true)
    const live = await refresh()
    expect(JSON.stringify(live)).not.toContain('licences')
    expect(live).toMatchObject({ owner: 'Kari Holm', lastMessage: { author: 'Eva Dahl' } })
    expect(lookup.recall(row)).toEqual(live)
    expect(JSON.stringify(card()?.details)).toContain('licences')
    shareScreen(false)
    expect(JSON.stringify(lookup.recall(row))).toContain('licences')
  })
})
