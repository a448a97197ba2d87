import { expect, it } from 'vitest'
import { createActionQueue } from '../../../src/main/platform/action-queue.ts'

it('starts an action only after the one before has ended', async () => {
  const enqueue = createActionQueue()
  const first = Promise.withResolvers<string>()
  const calls: string[] = []
  const results = Promise.all([
    enqueue(() => {
      calls.push('first')
      return first.promise
    }),
    enqueue(() => {
      calls.push('second')
      return Promise.resolve('b')
    })
  ])
  await new Promise(setImmediate)
  expect(calls).toEqual(['first'])
  first.resolve('a')
  expect(await results).toEqual(['a', 'b'])
  expect(calls).toEqual(['first', 'second'])
})

it('rejects for the action that failed, and runs the next one', async () => {
  const enqueue = createActionQueue()
  const failed = enqueue(() => Promise.reject(new Error('refused')))
  const next = enqueue(() => Promise.resolve('next'))
  await expect(failed).rejects.toThrow('refused')
  expect(await next).toBe('next')
})
