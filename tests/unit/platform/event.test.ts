import { expect, it } from 'vitest'
import { createEvent } from '../../../src/main/platform/event.ts'

it('calls every listener with the value, in the order in which they subscribed', () => {
  const event = createEvent<number>()
  const calls: string[] = []
  event.on((value) => calls.push(`first ${String(value)}`))
  event.on((value) => calls.push(`second ${String(value)}`))
  event.emit(1)
  expect(calls).toEqual(['first 1', 'second 1'])
})

it('does not call a listener that has unsubscribed', () => {
  const event = createEvent<number>()
  const values: number[] = []
  const unsubscribe = event.on((value) => values.push(value))
  event.emit(1)
  unsubscribe()
  unsubscribe()
  event.emit(2)
  expect(values).toEqual([1])
})

it('calls a function that subscribed twice twice, until each subscription is removed', () => {
  const event = createEvent()
  let calls = 0
  const listener = (): void => {
    calls++
  }
  const unsubscribe = event.on(listener)
  event.on(listener)
  event.emit()
  unsubscribe()
  event.emit()
  expect(calls).toBe(3)
})

it('calls the other listeners when one unsubscribes during the event', () => {
  const event = createEvent()
  let calls = 0
  const unsubscribe = event.on(() => {
    unsubscribe()
  })
  event.on(() => {
    calls++
  })
  event.emit()
  expect(calls).toBe(1)
})
