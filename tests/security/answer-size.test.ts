import { describe, expect, it } from 'vitest'
import { createAnswerMeter } from '../../src/main/superoffice/answer-meter.ts'
import { harmlessBytes } from '../../src/main/superoffice/read-body.ts'
import { createReadSummary } from '../../src/main/superoffice/read-summary.ts'
import { createSendRequest } from '../../src/main/superoffice/request.ts'
import { toPeople } from '../../src/main/superoffice/to-people.ts'
import { readArchive } from '../../src/main/superoffice/read-archive.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeFetch, text } from '../support/fake-fetch.ts'
import { denseAnswers } from '../support/hostile-answers.ts'

// The promise: however much SuperOffice answers, Glance takes what it asked for and is held up by none of it.

const send = (body: string): Promise<unknown> => {
  const answer = text(body, { headers: { 'Content-Type': 'application/json' } })
  return createSendRequest(createFakeFetch(answer).fetch, createFakeClock())(
    { method: 'GET', url: 'https://crm.example.com/api/v1/x', headers: {}, body: null, timeoutMs: 8_000 },
    new AbortController().signal
  )
}

const readSummaryFrom = (body: string) =>
  createReadSummary(() => send(body)).readSummary(
    { companyId: 1 },
    { sections: ['requests'], hasHeader: true, limit: 10 },
    new AbortController().signal
  )

const list = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_each, index) => item(index)).join(',')

/** A meter that has measured these bytes in two parts. */
const measureCut = (bytes: Uint8Array, cut: number): ReturnType<typeof createAnswerMeter> => {
  const measure = createAnswerMeter()
  measure(bytes.subarray(0, cut))
  measure(bytes.subarray(cut))
  return measure
}

/** With white space, which JSON may have anywhere, an answer that is large enough to be measured. */
const padded = (body: string): string => ' '.repeat(harmlessBytes) + body

const tooLarge: Readonly<Record<string, string>> = {
  '2.4 million nested lists': '['.repeat(2_400_000) + ']'.repeat(2_400_000),
  '33 nested lists': padded('['.repeat(33) + ']'.repeat(33)),
  '33 nested objects': padded('{"a":'.repeat(33) + '1' + '}'.repeat(33)),
  'a million lists': `[${list(1_000_000, () => '[]')}]`,
  '100,000 rows': `{"Contact":{},"Tickets":[${list(100_000, (index) => `{"TicketId":${String(index)}}`)}]}`,
  '100,000 columns of a row': `{"value":[{${list(100_000, (index) => `"c${String(index)}":1`)}}]}`,
  '1,001 columns of a row': padded(`{"value":[{${list(1_001, (index) => `"c${String(index)}":1`)}}]}`),
  'a key 100,000 times': `{${list(100_000, () => '"a":1')}}`,
  '6 MB': `"${'a'.repeat(6 * 1024 * 1024)}"`
}

describe('an answer', () => {
  it.each(Object.entries(tooLarge))('is refused before it is decoded when it has %s', async (_what, body) => {
    await expect(send(body)).rejects.toMatchObject({ code: 'too-large' })
  })

  it.each<[string, string]>([
    ['brackets in a text', `["${'['.repeat(1000)}"]`],
    ['escaped quotation marks', `["\\"${'['.repeat(1000)}\\\\"]`],
    ['commas in a text', `{"a":"${','.repeat(200_000)}"}`],
    ['1,000 columns', `{${list(1_000, (index) => `"c${String(index)}":1`)}}`],
    ['32 levels', '['.repeat(32) + ']'.repeat(32)],
    [
      '5,000 rows of eight columns',
      `[${list(5_000, () => `{${list(8, (index) => `"c${String(index)}":1`)}}`)}]`
    ]
  ])('is read when it has %s', async (_what, body) => {
    await expect(send(body)).resolves.toEqual(JSON.parse(body))
    await expect(send(padded(body))).resolves.toEqual(JSON.parse(body))
  })

  it.each(Object.entries(denseAnswers(harmlessBytes - 100)))(
    'of a few hundred kilobytes is not shown for its %s, wherever they stand',
    async (_what, dense) => {
      await expect(readSummaryFrom(dense)).rejects.toMatchObject({ code: 'unreadable-answer' })
      const row = `{"TicketId":7,"Title":${dense}}`
      for (const body of [
        `{"Contact":{"Name":"Nordlys"},"Tickets":[${row}]}`,
        `{"Contact":{"Name":"Nordlys","Phone":${dense}},"Tickets":[]}`,
        `{"Contact":{"Name":"Nordlys"},"Tickets":[],"Message":${dense}}`
      ]) {
        const { header, lists } = await readSummaryFrom(body)
        expect(JSON.stringify({ header, lists }).length).toBeLessThan(1_000)
        expect(header?.header.name).toBe('Nordlys')
        expect(lists.requests?.state).toBe('read')
      }
    }
  )

  it('is counted the same wherever its bytes are cut', () => {
    const bytes = new TextEncoder().encode(`{"å":["\\"[",[[]],{"b":"\\\\"}]}${'['.repeat(32)}`)
    for (let cut = 0; cut <= bytes.length; cut++) {
      const measure = measureCut(bytes, cut)
      expect(() => {
        measure(new TextEncoder().encode('['))
      }).toThrow()
    }
  })

  it('has its keys counted together wherever its bytes are cut', () => {
    const keys = (count: number): Uint8Array =>
      new TextEncoder().encode(`{"a":[1,2],${list(count - 1, (index) => `"c${String(index)}":1`)}}`)
    for (let cut = 0; cut <= keys(1_000).length; cut += 97) {
      measureCut(keys(1_000), cut)
      expect(() => {
        measureCut(keys(1_001), cut)
      }).toThrow()
    }
  })
})

describe('rows', () => {
  it.each([1, 10, 1_000])('are no more than the %i that were asked for', async (limit) => {
    const answer = {
      Contact: { Name: 'Nordlys' },
      Tickets: Array.from({ length: 100_000 }, (_each, index) => ({ TicketId: index + 1, Title: 'a' }))
    }
    const { readSummary } = createReadSummary(() => Promise.resolve(answer))
    const { lists } = await readSummary(
      { companyId: 1 },
      { sections: ['requests'], hasHeader: true, limit },
      new AbortController().signal
    )
    expect(lists.requests).toMatchObject({ state: 'read', mayHaveMore: true })
    expect(lists.requests?.state === 'read' && lists.requests.rows.length).toBe(limit)
  })

  it('of people are no more than were asked for', () => {
    const value = Array.from({ length: 100_000 }, (_each, index) => ({ personId: index + 1, fullName: 'a' }))
    const people = toPeople({ value }, 100)
    expect(people.state === 'read' && people.rows.length).toBe(100)
  })

  it('of an archive are no more than were asked for', async () => {
    const value = Array.from({ length: 100_000 }, (_each, index) => ({ contactId: index }))
    const query = {
      name: 'x',
      archive: 'Contact',
      columns: { contactId: null },
      orderBy: 'contactId',
      top: 10
    } as const
    const answer = await readArchive(() => Promise.resolve({ value }), query, new AbortController().signal)
    expect(answer).toEqual({ value: value.slice(0, 10) })
  })

  it('with a name of a million characters are cut', async () => {
    const { readSummary } = createReadSummary(() =>
      Promise.resolve({ Contact: { Name: 'a'.repeat(1_000_000) } })
    )
    const { header } = await readSummary(
      { companyId: 1 },
      { sections: [], hasHeader: true, limit: 10 },
      new AbortController().signal
    )
    expect(JSON.stringify(header).length).toBeLessThan(1_500)
  })
})
