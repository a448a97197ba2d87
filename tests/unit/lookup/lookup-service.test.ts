import { someErasure } from '../../support/some-erasure.ts'
import { describe, expect, it } from 'vitest'
import type { ActiveSession } from '../../../src/main/lookup/active-session.ts'
import type { SearchResult } from '../../../src/main/superoffice/search-result.ts'
import type { Summary, SummarySelection } from '../../../src/main/superoffice/to-summary.ts'
import { createLookupService } from '../../../src/main/lookup/lookup-service.ts'
import { createStoredMatchSearch } from '../../../src/main/lookup/search/stored-match-search.ts'
import { toIndexedCard } from '../../support/indexed-cards.ts'
import type { StoredCard } from '../../../src/main/results/stored-card.ts'
import type { Person, Section } from '../../../src/shared/company.ts'
import { CodedError, type FailureCode } from '../../../src/shared/outcome.ts'
import { defaultSettings } from '../../../src/main/settings/settings-schema.ts'
import { aRequest, aSale, aStoredCard, noSections, section, storedPeople } from '../../support/companies.ts'
import { someRequestDetails } from '../../support/row-details.ts'
import { aList, aSummary } from '../../support/summaries.ts'
import type { Language } from '../../../src/shared/languages.ts'
import { toSubjectKey } from '../../../src/shared/subject.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { unusedSuperOffice } from '../../support/unused-superoffice.ts'

const summary = aSummary({
  header: { header: { name: 'Nordlys Energi AS' }, unreadableFields: [] },
  lists: { requests: aList(aRequest({ title: 'From SuperOffice' })) }
})

