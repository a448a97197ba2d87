import { EventEmitter } from 'node:events'
import type { App, PowerMonitor } from 'electron'
import { describe, expect, it } from 'vitest'
import { disposeBeforeQuit } from '../../../src/main/platform/electron-quit.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createRecordingLog } from '../../support/recording-log.ts'

const setUp = () => {
  const appEvents = new EventEmitter()
  const powerEvents = new EventEmitter()
  const clock = createFakeClock()
  const log = createRecordingLog()
  const disposal = Promise.withResolvers<undefined>()
  const world = { disposals: 0, quits: 0 }

  /** Returns whether Electron would quit now. */
  const quit = (): boolean => {
    let isPrevented = false
    appEvents.emit('before-quit', {
      preventDefault: () => {
        isPrevented = true
      }
    })
    return !isPrevented
  }

  disposeBeforeQuit(
    {
      app: {
        on: appEvents.on.bind(appEvents) as App['on'],
        quit: () => {
          world.quits += 1
        }
      },
      powerMonitor: { on: powerEvents.on.bind(powerEvents) as PowerMonitor['on'] },
      clock,
      log
    },
    () => {
      world.disposals += 1
      return disposal.promise
    }
  )
  return { clock, log, disposal, world, quit, endSystem: () => powerEvents.emit('shutdown', {}) }
}

describe('quitting', () => {
  it('waits until dispose has ended, and then quits', async () => {
    const { clock, disposal, world, quit } = setUp()
    expect(quit()).toBe(false)
    await clock.pass(0)
    expect(world).toEqual({ disposals: 1, quits: 0 })
    disposal.resolve(undefined)
    await clock.pass(0)
    expect(world.quits).toBe(1)
    expect(quit()).toBe(true)
    expect(clock.waiting()).toBe(0)
  })

  it('disposes once when quitting is requested several times', async () => {
    const { clock, disposal, world, quit } = setUp()
    quit()
    expect(quit()).toBe(false)
    disposal.resolve(undefined)
    await clock.pass(0)
    expect(world).toEqual({ disposals: 1, quits: 1 })
  })

  it('quits only once, after three seconds, when dispose has not ended', async () => {
    const { clock, log, disposal, world, quit } = setUp()
    quit()
    await clock.pass(2_999)
    expect(world.quits).toBe(0)
    await clock.pass(1)
    expect(world.quits).toBe(1)
    expect(log.events).toEqual([{ level: 'warn', event: 'quit-without-dispose', fields: {} }])
    disposal.resolve(undefined)
    await clock.pass(0)
    expect(world.quits).toBe(1)
    expect(quit()).toBe(true)
  })

  it('quits when dispose fails', async () => {
    const { clock, log, disposal, world, quit } = setUp()
    quit()
    disposal.reject(new Error('secret'))
    await clock.pass(0)
    expect(world.quits).toBe(1)
    expect(log.events).toEqual([{ level: 'error', event: 'dispose-failed', fields: {} }])
  })
})

describe('a shutdown of the system', () => {
  it('is not delayed, and still disposes', async () => {
    const { clock, disposal, world, quit, endSystem } = setUp()
    endSystem()
    expect(quit()).toBe(true)
    disposal.resolve(undefined)
    await clock.pass(0)
    expect(world).toEqual({ disposals: 1, quits: 0 })
  })

  it('replaces a quit that is in progress', () => {
    const { world, quit, endSystem } = setUp()
    quit()
    endSystem()
    expect(quit()).toBe(true)
    expect(world.disposals).toBe(1)
  })
})
