import { describe, expect, it } from 'vitest'
import { runQueries } from '../../../../src/main/lookup/search/run-queries.ts'
import type { SuperOfficeQuery } from '../../../../src/main/lookup/search/superoffice-queries.ts'
import type { SearchResult } from '../../../../src/main/superoffice/search-result.ts'
import { unusedSuperOffice } from '../../../support/unused-superoffice.ts'
import { CodedError, type FailureCode } from '../../../../src/shared/outcome.ts'

type Answer = 'nothing' | 'something' | FailureCode

/** Runs queries that answer so, and says how many were run. */
const run = async (main: readonly (readonly Answer[])[], lastResorts: readonly Answer[] = []) => {
  let runs = 0
  const toQuery = (answer: Answer): SuperOfficeQuery => ({
    by: 'name',
    run: () => {
      runs++
      if (answer === 'nothing') return Promise.resolve([])
      if (answer === 'something') return Promise.resolve([{ companyId: 1, name: 'A', kind: 'company' }])
      return Promise.reject(new CodedError(answer))
    }
  })
  const queries = {
    main: main.map((step) => step.map(toQuery)),
    lastResorts: lastResorts.map(toQuery),
    forCompanies: []
  }
  const outcome = await runQueries(queries, (query) =>
    query.run(unusedSuperOffice, new AbortController().signal)
  ).then(
    ({ matches, isPartial }) =>
      `${isPartial ? 'partly ' : ''}${matches.length === 0 ? 'nothing' : matches.map(() => 'something').join(' and ')}`,
    (error: unknown) => (error instanceof CodedError ? error.code : error)
  )
  return { outcome, runs }
}

describe('running one query after the other', () => {
  it.each<readonly [string, readonly Answer[], readonly Answer[], string, number]>([
    ['the first finds something', ['something', 'something'], ['something'], 'something', 1],
    ['a last resort finds something', ['nothing', 'nothing'], ['nothing', 'something'], 'something', 4],
    ['none finds anything', ['nothing'], ['nothing'], 'nothing', 2],
    [
      'the first fails and the second finds something',
      ['server-error', 'something'],
      [],
      'partly something',
      2
    ],
    [
      'one is refused and a last resort finds something',
      ['search-refused'],
      ['something'],
      'partly something',
      2
    ],
    [
      'one gets a page and the next finds something',
      ['captive-portal', 'something'],
      [],
      'partly something',
      2
    ],
    ['all fail', ['unreadable-answer', 'server-error'], ['server-error'], 'unreadable-answer', 3],
    ['one fails and the others find nothing', ['nothing', 'server-error'], ['nothing'], 'server-error', 3],
    ['only a last resort fails', ['nothing'], ['server-error', 'nothing'], 'partly nothing', 3],
    ['there is no network', ['no-network', 'something'], ['something'], 'no-network', 1],
    ['the agent typed on', ['nothing', 'cancelled'], ['something'], 'cancelled', 2],
    ['SuperOffice is too slow', ['timed-out', 'something'], [], 'timed-out', 1],
    ['the agent has to sign in again', ['sign-in-again', 'something'], [], 'sign-in-again', 1],
    ['there is nothing to run', [], [], 'nothing', 0]
  ])('ends when %s', async (_what, main, lastResorts, outcome, runs) => {
    expect(
      await run(
        main.map((answer) => [answer]),
        lastResorts
      )
    ).toEqual({ outcome, runs })
  })

  it('runs all queries of a step, and shows what the others find when one fails', async () => {
    expect(await run([['something', 'something']])).toEqual({ outcome: 'something and something', runs: 2 })
    expect(await run([['server-error', 'something'], ['something']])).toEqual({
      outcome: 'partly something',
      runs: 2
    })
    expect(await run([['something', 'server-error'], ['something']])).toEqual({
      outcome: 'partly something',
      runs: 2
    })
    expect(await run([['nothing', 'server-error']])).toEqual({ outcome: 'server-error', runs: 2 })
  })

  it.each<readonly [FailureCode, string]>([
    ['timed-out', 'partly something'],
    ['unavailable', 'partly something'],
    ['no-network', 'partly something'],
    ['sign-in-again', 'partly something'],
    ['cancelled', 'cancelled']
  ])('ends with what a step has found when its next query fails with %s', async (code, outcome) => {
    expect(await run([['something', code, 'something']])).toEqual({ outcome, runs: 2 })
    expect(await run([['nothing', code, 'something']])).toEqual({ outcome: code, runs: 2 })
  })
})

describe('a list that people fill', () => {
  const people = (count: number): readonly SearchResult[] =>
    Array.from({ length: count }, (_, index) => ({
      companyId: 1,
      name: 'Eva Berg',
      kind: 'person',
      personId: index
    }))
  const companies = (count: number, from = 0): readonly SearchResult[] =>
    Array.from({ length: count }, (_, index) => ({
      companyId: from + index,
      name: 'Nordberg',
      kind: 'company'
    }))

  const runWith = async (found: readonly SearchResult[], inside: readonly SearchResult[] | FailureCode) => {
    const asked: string[] = []
    const toQuery = (what: string, answer: readonly SearchResult[] | FailureCode): SuperOfficeQuery => ({
      by: 'name',
      run: () => {
        asked.push(what)
        return typeof answer === 'string' ? Promise.reject(new CodedError(answer)) : Promise.resolve(answer)
      }
    })
    const queries = {
      main: [[toQuery('names', found)]],
      lastResorts: [],
      forCompanies: [toQuery('inside', inside)]
    }
    const { matches, isPartial } = await runQueries(queries, (query) =>
      query.run(unusedSuperOffice, new AbortController().signal)
    )
    const ids = matches.map(({ match }) => `${match.kind} ${String(match.personId ?? match.companyId)}`)
    return { asked, ids, isPartial }
  }

  it('gets the companies that have the text inside their name, in front', async () => {
    const { ids, asked, isPartial } = await runWith(people(50), companies(3))
    expect(ids.slice(0, 4)).toEqual(['company 0', 'company 1', 'company 2', 'person 0'])
    expect(ids).toHaveLength(50)
    expect([asked, isPartial]).toEqual([['names', 'inside'], false])
  })

  it('keeps its own companies, and half as many people', async () => {
    const { ids } = await runWith([...people(40), ...companies(10)], companies(50, 5))
    expect(ids.slice(0, 50)).toEqual(companies(50).map(({ companyId }) => `company ${String(companyId)}`))
    expect(ids.slice(50)).toEqual(people(25).map(({ personId }) => `person ${String(personId)}`))
  })

  it('keeps all people where no company has the text in its name', async () => {
    expect((await runWith(people(50), [])).ids).toHaveLength(50)
  })

  it.each([
    ['few people', people(25)],
    ['many companies too', [...people(25), ...companies(25)]],
    ['a company in a list that is not full', [...people(40), ...companies(1)]],
    ['nothing', []]
  ])('is not what is found with %s', async (_, found) => {
    expect((await runWith(found, companies(3))).asked).toEqual(['names'])
  })

  it.each<readonly [FailureCode]>([['server-error'], ['no-network']])(
    'is shown when the search for companies fails: %s',
    async (code) => {
      const { ids, isPartial } = await runWith(people(30), code)
      expect([ids.length, isPartial]).toEqual([30, true])
    }
  )

  it('is dropped when the agent has typed on', async () => {
    await expect(runWith(people(30), 'cancelled')).rejects.toMatchObject({ code: 'cancelled' })
  })
})