const setUp = (options: { stored?: StoredCard[]; signedIn?: boolean; whyClosed?: FailureCode } = {}) => {
  const clock = createFakeClock()
  const rows = new Map((options.stored ?? []).map((card) => [toSubjectKey(card), { card, viewedMs: 0 }]))
  const calls: string[] = []
  const selections: SummarySelection[] = []
  const answers: (FailureCode | null)[] = []
  const noMatch = (kind: string) => (text: string) => {
    calls.push(`${kind} ${text}`)
    return Promise.resolve([])
  }
  let answer: (signal: AbortSignal) => Promise<Summary> = () => Promise.resolve(summary)
  let people: Section<Person> = section<Person>({ id: 7, name: 'Eva Dahl', phone: '55 12 34 57' })
  let language: Language = 'en'
  let exists = (): Promise<boolean> => Promise.resolve(true)
  let foundByNumber: readonly SearchResult[] = []
  const end = new AbortController()
  const active: ActiveSession = {
    superoffice: {
      ...unusedSuperOffice,
      readSummary: ({ companyId }, selection, signal) => {
        calls.push(`summary ${String(companyId)} ${String(selection.limit)}`)
        selections.push(selection)
        return answer(signal)
      },
      exists: ({ companyId }) => {
        calls.push(`exists ${String(companyId)}`)
        return exists()
      },
      readCompany: (companyId) => {
        calls.push(`company ${String(companyId)}`)
        return Promise.resolve({ name: 'From the simple carrier' })
      },
      readPeople: (companyId) => {
        calls.push(`people ${String(companyId)}`)
        return Promise.resolve(people)
      },
      findByPhone: noMatch('phone'),
      findByEmail: noMatch('email'),
      findByDomain: noMatch('domain'),
      findContaining: () => Promise.resolve([]),
      findByWeb: () => Promise.resolve([]),
      findByOrganisationNumber: () => Promise.resolve(foundByNumber),
      findByCompanyNumber: () => Promise.resolve([]),
      findByRequest: () => Promise.resolve([]),
      readCompanies: () => Promise.resolve(new Map()),
      findCompanies: (text) => {
        calls.push(`find ${text}`)
        return Promise.resolve([
          { companyId: 42, name: 'Nordlys Energi AS', kind: 'company', isStopped: false },
          { companyId: 42, name: 'Nordlys Energi AS', kind: 'company', isStopped: false },
          { companyId: 42, name: 'Eva Dahl (Nordlys Energi AS)', kind: 'person', isStopped: false },
          { companyId: 43, name: 'Nordlys Sør', kind: 'company', isStopped: true }
        ])
      }
    },
    results: {
      cards: () => [...rows.values()].map(({ card, viewedMs }) => toIndexedCard(card, viewedMs)),
      cardsSoFar: () => ({
        cards: [...rows.values()].map(({ card, viewedMs }) => toIndexedCard(card, viewedMs)),
        isComplete: true
      }),
      listed: (subject) => {
        const row = rows.get(toSubjectKey(subject))
        return row === undefined ? undefined : toIndexedCard(row.card, row.viewedMs)
      },
      readCard: (subject) => rows.get(toSubjectKey(subject))?.card ?? null,
      saveCardSoon: (card, onSaved) => {
        const before = rows.get(toSubjectKey(card))?.viewedMs
        rows.set(toSubjectKey(card), { card, viewedMs: before ?? clock.now() })
        onSaved?.()
      },
      markCard: (subject, { isPinned, viewedMs }) => {
        const row = rows.get(toSubjectKey(subject))
        if (row === undefined) return false
        const isViewed = viewedMs !== undefined
        rows.set(toSubjectKey(subject), {
          card: {
            ...row.card,
            ...(isPinned !== undefined && { isPinned }),
            timesViewed: row.card.timesViewed + Number(isViewed)
          },
          viewedMs: viewedMs ?? row.viewedMs
        })
        return true
      },
      eraseCard: (subject) => {
        rows.delete(toSubjectKey(subject))
        return someErasure
      }
    },
    statuses: { current: () => new Map(), refreshIfStale: () => undefined, followLanguage: () => undefined },
    ended: end.signal
  }
  const lookup = createLookupService({
    activeSession: () => (options.signedIn === false ? null : active),
    whyClosed: () => options.whyClosed ?? 'signed-out',
    storedMatches: createStoredMatchSearch(),
    settings: () => defaultSettings,
    language: () => language,
    phoneCountry: () => 'NO',
    nowMs: clock.now,
    toLanguageText: (text) => text
  })
  lookup.onAnswered((code) => answers.push(code))
  return {
    clock,
    rows,
    calls,
    selections,
    answers,
    lookup,
    end,
    speak: (next: Language) => (language = next),
    answerWith: (next: typeof answer) => (answer = next),
    findByNumber: (...found: readonly SearchResult[]) => (foundByNumber = found),
    answerPeopleWith: (next: Section<Person>) => (people = next),
    existsWith: (next: typeof exists) => (exists = next),
    failWith: (code: FailureCode) => (answer = () => Promise.reject(new CodedError(code)))
  }
}

const now = '2026-11-24T10:00:00.000Z'

