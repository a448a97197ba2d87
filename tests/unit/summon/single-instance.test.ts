import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { describe, expect, it } from 'vitest'
import { claimSingleInstance } from '../../../src/main/summon/single-instance.ts'

const setUp = (hasLock = true) => {
  const emitter = new EventEmitter()
  const app = {
    requestSingleInstanceLock: () => hasLock,
    on: emitter.on.bind(emitter) as App['on'],
    off: emitter.off.bind(emitter) as App['off']
  }
  const instance = claimSingleInstance(app)
  let starts = 0
  const listen = () =>
    instance.onStartedAgain(() => {
      starts += 1
    })
  return { emitter, instance, listen, starts: () => starts }
}

describe('the first instance', () => {
  it('reports each further start until it is unsubscribed', () => {
    const { emitter, listen, starts } = setUp()
    const unsubscribe = listen()
    emitter.emit('second-instance')
    emitter.emit('second-instance')
    expect(starts()).toBe(2)
    unsubscribe()
    emitter.emit('second-instance')
    expect(starts()).toBe(2)
    expect(emitter.eventNames()).toEqual([])
  })

  it('reports the last start from before the subscription', () => {
    const { emitter, listen, starts } = setUp()
    emitter.emit('second-instance')
    emitter.emit('second-instance')
    listen()
    expect(starts()).toBe(1)
  })

  it('counts macOS’s `activate` as a start only after the subscription, because its own start may send one', () => {
    const { emitter, listen, starts } = setUp()
    emitter.emit('activate')
    const unsubscribe = listen()
    expect(starts()).toBe(0)
    emitter.emit('activate')
    expect(starts()).toBe(1)
    unsubscribe()
    expect(emitter.eventNames()).toEqual([])
  })
})

describe('a further instance', () => {
  it('is not the first and adds no listener', () => {
    const { emitter, instance } = setUp(false)
    expect(instance.isFirst).toBe(false)
    expect(emitter.eventNames()).toEqual([])
  })
})
