import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createPressFilter } from '../../../src/main/summon/press-filter.ts'

/** The reports of a shortcut, by the milliseconds before each, as presses and repeats. */
const toPresses = async (...pausesMs: readonly number[]): Promise<string> => {
  const clock = createFakeClock()
  const filter = createPressFilter(clock)
  const found: string[] = []
  for (const pauseMs of pausesMs) {
    await clock.pass(pauseMs)
    found.push(filter.isPress() ? 'press' : 'repeat')
  }
  return found.join(' ')
}

describe('on Windows, a report of the shortcut', () => {
  it.each([
    ['one press', [0], 'press'],
    ['a held key as Windows is set at first', [0, 500, 33, 33, 33], 'press repeat repeat repeat repeat'],
    [
      'a held key with the longest delay and the slowest rate',
      [0, 1_000, 400, 400],
      'press repeat repeat repeat'
    ],
    ['two presses with more than a second between them', [0, 1_100], 'press press'],
    ['a press after a held key', [0, 500, 33, 500], 'press repeat repeat press'],
    ['quick presses, of which at most one is lost', [0, 600, 600, 1_100], 'press repeat press press']
  ])('is told apart: %s', async (_what, pausesMs, expected) => {
    expect(await toPresses(...pausesMs)).toBe(expected)
  })

  it('is a press once a key went up, however soon', () => {
    const filter = createPressFilter(createFakeClock())
    expect(filter.isPress()).toBe(true)
    expect(filter.isPress()).toBe(false)
    filter.keyWentUp()
    expect(filter.isPress()).toBe(true)
  })

  it('is a repeat of keys that were down before', () => {
    const filter = createPressFilter(createFakeClock())
    filter.expectRepeats()
    expect(filter.isPress()).toBe(false)
  })

  it('is a press when the computer’s clock was set back', () => {
    let nowMs = 10_000_000
    const filter = createPressFilter({ now: () => nowMs })
    expect(filter.isPress()).toBe(true)
    nowMs -= 3_600_000
    expect(filter.isPress()).toBe(true)
  })
})
