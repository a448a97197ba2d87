import { expect, it } from 'vitest'
import { collectGarbage, createMemorySweep } from '../../../src/main/platform/memory.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

it('frees objects that nothing refers to, and keeps all others', async () => {
  const kept = { text: 'kept' }
  const references = [new WeakRef(kept), new WeakRef({ text: 'dropped' })]
  // A WeakRef keeps its object alive until the end of the turn in which it was created.
  await turn()
  collectGarbage()
  expect(references.map((reference) => reference.deref()?.text)).toEqual([kept.text, undefined])
})

it('sweeps twice within a second, and leaves nothing pending once it is stopped', async () => {
  const clock = createFakeClock()
  const sweep = createMemorySweep(clock)
  sweep.begin()
  sweep.begin()
  expect(clock.waiting()).toBe(2)
  await clock.pass(100)
  expect(clock.waiting()).toBe(1)
  sweep.stop()
  expect(clock.waiting()).toBe(0)
})