describe('refresh', () => {
  it('fetches the summary, stores it and returns the card', async () => {
    const { lookup, rows, calls } = setUp()
    const { card, source } = await lookup.refresh({ companyId: 42, isForced: false })
    expect([source, card.title, card.fetchedAt]).toEqual(['superoffice', 'Nordlys Energi AS', now])
    expect(calls).toEqual(['summary 42 10'])
    expect(rows.get('company:42')?.card.sections.requests).toEqual(
      section(aRequest({ title: 'From SuperOffice' }))
    )
  })

  it('does not fetch a card younger than a minute unless it is forced', async () => {
    const { lookup, calls, clock } = setUp({ stored: [aStoredCard({ fetchedAt: now })] })
    await clock.pass(59_999)
    expect((await lookup.refresh({ companyId: 42, isForced: false })).source).toBe('stored')
    expect(calls).toEqual([])
    expect((await lookup.refresh({ companyId: 42, isForced: true })).source).toBe('superoffice')
  })

  it('fetches a young card once more after the language has changed', async () => {
    const { lookup, calls, clock, speak } = setUp({ stored: [aStoredCard({ fetchedAt: now })] })
    await clock.pass(1000)
    await lookup.refresh({ companyId: 42, isForced: false })
    expect(calls).toEqual([])
    speak('de')
    await clock.pass(1000)
    await lookup.refresh({ companyId: 42, isForced: false })
    await lookup.refresh({ companyId: 42, isForced: false })
    expect(calls).toEqual(['summary 42 10'])
  })

  it('fetches a card that is a minute old, or younger but with too few rows', async () => {
    const { lookup, calls, clock } = setUp({ stored: [aStoredCard({ fetchedAt: now })] })
    await lookup.refresh({ companyId: 42, isForced: false, limit: 50 })
    await clock.pass(59_999)
    await lookup.refresh({ companyId: 42, isForced: false })
    expect(calls).toEqual(['summary 42 50'])
    await clock.pass(1)
    await lookup.refresh({ companyId: 42, isForced: false })
    expect(calls).toHaveLength(2)
  })

  it.each([
    ['the number in the settings for a company that is not stored', undefined, undefined, 10],
    ['as many as are stored, so that no visible row disappears', 500, undefined, 500],
    ['the number in the settings when fewer are stored', 5, undefined, 10],
    ['the number that the window requests', 500, 50, 50]
  ])('limits the rows to %s', async (_what, storedLimit, limit, requested) => {
    const { lookup, calls, rows } = setUp({
      stored: storedLimit === undefined ? [] : [aStoredCard({ limit: storedLimit })]
    })
    await lookup.refresh({ companyId: 42, isForced: true, ...(limit !== undefined && { limit }) })
    expect([calls, rows.get('company:42')?.card.limit]).toEqual([
      [`summary 42 ${String(requested)}`],
      requested
    ])
  })

  it('keeps the stored card when SuperOffice fails', async () => {
    const { lookup, rows, failWith, answers } = setUp({ stored: [aStoredCard()] })
    failWith('unreachable')
    await expect(lookup.refresh({ companyId: 42, isForced: false })).rejects.toMatchObject({
      code: 'unreachable'
    })
    expect(rows.has('company:42')).toBe(true)
    expect(answers).toEqual(['unreachable'])
  })

  it.each(['empty-answer', 'not-found'] as const)(
    'erases a company after %s only when SuperOffice’s REST API says that it is gone',
    async (code) => {
      const { lookup, rows, calls, failWith, existsWith } = setUp({ stored: [aStoredCard()] })
      failWith(code)
      existsWith(() => Promise.resolve(false))
      await expect(lookup.refresh({ companyId: 42, isForced: false })).rejects.toMatchObject({
        code: 'not-found'
      })
      expect(calls).toEqual(['summary 42 10', 'exists 42'])
      expect(rows.has('company:42')).toBe(false)
    }
  )

  it.each<[string, () => Promise<boolean>, FailureCode, FailureCode]>([
    ['that it exists', () => Promise.resolve(true), 'empty-answer', 'server-error'],
    ['an error', () => Promise.reject(new CodedError('server-error')), 'empty-answer', 'server-error'],
    ['nothing in time', () => Promise.reject(new CodedError('timed-out')), 'empty-answer', 'server-error'],
    ['a refusal', () => Promise.reject(new CodedError('no-access')), 'empty-answer', 'server-error'],
    ['a bug', () => Promise.reject(new TypeError()), 'empty-answer', 'server-error'],
    [
      '“sign in again”',
      () => Promise.reject(new CodedError('sign-in-again')),
      'sign-in-again',
      'sign-in-again'
    ],
    [
      'nothing without network',
      () => Promise.reject(new CodedError('no-network')),
      'no-network',
      'no-network'
    ]
  ])(
    'keeps a company, however often it fails, when the REST API says %s',
    async (_what, exists, ...expected) => {
      const { lookup, rows, failWith, existsWith } = setUp({ stored: [aStoredCard()] })
      const before = rows.get('company:42')
      existsWith(exists)
      for (const [code, rejection] of [
        ['empty-answer', expected[0]],
        ['not-found', expected[1]]
      ] as const) {
        failWith(code)
        for (let times = 0; times < 3; times++)
          await expect(lookup.refresh({ companyId: 42, isForced: true })).rejects.toMatchObject({
            code: rejection
          })
      }
      expect(rows.get('company:42')).toBe(before)
    }
  )

  it('erases a company that the agent may no longer see', async () => {
    const { lookup, rows, failWith } = setUp({ stored: [aStoredCard()] })
    failWith('no-access')
    await expect(lookup.refresh({ companyId: 42, isForced: false })).rejects.toMatchObject({
      code: 'no-access'
    })
    expect(rows.has('company:42')).toBe(false)
  })

  it('reads the header separately only when neither the summary nor the match has a name', async () => {
    const { lookup, calls, answerWith } = setUp()
    answerWith(() => Promise.resolve({ ...summary, header: null }))
    const known = await lookup.refresh({ companyId: 199, name: 'Schiller LLC', isForced: false })
    expect([known.card.title, calls]).toEqual(['Schiller LLC', ['summary 199 10']])
    const unknown = await lookup.refresh({ companyId: 200, isForced: false })
    expect([unknown.card.title, calls]).toEqual([
      'From the simple carrier',
      ['summary 199 10', 'summary 200 10', 'company 200']
    ])
  })

  it('cancels the previous refresh', async () => {
    const { lookup, answerWith } = setUp()
    const signals: AbortSignal[] = []
    answerWith((signal) => {
      signals.push(signal)
      return Promise.resolve(summary)
    })
    const first = lookup.refresh({ companyId: 1, isForced: false })
    const second = lookup.refresh({ companyId: 2, isForced: false })
    await expect(first).rejects.toMatchObject({ code: 'cancelled' })
    expect((await second).card.companyId).toBe(2)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  })

  it('stores nothing that arrives after signing out', async () => {
    const { lookup, rows, end } = setUp()
    const late = lookup.refresh({ companyId: 42, isForced: false })
    end.abort()
    await expect(late).rejects.toMatchObject({ code: 'cancelled' })
    expect(rows.size).toBe(0)
  })

  it('keeps a pin that was set while SuperOffice was answering', async () => {
    const { lookup, rows, answerWith } = setUp({ stored: [aStoredCard()] })
    answerWith(() => {
      lookup.pin({ companyId: 42 }, true)
      return Promise.resolve(summary)
    })
    await lookup.refresh({ companyId: 42, isForced: true })
    expect(rows.get('company:42')?.card.isPinned).toBe(true)
  })

  it.each([
    ['a short card in the turn of its answer', 50, false],
    ['a long card in a later turn, with what was changed in between', 51, true]
  ])('shows %s', async (_what, count, isChanged) => {
    const { lookup, answerWith } = setUp({ stored: [aStoredCard()] })
    const rows = Array.from({ length: count }, (_, index) => aRequest({ id: index + 1 }))
    answerWith(() => Promise.resolve(aSummary({ lists: { requests: aList(...rows) } })))
    const refreshed = lookup.refresh({ companyId: 42, isForced: true })
    // The whole of this turn.
    for (let task = 0; task < 100; task++) await Promise.resolve()
    lookup.pin({ companyId: 42 }, true)
    expect((await refreshed).card.isPinned).toBe(isChanged)
  })

  it('keeps what a closer look has read, as long as its row is there', async () => {
    const row = { ...someRequestDetails(), id: 1 }
    const { lookup, rows } = setUp({ stored: [aStoredCard({ details: [row, { ...row, id: 2 }] })] })
    await lookup.refresh({ companyId: 42, isForced: true })
    expect(rows.get('company:42')?.card.details).toEqual([row])
  })

  it('is refused when nobody is signed in', async () => {
    const { lookup } = setUp({ signedIn: false })
    await expect(lookup.refresh({ companyId: 42, isForced: false })).rejects.toMatchObject({
      code: 'signed-out'
    })
  })
})

