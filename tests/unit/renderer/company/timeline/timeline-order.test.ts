import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toTimeline, timelineGroups } from '../../../../../src/renderer/company/timeline/timeline-order.ts'
import { createFormat } from '../../../../../src/renderer/language/format.ts'
import { sectionNames, type Moment, type Sections } from '../../../../../src/shared/company.ts'
import { aChat, aFollowUp, aRequest, aSale, noSections, section } from '../../../../support/companies.ts'
import { english } from '../../../../support/english.ts'

const format = createFormat({ language: 'en', timeZone: 'Europe/Oslo', t: english })
const nowMs = Date.parse('2026-11-24T12:00:00.000Z')

/** The timeline as `group section/index`. */
const orderOf = (parts: Partial<Sections>): readonly string[] =>
  toTimeline({ ...noSections, ...parts }, format, nowMs).map(
    ({ group, section: name, index }) => `${group} ${name}/${String(index)}`
  )

describe('the order of the timeline', () => {
  it.each<[string, Partial<Sections>, readonly string[]]>([
    [
      'the newest first, whatever its section',
      {
        requests: section(aRequest({ registered: '2026-11-20T08:00:00.000Z' })),
        documents: section({ id: 1, title: 'Quote', date: '2026-11-22' }),
        chats: section(aChat({ started: '2026-11-21T08:00:00.000Z', ended: '2026-11-21T08:10:00.000Z' }))
      },
      ['earlier documents/0', 'earlier chats/0', 'earlier requests/0']
    ],
    [
      'an open chat before everything, even what is planned',
      {
        followUps: section(aFollowUp({ date: '2026-12-24T08:00:00.000Z' })),
        chats: section(aChat({ started: '2026-11-01T08:00:00.000Z', ended: null, isOpen: true }))
      },
      ['open-chat chats/0', 'planned followUps/0']
    ],
    [
      'what is planned above what has happened, the soonest directly above the latest',
      {
        requests: section(aRequest({ registered: '2026-11-24T11:59:00.000Z' })),
        followUps: section(
          aFollowUp({ date: '2026-11-25T08:00:00.000Z' }),
          aFollowUp({ date: '2026-12-01T08:00:00.000Z' })
        ),
        sales: section(aSale({ date: '2026-11-28' }))
      },
      ['planned followUps/1', 'planned sales/0', 'planned followUps/0', 'earlier requests/0']
    ],
    [
      'an overdue follow-up by its date, and one of today that is known by its day as planned',
      {
        followUps: section(
          aFollowUp({ date: '2026-11-20T08:00:00.000Z', isOverdue: true }),
          aFollowUp({ date: '2026-11-24' })
        )
      },
      ['planned followUps/1', 'earlier followUps/0']
    ],
    [
      'what is finished never as planned, although its date is to come',
      {
        followUps: section(aFollowUp({ date: '2026-12-01T08:00:00.000Z', completion: 'completed' })),
        sales: section(
          aSale({ date: '2026-12-02', status: 'sold' }),
          aSale({ date: '2026-12-03', status: 'lost' })
        )
      },
      ['earlier sales/1', 'earlier sales/0', 'earlier followUps/0']
    ],
    [
      'a document dated ahead as written, not as planned',
      { documents: section({ id: 1, title: 'Invitation', date: '2026-12-01' }) },
      ['earlier documents/0']
    ],
    [
      'a chat by its end, not by its start',
      {
        requests: section(aRequest({ registered: '2026-11-20T09:00:00.000Z' })),
        chats: section(aChat({ started: '2026-11-20T08:00:00.000Z', ended: '2026-11-20T10:00:00.000Z' }))
      },
      ['earlier chats/0', 'earlier requests/0']
    ],
    [
      'what is known by its day after everything of that day with a time, by the agent’s day',
      {
        // 23:30 in UTC is already the 21st in Oslo.
        requests: section(
          aRequest({ registered: '2026-11-20T23:30:00.000Z' }),
          aRequest({ registered: '2026-11-21T00:30:00.000' })
        ),
        documents: section({ id: 1, title: 'Quote', date: '2026-11-21' })
      },
      ['earlier requests/0', 'earlier requests/1', 'earlier documents/0']
    ],
    [
      'what has no date, or an unreadable one, last',
      {
        requests: section(aRequest({ registered: 'yesterday' })),
        followUps: section(aFollowUp({ date: null })),
        sales: section(aSale({ date: '2020-01-01' }))
      },
      ['earlier sales/0', 'undated requests/0', 'undated followUps/0']
    ],
    [
      'nothing of a section that could not be read',
      { requests: { state: 'unreadable' }, sales: section(aSale()) },
      ['planned sales/0']
    ]
  ])('has %s', (_case, parts, expected) => {
    expect(orderOf(parts)).toEqual(expected)
  })

  const moment = fc.option(
    fc.oneof(
      fc
        .date({ min: new Date('2026-11-01'), max: new Date('2026-12-20'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      fc.constantFrom('2026-11-24', '2026-11-24T08:00:00.000', '2026-11-24T12:00:00.000Z', 'nonsense')
    )
  )
  const sections = fc.record({
    requests: fc
      .array(moment)
      .map((moments) => section(...moments.map((registered) => aRequest({ registered })))),
    followUps: fc
      .array(fc.tuple(moment, fc.constantFrom('completed', 'not-started', 'unknown'), fc.boolean()))
      .map((rows) =>
        section(...rows.map(([date, completion, isOverdue]) => aFollowUp({ date, completion, isOverdue })))
      ),
    documents: fc
      .array(moment)
      .map((moments) => section(...moments.map((date) => ({ id: 1, title: 'x', date })))),
    sales: fc
      .array(fc.tuple(moment, fc.constantFrom('open', 'sold', 'lost')))
      .map((rows) => section(...rows.map(([date, status]) => aSale({ date, status })))),
    chats: fc
      .array(fc.tuple(moment, moment, fc.boolean()))
      .map((rows) => section(...rows.map(([started, ended, isOpen]) => aChat({ started, ended, isOpen }))))
  })

  const momentOf = (all: Sections, name: (typeof sectionNames)[number], index: number): Moment | null => {
    const read = <Row>(rows: readonly Row[], of: (row: Row) => Moment | null): Moment | null => {
      const row = rows[index]
      return row === undefined ? null : of(row)
    }
    const rowsOf = <Row>(each: { readonly state: string; readonly rows?: readonly Row[] }) => each.rows ?? []
    switch (name) {
      case 'requests':
        return read(rowsOf(all.requests), ({ registered }) => registered)
      case 'followUps':
        return read(rowsOf(all.followUps), ({ date }) => date)
      case 'documents':
        return read(rowsOf(all.documents), ({ date }) => date)
      case 'sales':
        return read(rowsOf(all.sales), ({ date }) => date)
      default:
        return read(rowsOf(all.chats), ({ started, ended }) => ended ?? started)
    }
  }

  it('has every row once, in groups, the latest first in each, and the card’s order between equals', () => {
    fc.assert(
      fc.property(sections, (all) => {
        const entries = toTimeline(all, format, nowMs)
        const places = entries.map(({ section: name, index }) => `${name}/${String(index)}`)
        const rows = sectionNames.flatMap((name) => {
          const each = all[name]
          return each.state === 'read' ? each.rows.map((_row, index) => `${name}/${String(index)}`) : []
        })
        expect(places.toSorted()).toEqual(rows.toSorted())
        for (const [at, next] of entries.entries()) {
          const before = entries[at - 1]
          if (before === undefined) continue
          const steps = timelineGroups.indexOf(next.group) - timelineGroups.indexOf(before.group)
          expect(steps).toBeGreaterThanOrEqual(0)
          if (steps > 0) continue
          const [a, b] = [before, next].map((entry) => momentOf(all, entry.section, entry.index))
          const [dayA, dayB] = [format.day(a ?? null) ?? -Infinity, format.day(b ?? null) ?? -Infinity]
          expect(dayA).toBeGreaterThanOrEqual(dayB)
          if (a?.endsWith('Z') === true && b?.endsWith('Z') === true)
            expect(Date.parse(a)).toBeGreaterThanOrEqual(Date.parse(b))
          if (a === b)
            expect(sectionNames.indexOf(next.section) * 1e6 + next.index).toBeGreaterThan(
              sectionNames.indexOf(before.section) * 1e6 + before.index
            )
        }
      })
    )
  })

  it('is the same for the same card, and keeps the order of other rows when one is added', () => {
    fc.assert(
      fc.property(
        sections,
        fc.date({ min: new Date('2026-11-01'), max: new Date('2026-11-20'), noInvalidDate: true }),
        (all, date) => {
          const before = toTimeline(all, format, nowMs)
          expect(toTimeline(all, format, nowMs)).toEqual(before)
          const documents = all.documents.state === 'read' ? all.documents.rows : []
          const added = { id: 2, title: 'Added', date: date.toISOString() }
          const after = toTimeline({ ...all, documents: section(...documents, added) }, format, nowMs)
          const others = after.filter(
            (entry) => entry.section !== 'documents' || entry.index !== documents.length
          )
          expect(others).toEqual(before)
        }
      )
    )
  })
})
