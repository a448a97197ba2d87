import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { guardErrors } from '../../../src/main/start/error-guard.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createRecordingLog } from '../../support/recording-log.ts'

const setUp = () => {
  const events = new EventEmitter()
  const clock = createFakeClock()
  const log = createRecordingLog()
  const calls = { first: 0, tooMany: 0 }
  const stop = guardErrors({
    process: {
      on: events.on.bind(events) as NodeJS.Process['on'],
      off: events.off.bind(events) as NodeJS.Process['off']
    },
    clock,
    log,
    onFirst: () => (calls.first += 1),
    onTooMany: () => (calls.tooMany += 1)
  })
  const fail = (times = 1): void => {
    for (let time = 0; time < times; time++) events.emit('uncaughtException', new Error('Eva Dahl'))
  }
  return { events, clock, log, calls, stop, fail }
}

describe('an unexpected error', () => {
  it('is logged without its text, and reported once', () => {
    const { events, log, calls, fail } = setUp()
    fail()
    events.emit('unhandledRejection', new RangeError('Eva Dahl'))
    expect(log.events.map(({ level, event }) => [level, event])).toEqual([
      ['error', 'uncaught-error'],
      ['error', 'unhandled-rejection']
    ])
    expect(JSON.stringify(log.events)).not.toContain('Eva')
    expect(calls).toEqual({ first: 1, tooMany: 0 })
  })

  it('ends Glance when it is one of more than twenty within a minute, and asks for it once', async () => {
    const { clock, calls, fail } = setUp()
    fail(20)
    expect(calls.tooMany).toBe(0)
    await clock.pass(60_000)
    fail(20)
    expect(calls.tooMany).toBe(0)
    fail(5)
    expect(calls.tooMany).toBe(1)
  })

  it('is nobody’s any more once the guard is removed', () => {
    const { events, stop } = setUp()
    stop()
    expect(events.eventNames()).toEqual([])
  })
})
