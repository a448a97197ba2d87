import { describe, expect, it } from 'vitest'
import { createRequestStatuses } from '../../../../src/main/lookup/card/request-statuses.ts'
import { createFakeClock } from '../../../support/fake-clock.ts'

const names = new Map([[1, { name: 'Open', isClosed: false }]])
const hourMs = 60 * 60 * 1000

const setUp = (answers: (() => Promise<typeof names>)[], stored?: unknown) => {
  const clock = createFakeClock()
  const kept: { value: unknown } = { value: stored }
  let asked = 0
  let arrived = 0
  const statuses = createRequestStatuses({
    ask: () => answers[asked++]?.() ?? Promise.reject(new Error('asked too often')),
    readStored: () => kept.value,
    store: (value) => (kept.value = value),
    clock,
    onArrived: () => (arrived += 1)
  })
  return { clock, kept, statuses, asked: () => asked, arrived: () => arrived }
}

describe('request statuses', () => {
  it('asks once, tells when the names are there, and asks again after a day', async () => {
    const { clock, statuses, asked, arrived } = setUp([
      () => Promise.resolve(names),
      () => Promise.resolve(names)
    ])
    expect(statuses.known().size).toBe(0)
    statuses.ensure()
    statuses.ensure()
    await clock.pass(0)
    expect([asked(), arrived(), statuses.known().get(1)?.name]).toEqual([1, 1, 'Open'])
    await clock.pass(23 * hourMs)
    statuses.ensure()
    expect(asked()).toBe(1)
    await clock.pass(2 * hourMs)
    statuses.ensure()
    expect(asked()).toBe(2)
  })

  it('serves the stored names without asking', async () => {
    const first = setUp([() => Promise.resolve(names)])
    first.statuses.ensure()
    await first.clock.pass(0)
    const second = setUp([], first.kept.value)
    second.statuses.ensure()
    expect(second.asked()).toBe(0)
    expect(second.statuses.known().get(1)?.name).toBe('Open')
  })

  it('leaves SuperOffice alone for ten minutes after a failure', async () => {
    const { clock, statuses, asked } = setUp([
      () => Promise.reject(new Error('down')),
      () => Promise.resolve(names)
    ])
    statuses.ensure()
    await clock.pass(9 * 60_000)
    statuses.ensure()
    expect(asked()).toBe(1)
    await clock.pass(60_000)
    statuses.ensure()
    await clock.pass(0)
    expect([asked(), statuses.known().size]).toEqual([2, 1])
  })
})