describe('refreshing one section', () => {
  const few = {
    state: 'read',
    rows: [aRequest({ id: 1 })],
    unreadableRows: 0,
    mayHaveMore: true
  } as const
  const many = { requests: aList(aRequest({ id: 1 }), aRequest({ id: 2 })) }
  const stored = aStoredCard({ sections: { ...noSections, requests: few, sales: section(aSale()) } })
  const showMore = { companyId: 42, isForced: true, section: 'requests', limit: 50 } as const

  it('asks for that section alone, and leaves the rest of the card and its age as they are', async () => {
    const { lookup, rows, selections, answerWith } = setUp({ stored: [stored] })
    answerWith(() => Promise.resolve({ header: null, lists: many }))
    const { card } = await lookup.refresh(showMore)
    expect(selections).toEqual([{ sections: ['requests'], hasHeader: false, limit: 50 }])
    const requests = { ...section(aRequest({ id: 1 }), aRequest({ id: 2 })), limit: 50 }
    expect(rows.get('company:42')?.card).toEqual({ ...stored, sections: { ...stored.sections, requests } })
    expect([card.fetchedAt, card.limit, card.requests]).toMatchObject([stored.fetchedAt, 10, { limit: 50 }])
  })

  it('keeps its number of rows at every later refresh, in a call of its own', async () => {
    const { lookup, rows, selections, answerWith } = setUp({ stored: [stored] })
    answerWith(() => Promise.resolve({ header: null, lists: many }))
    await lookup.refresh(showMore)
    answerWith(() => Promise.resolve(aSummary({ lists: many })))
    await lookup.refresh({ companyId: 42, isForced: true })
    expect(selections.slice(1)).toEqual([
      { sections: ['followUps', 'documents', 'sales', 'chats'], hasHeader: true, limit: 10 },
      { sections: ['requests'], hasHeader: false, limit: 50 }
    ])
    expect(rows.get('company:42')?.card.sections.requests).toMatchObject({
      rows: [{ id: 1 }, { id: 2 }],
      limit: 50
    })
    expect(rows.get('company:42')?.card).toMatchObject({ limit: 10, fetchedAt: now })
  })

  it('leaves its rows with their age when only its own call fails', async () => {
    const longer = aStoredCard({ sections: { ...noSections, requests: { ...few, limit: 50 } } })
    const { lookup, rows, answerWith } = setUp({ stored: [longer] })
    let calls = 0
    answerWith(() =>
      calls++ === 0 ? Promise.resolve(aSummary()) : Promise.reject(new CodedError('timed-out'))
    )
    await lookup.refresh({ companyId: 42, isForced: true })
    expect(rows.get('company:42')?.card.fetchedAt).toBe(now)
    expect(rows.get('company:42')?.card.sections.requests).toEqual({
      ...few,
      limit: 50,
      keptFrom: longer.fetchedAt
    })
  })

  it.each(['timed-out', 'empty-answer', 'unreadable-answer'] as const)(
    'changes nothing when it fails as %s',
    async (code) => {
      const { lookup, rows, failWith } = setUp({ stored: [stored] })
      failWith(code)
      await expect(lookup.refresh(showMore)).rejects.toMatchObject({ code })
      expect(rows.get('company:42')?.card).toBe(stored)
    }
  )

  it('neither cancels a refresh of the card nor loses its rows to it', async () => {
    const { lookup, rows, answerWith } = setUp({ stored: [stored] })
    let answerCard: (summary: Summary) => void = () => undefined
    answerWith(() => new Promise((resolve) => (answerCard = resolve)))
    const card = lookup.refresh({ companyId: 42, isForced: true })
    answerWith(() => Promise.resolve({ header: null, lists: many }))
    await lookup.refresh(showMore)
    answerCard(aSummary({ lists: { requests: aList(aRequest({ id: 1 })) } }))
    await card
    expect(rows.get('company:42')?.card.sections.requests).toMatchObject({
      rows: [{ id: 1 }, { id: 2 }],
      limit: 50
    })
  })

  it('is cancelled when another company is opened', async () => {
    const { lookup, answerWith } = setUp({ stored: [stored] })
    answerWith(() => Promise.resolve({ header: null, lists: many }))
    const late = lookup.refresh(showMore)
    const other = lookup.refresh({ companyId: 43, isForced: true })
    await expect(late).rejects.toMatchObject({ code: 'cancelled' })
    expect((await other).card.companyId).toBe(43)
  })

  it('reads the whole card when the company is not stored', async () => {
    const { lookup, selections } = setUp()
    await lookup.refresh(showMore)
    expect(selections).toEqual([
      { sections: ['followUps', 'documents', 'sales', 'chats'], hasHeader: true, limit: 10 },
      { sections: ['requests'], hasHeader: false, limit: 50 }
    ])
  })
})

