import { EventEmitter } from 'node:events'
import type { App, PowerMonitor } from 'electron'
import { describe, expect, it } from 'vitest'
import { disposeBeforeQuit } from '../../../src/main/platform/electron-quit.ts'
import { createEvent } from '../../../src/main/platform/event.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createRecordingLog } from '../../support/recording-log.ts'

const setUp = () => {
  const appEvents = new EventEmitter()
  const powerEvents = new EventEmitter()
  const sessionEnded = createEvent()
  const clock = createFakeClock()
  const log = createRecordingLog()
  const disposal = Promise.withResolvers<undefined>()
  const world = { disposals: 0, quits: 0 }

  /** Returns whether Electron quits now; if so, it has emitted `will-quit` too. */
  const quit = (): boolean => {
    const prevented: boolean[] = []
    appEvents.emit('before-quit', { preventDefault: () => prevented.push(true) })
    if (prevented.length > 0) return false
    return appEvents.emit('will-quit', {})
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
      onSessionEnded: sessionEnded.on,
      clock,
      log
    },
    () => {
      world.disposals += 1
      return disposal.promise
    }
  )
  return {
    clock,
    log,
    disposal,
    world,
    quit,
    announceEnd: () => powerEvents.emit('shutdown', {}),
    endSessionOnWindows: sessionEnded.emit
  }
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
    expect([world.disposals, clock.waiting()]).toEqual([1, 0])
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

describe('the end of a session', () => {
  it('is not delayed, and still disposes, once the process ends', () => {
    const { world, quit, announceEnd } = setUp()
    announceEnd()
    expect(world.disposals).toBe(0)
    expect(quit()).toBe(true)
    expect(world).toEqual({ disposals: 1, quits: 0 })
  })

  it('replaces a quit that is in progress', () => {
    const { world, quit, announceEnd } = setUp()
    quit()
    announceEnd()
    expect(quit()).toBe(true)
    expect(world.disposals).toBe(1)
  })

  it('disposes of nothing when another program cancels it, and a later quit waits as always', async () => {
    const { clock, world, quit, announceEnd } = setUp()
    announceEnd()
    await clock.pass(30_000)
    expect(world).toEqual({ disposals: 0, quits: 0 })
    expect(quit()).toBe(false)
    expect(world.disposals).toBe(1)
  })

  it('disposes and quits on Windows, which sends nothing but session-end', async () => {
    const { clock, disposal, world, endSessionOnWindows } = setUp()
    endSessionOnWindows()
    expect(world).toEqual({ disposals: 1, quits: 0 })
    disposal.resolve(undefined)
    await clock.pass(0)
    expect(world).toEqual({ disposals: 1, quits: 1 })
  })
})
