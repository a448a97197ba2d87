import { describe, expect, it } from 'vitest'
import { createPause } from '../../../src/main/summon/pause.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const setUp = (start = new Date(2026, 10, 24, 15, 30)) => {
  const clock = createFakeClock(start.getTime())
  const pause = createPause(clock)
  const untils: (number | null)[] = []
  pause.onChanged(() => untils.push(pause.untilMs()))
  return { clock, pause, untils }
}

describe('a pause', () => {
  it('of an hour ends by itself', async () => {
    const { clock, pause, untils } = setUp()
    pause.begin('hour')
    expect(pause.untilMs()).toBe(new Date(2026, 10, 24, 16, 30).getTime())
    await clock.pass(60 * 60_000 - 1)
    expect(untils.length).toBe(1)
    await clock.pass(1)
    expect([untils.length, pause.untilMs()]).toEqual([2, null])
  })

  it.each([
    ['in the afternoon', new Date(2026, 10, 24, 15, 30), new Date(2026, 10, 25)],
    ['just after midnight', new Date(2026, 10, 24, 0, 0, 1), new Date(2026, 10, 25)],
    ['on the last day of a year', new Date(2026, 11, 31, 23, 59), new Date(2027, 0, 1)],
    ['before the clocks change', new Date(2026, 9, 24, 12), new Date(2026, 9, 25)]
  ])('until tomorrow ends at midnight, begun %s', (_when, start, end) => {
    const { pause } = setUp(start)
    pause.begin('until-tomorrow')
    expect(pause.untilMs()).toBe(end.getTime())
  })

  it('can be made longer, and is ended by the agent', () => {
    const { pause, untils, clock } = setUp()
    pause.begin('hour')
    pause.begin('until-tomorrow')
    pause.end()
    pause.end()
    expect([untils.length, pause.untilMs(), clock.waiting()]).toEqual([3, null, 0])
  })

  it('that ended while the computer slept ends when it wakes', () => {
    let nowMs = new Date(2026, 10, 24, 15, 30).getTime()
    // The timer never fires: it stood still.
    const pause = createPause({ now: () => nowMs, after: () => () => undefined })
    pause.begin('hour')
    nowMs += 59 * 60_000
    pause.check()
    expect(pause.untilMs()).not.toBeNull()
    nowMs += 60_000
    pause.check()
    expect(pause.untilMs()).toBeNull()
  })

  it('leaves no timer behind', () => {
    const { clock, pause } = setUp()
    pause.begin('hour')
    pause.dispose()
    expect(clock.waiting()).toBe(0)
  })
})
