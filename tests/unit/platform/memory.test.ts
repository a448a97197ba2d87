import { expect, it } from 'vitest'
import { collectGarbage } from '../../../src/main/platform/memory.ts'

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

it('lets go of what nothing refers to, and of nothing else', async () => {
  const kept = { text: 'kept' }
  const references = [new WeakRef(kept), new WeakRef({ text: 'dropped' })]
  // Whatever a reference was made of stays for the rest of the turn in which that was.
  await turn()
  collectGarbage()
  expect(references.map((reference) => reference.deref()?.text)).toEqual([kept.text, undefined])
})
