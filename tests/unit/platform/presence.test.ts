import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createElectronPresence } from '../../../src/main/platform/electron-presence.ts'
import { watchPresence } from '../../../src/main/platform/presence.ts'
import { createPagePresence } from '../../../src/browser-host/page-presence.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createFakePresence } from '../../support/fake-presence.ts'

const minuteMs = 60_000

const setUp = (limitMinutes = 15) => {
  const clock = createFakeClock()
  const presence = createFakePresence()
  let absences = 0
  let limitMs = limitMinutes * minuteMs
  const watch = watchPresence({
    presence,
    clock,
    idleLimitMs: () => limitMs
  })
  watch.onAbsent(() => {
    absences++
  })
  watch.check()
  return {
    clock,
    presence,
    watch,
    absences: () => absences,
    /** Advances the time without any key press or mouse movement. */
    passIdle: async (ms: number) => {
      const idleFrom = clock.now() - presence.idle
      Object.defineProperty(presence, 'idle', { get: () => clock.now() - idleFrom, configurable: true })
      await clock.pass(ms)
    },
    touch: () => {
      Object.defineProperty(presence, 'idle', { value: 0, writable: true, configurable: true })
    },
    limit: (minutes: number) => {
      limitMs = minutes * minuteMs
      watch.check()
    }
  }
}

describe('an absence', () => {
  it('is reported when the idle minutes are over, to the second', async () => {
    const { passIdle, absences } = setUp()
    await passIdle(15 * minuteMs - 1000)
    expect(absences()).toBe(0)
    await passIdle(1000)
    expect(absences()).toBe(1)
  })

  it('is measured from the last touch', async () => {
    const { passIdle, touch, absences } = setUp()
    await passIdle(14 * minuteMs)
    touch()
    await passIdle(14 * minuteMs)
    expect(absences()).toBe(0)
    await passIdle(minuteMs)
    expect(absences()).toBe(1)
  })

  it('is reported again the next time', async () => {
    const { passIdle, touch, absences } = setUp()
    await passIdle(15 * minuteMs)
    touch()
    await passIdle(15 * minuteMs)
    expect(absences()).toBe(2)
  })

  it('is checked once per idle limit, and never more often than every 30 s', async () => {
    const { clock, presence, absences } = setUp(1)
    presence.idle = 5 * minuteMs
    let looks = 0
    Object.defineProperty(presence, 'idleMs', {
      value: () => {
        looks++
        return 5 * minuteMs
      }
    })
    await clock.pass(10 * minuteMs)
    expect([looks, absences()]).toEqual([10, 10])
    expect(clock.waiting()).toBe(1)
  })

  it('is measured by a new limit at once', async () => {
    const { passIdle, absences, limit } = setUp()
    await passIdle(6 * minuteMs)
    limit(5)
    expect(absences()).toBe(1)
  })

  it('includes the time that the computer slept', () => {
    const { presence, absences } = setUp()
    presence.idle = 60 * minuteMs
    presence.wake()
    expect(absences()).toBe(1)
  })

  it('is reported when the system reports it, until the watch is disposed of', async () => {
    const { clock, presence, watch, absences } = setUp()
    presence.leave()
    expect(absences()).toBe(1)
    watch.dispose()
    presence.leave()
    presence.wake()
    await clock.pass(60 * minuteMs)
    expect([absences(), clock.waiting()]).toEqual([1, 0])
  })
})

describe('Electron’s power monitor', () => {
  /** Passed with a cast, because Electron's type declares `on` separately for each event. */
  const createPower = ({ idleSeconds = 0, state = 'active' } = {}) =>
    Object.assign(new EventEmitter(), {
      getSystemIdleTime: () => idleSeconds,
      getSystemIdleState: () => state
    })

  it.each([
    ['lock-screen', 'unlock-screen'],
    ['suspend', 'resume'],
    ['user-did-resign-active', 'user-did-become-active']
  ])('counts the agent as away from %s to %s', (begin, end) => {
    const power = createPower()
    const presence = createElectronPresence(power as never)
    presence.onLeft(() => undefined)
    expect(presence.isAway()).toBe(false)
    power.emit(begin)
    expect(presence.isAway()).toBe(true)
    power.emit(end)
    expect(presence.isAway()).toBe(false)
  })

  it('counts the agent as away while the screen is still locked after waking up', () => {
    const power = createPower()
    const presence = createElectronPresence(power as never)
    presence.onLeft(() => undefined)
    power.emit('lock-screen')
    power.emit('suspend')
    power.emit('resume')
    expect(presence.isAway()).toBe(true)
    power.emit('unlock-screen')
    expect(presence.isAway()).toBe(false)
  })

  it('asks the system too, which may have locked the screen without an event', () => {
    expect(createElectronPresence(createPower({ state: 'locked' }) as never).isAway()).toBe(true)
  })

  it.each(['lock-screen', 'suspend', 'user-did-resign-active'])('reports %s as absence', (event) => {
    const power = createPower({ idleSeconds: 42 })
    const presence = createElectronPresence(power as never)
    let told = 0
    const stop = presence.onLeft(() => {
      told++
    })
    power.emit(event)
    stop()
    power.emit(event)
    expect([told, power.listenerCount(event), presence.idleMs()]).toEqual([1, 0, 42_000])
  })

  it('reports waking up', () => {
    const power = createPower()
    let told = 0
    const stop = createElectronPresence(power as never).onWoken(() => {
      told++
    })
    power.emit('resume')
    stop()
    power.emit('resume')
    expect(told).toBe(1)
  })
})

describe('the page of the browser host', () => {
  it('measures how long it was not touched', async () => {
    const clock = createFakeClock()
    const presence = createPagePresence(clock.now)
    await clock.pass(5000)
    expect(presence.idleMs()).toBe(5000)
    presence.touched()
    expect(presence.idleMs()).toBe(0)
  })
})
