import { describe, expect, it } from 'vitest'
import { createTypingPace } from '../../../../src/renderer/search/typing-pace.ts'

const setUp = () => {
  let nowMs = 1_000_000
  const pace = createTypingPace(() => nowMs)
  const pass = (ms: number): void => {
    nowMs += ms
  }
  /** Types a new text with these pauses between its keys. */
  const type = (...gapsMs: readonly number[]): void => {
    pace.noteKey(false)
    for (const gapMs of gapsMs) {
      pass(gapMs)
      pace.noteKey(true)
    }
  }
  /** How long after the last key the next one is about another customer, in steps of 100 ms. */
  const restMs = (): number => {
    let waitedMs = 0
    for (; !pace.hasRested(); waitedMs += 100) pass(100)
    return waitedMs
  }
  return { pass, type, restMs }
}

describe('the rest after which a key begins the next lookup', () => {
  it.each([
    ['no key before', [], 1_500],
    ['a quick agent', [120, 90, 200, 150], 1_500],
    ['an agent who takes two seconds for a key', [2_000, 1_900, 2_200], 6_000],
    ['an agent with a single pause in a text', [200, 4_000, 150], 1_500],
    ['an agent who takes ten seconds for a key', [10_000, 10_000], 30_000],
    ['an agent who did something else for a minute', [60_000], 1_500]
  ])('is, for %s, as long as it has to be', (_who, gapsMs, restMs) => {
    const agent = setUp()
    agent.type(...gapsMs)
    expect(agent.restMs()).toBe(restMs)
  })

  it('does not count the time between two texts', () => {
    const agent = setUp()
    for (let call = 0; call < 5; call++) {
      agent.type(100)
      agent.pass(9_000)
    }
    agent.type(100)
    expect(agent.restMs()).toBe(1_500)
  })

  it('becomes short again when the agent types faster', () => {
    const agent = setUp()
    agent.type(3_000, 3_000, 3_000)
    expect(agent.restMs()).toBe(9_000)
    agent.type(100, 100, 100, 100)
    expect(agent.restMs()).toBe(1_500)
  })
})
