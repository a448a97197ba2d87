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
  let heard = 0
  const listen = () =>
    instance.onStartedAgain(() => {
      heard += 1
    })
  return { emitter, instance, listen, heard: () => heard }
}

describe('the only Glance', () => {
  it('hears of each further start, until it stops listening', () => {
    const { emitter, listen, heard } = setUp()
    const stop = listen()
    emitter.emit('second-instance')
    emitter.emit('second-instance')
    expect(heard()).toBe(2)
    stop()
    emitter.emit('second-instance')
    expect(heard()).toBe(2)
    expect(emitter.eventNames()).toEqual([])
  })

  it('hears once of the starts that came before it listened', () => {
    const { emitter, listen, heard } = setUp()
    emitter.emit('second-instance')
    emitter.emit('second-instance')
    listen()
    expect(heard()).toBe(1)
  })

  it('takes macOS’s `activate` for a start only once it listens: the first start may send one of its own', () => {
    const { emitter, listen, heard } = setUp()
    emitter.emit('activate')
    const stop = listen()
    expect(heard()).toBe(0)
    emitter.emit('activate')
    expect(heard()).toBe(1)
    stop()
    expect(emitter.eventNames()).toEqual([])
  })
})

describe('a Glance that is not the first', () => {
  it('knows it, and leaves no listener behind', () => {
    const { emitter, instance } = setUp(false)
    expect(instance.isFirst).toBe(false)
    expect(emitter.eventNames()).toEqual([])
  })
})