describe('an answer that can’t be read in part', () => {
  it('keeps the stored header and the stored rows, and counts none of them as changed', async () => {
    const stored = aStoredCard({ sections: { ...noSections, requests: section(aRequest()) } })
    const { lookup, rows, answerWith, clock } = setUp({ stored: [stored] })
    lookup.leave({ companyId: 42 })
    await clock.pass(60_000)
    answerWith(() => Promise.resolve(aSummary({ lists: { requests: { state: 'unreadable' } } })))
    const { card } = await lookup.refresh({ companyId: 42, isForced: true })
    expect(rows.get('company:42')?.card.header).toEqual(stored.header)
    expect(card.requests).toEqual({ ...section(aRequest()), keptFrom: stored.fetchedAt })
    expect(card.changes?.count).toBe(0)
    answerWith(() => Promise.resolve(summary))
    expect((await lookup.refresh({ companyId: 42, isForced: true })).card.changes?.count).toBe(1)
  })
})

describe('hints from the match that the summary lacks', () => {
  const open = async ({ lookup }: ReturnType<typeof setUp>, companyId: number) =>
    (await lookup.refresh({ companyId, name: 'Nordlys Sør', isForced: true })).card.header

  it('mark the company as stopped until the summary or another match says otherwise', async () => {
    const core = setUp()
    expect(await open(core, 43)).not.toHaveProperty('isStopped')
    await core.lookup.searchMatches('nordlys')
    expect(await open(core, 43)).toEqual({ name: 'Nordlys Energi AS', isStopped: true })
    expect(core.lookup.recent()).toMatchObject([{ companyId: 43, isStopped: true }])

    await core.lookup.searchMatches('+47 55 00 00 00')
    expect((await open(core, 43)).isStopped).toBe(true)
    core.findByNumber({ companyId: 43, name: 'Nordlys Sør', kind: 'company', isStopped: false })
    await core.lookup.searchMatches('NO 987 654 321')
    expect((await open(core, 43)).isStopped).toBe(false)
  })

  it('are replaced by the summary’s own value', async () => {
    const core = setUp()
    await core.lookup.searchMatches('nordlys')
    core.answerWith(() =>
      Promise.resolve({
        ...summary,
        header: { header: { name: 'Nordlys', isStopped: false }, unreadableFields: [] }
      })
    )
    expect((await open(core, 43)).isStopped).toBe(false)
  })

  it('add city and phone only when the summary has no header', async () => {
    const core = setUp()
    core.findByNumber({
      companyId: 43,
      name: 'Nordlys Sør',
      kind: 'company',
      city: 'Oslo',
      phone: '22 00 00 00'
    })
    await core.lookup.searchMatches('NO 987 654 321')
    expect(await open(core, 43)).toEqual({ name: 'Nordlys Energi AS' })
    core.rows.clear()
    core.answerWith(() => Promise.resolve({ ...summary, header: null }))
    expect(await open(core, 43)).toMatchObject({ city: 'Oslo', phone: '22 00 00 00' })
  })

  it('are taken from a person as far as they are their company’s, and never from another company', async () => {
    const core = setUp()
    core.findByNumber(
      { companyId: 43, name: 'Eva', kind: 'person', city: 'Oslo', phone: '912 34 567', isStopped: true },
      { companyId: 44, name: 'Nordlys Nord', kind: 'company', phone: '22 00 00 00', isStopped: false }
    )
    await core.lookup.searchMatches('NO 987 654 321')
    core.answerWith(() => Promise.resolve({ ...summary, header: null }))
    expect(await open(core, 43)).toEqual({ city: 'Oslo', isStopped: true })
  })
})

