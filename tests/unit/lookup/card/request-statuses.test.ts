import { describe, expect, it } from 'vitest'
import { createRequestStatuses } from '../../../../src/main/lookup/card/request-statuses.ts'
import { createFakeClock } from '../../../support/fake-clock.ts'

const names = new Map([[1, { name: 'Open', isClosed: false }]])
const hourMs = 60 * 60 * 1000

const setUp = (answers: (() => Promise<typeof names>)[], stored?: unknown) => {
  const spoken = { language: 'en' }
  const clock = createFakeClock()
  const kept: { value: unknown } = { value: stored }
  let fetches = 0
  let arrived = 0
  const statuses = createRequestStatuses({
    fetch: () => answers[fetches++]?.() ?? Promise.reject(new Error('fetched too often')),
    readStored: () => kept.value,
    save: (value) => (kept.value = value),
    clock,
    language: () => spoken.language,
    onFetched: () => (arrived += 1)
  })
  return { clock, kept, spoken, statuses, fetches: () => fetches, arrived: () => arrived }
}

describe('request statuses', () => {
  it('fetches once, reports the names, and fetches again after a day', async () => {
    const { clock, statuses, fetches, arrived } = setUp([
      () => Promise.resolve(names),
      () => Promise.resolve(names)
    ])
    expect(statuses.current().size).toBe(0)
    statuses.refreshIfStale()
    statuses.refreshIfStale()
    await clock.pass(0)
    expect([fetches(), arrived(), statuses.current().get(1)?.name]).toEqual([1, 1, 'Open'])
    await clock.pass(23 * hourMs)
    statuses.refreshIfStale()
    expect(fetches()).toBe(1)
    await clock.pass(2 * hourMs)
    statuses.refreshIfStale()
    expect(fetches()).toBe(2)
  })

  it('returns the stored names without fetching', async () => {
    const first = setUp([() => Promise.resolve(names)])
    first.statuses.refreshIfStale()
    await first.clock.pass(0)
    const second = setUp([], first.kept.value)
    second.statuses.refreshIfStale()
    expect(second.fetches()).toBe(0)
    expect(second.statuses.current().get(1)?.name).toBe('Open')
  })

  it('fetches again in another language, once', async () => {
    const { clock, spoken, statuses, fetches } = setUp([
      () => Promise.resolve(names),
      () => Promise.resolve(new Map([[1, { name: 'Offen', isClosed: false }]]))
    ])
    statuses.refreshIfStale()
    await clock.pass(0)
    spoken.language = 'de'
    for (let times = 0; times < 3; times++) {
      statuses.refreshIfStale()
      await clock.pass(0)
    }
    expect([fetches(), statuses.current().get(1)?.name]).toEqual([2, 'Offen'])
  })

  it('follows the language at once, also when it changes during a call, and asks nothing else', async () => {
    const german = new Map([[1, { name: 'Offen', isClosed: false }]])
    const { clock, spoken, statuses, fetches } = setUp([
      () => Promise.resolve(names),
      () => {
        spoken.language = 'de'
        return Promise.resolve(names)
      },
      () => Promise.resolve(german)
    ])
    statuses.refreshIfStale()
    await clock.pass(0)
    statuses.followLanguage()
    expect(fetches()).toBe(1)
    spoken.language = 'nb'
    statuses.followLanguage()
    await clock.pass(0)
    expect([fetches(), statuses.current().get(1)?.name]).toEqual([3, 'Offen'])
  })

  it('fetches nothing for ten minutes after a failure', async () => {
    const { clock, statuses, fetches } = setUp([
      () => Promise.reject(new Error('down')),
      () => Promise.resolve(names)
    ])
    statuses.refreshIfStale()
    await clock.pass(9 * 60_000)
    statuses.refreshIfStale()
    expect(fetches()).toBe(1)
    await clock.pass(60_000)
    statuses.refreshIfStale()
    await clock.pass(0)
    expect([fetches(), statuses.current().size]).toEqual([2, 1])
  })
})