describe('a company’s people', () => {
  const eva = { id: 7, name: 'Eva Dahl' }

  it.each<Section<Person>>([
    { state: 'unreadable' },
    { state: 'read', rows: [], unreadableRows: 2, mayHaveMore: false }
  ])('stay as they are stored when the answer is %j', async (answer) => {
    const { lookup, rows, answerPeopleWith } = setUp({
      stored: [aStoredCard({ people: storedPeople(eva) })]
    })
    answerPeopleWith(answer)
    await expect(lookup.refreshPeople(42)).rejects.toMatchObject({ code: 'unreadable-answer' })
    expect(rows.get('company:42')?.card.people).toEqual(storedPeople(eva))
  })

  it('are replaced by fewer, or by none, when those can be read', async () => {
    const { lookup, rows, answerPeopleWith } = setUp({
      stored: [aStoredCard({ people: storedPeople(eva) })]
    })
    answerPeopleWith(section())
    await lookup.refreshPeople(42)
    expect(rows.get('company:42')?.card.people?.section).toEqual(section())
  })
})

describe('recall', () => {
  it('returns the stored card without a call to SuperOffice', () => {
    const { lookup, calls } = setUp({ stored: [aStoredCard()] })
    expect(lookup.recall({ companyId: 42 })?.title).toBe('Nordlys Energi AS')
    expect(lookup.recall({ companyId: 1 })).toBeNull()
    expect(calls).toEqual([])
  })
})

describe('a view', () => {
  it('is counted when the card is opened', () => {
    const { lookup, rows, clock } = setUp({ stored: [aStoredCard()] })
    lookup.view({ companyId: 42 })
    lookup.view({ companyId: 1 })
    expect([...rows.keys()]).toEqual(['company:42'])
    expect(rows.get('company:42')).toMatchObject({ card: { timesViewed: 2 }, viewedMs: clock.now() })
  })

  it('is not counted by recall, refresh or pin', async () => {
    const { lookup, rows } = setUp({ stored: [aStoredCard()] })
    lookup.recall({ companyId: 42 })
    await lookup.refresh({ companyId: 42, isForced: true })
    await lookup.recallPeople(42)
    await lookup.refreshPeople(42)
    lookup.pin({ companyId: 42 }, true)
    lookup.leave({ companyId: 42 })
    expect(rows.get('company:42')).toMatchObject({ card: { timesViewed: 1, isPinned: true }, viewedMs: 0 })
  })

  it('counts as the first one of a company that was not stored', async () => {
    const { lookup, rows, clock } = setUp()
    lookup.view({ companyId: 42 })
    await lookup.refresh({ companyId: 42, isForced: false })
    expect(rows.get('company:42')).toMatchObject({ card: { timesViewed: 1 }, viewedMs: clock.now() })
  })
})

describe('matches', () => {
  it('lists pinned companies first, then the ones viewed last', () => {
    const { lookup } = setUp({
      stored: [
        aStoredCard({ companyId: 1 }),
        aStoredCard({ companyId: 2 }),
        aStoredCard({ companyId: 3, isPinned: true })
      ]
    })
    lookup.view({ companyId: 2 })
    expect(lookup.recent().map(({ companyId }) => companyId)).toEqual([3, 2, 1])
  })

  it('gives a stored company the same key when SuperOffice finds it, and a person another', async () => {
    const { lookup } = setUp({ stored: [aStoredCard()] })
    const {
      rows: [stored]
    } = lookup.recallMatches('nordlys')
    const { rows: found } = await lookup.searchMatches('nordlys')
    expect(found.map(({ key }) => key)).toEqual([
      stored?.key,
      'company:42:person:Eva Dahl (Nordlys Energi AS)',
      'company:43'
    ])
    expect(found[0]).toMatchObject({ storedAt: '2026-11-24T09:00:00.000Z', city: 'Bergen' })
    expect(found[2]).toMatchObject({ isStopped: true })
  })

  it('does not search SuperOffice for fewer than two characters', async () => {
    const { lookup, calls } = setUp()
    expect(await lookup.searchMatches(' n ')).toEqual({ kind: null, rows: [] })
    expect(calls).toEqual([])
  })
})
