import { describe, expect, it } from 'vitest'
import { createConnectionWatch } from '../../../src/main/superoffice/connection-watch.ts'
import type { Connection } from '../../../src/shared/session.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createSeededRandom } from '../../support/seeded-random.ts'

const setUp = ({ random = () => 0.5 }: { random?: () => number } = {}) => {
  const clock = createFakeClock()
  const network = { isReachable: false, isShown: true, probes: 0 }
  const timed: boolean[] = []
  const reported: Connection['kind'][] = []
  const watch = createConnectionWatch({
    isReachable: (isTimed) => {
      network.probes += 1
      timed.push(isTimed)
      return Promise.resolve(network.isReachable)
    },
    isShown: () => network.isShown,
    clock,
    random
  })
  watch.onChanged(({ kind }) => reported.push(kind))
  return { clock, network, reported, timed, watch }
}

describe('the connection watch', () => {
  it('notices the network’s return within five seconds while the window is shown', async () => {
    const { clock, network, reported, watch } = setUp()
    watch.report('unreachable')
    await clock.pass(60_000)
    expect(reported).toEqual(['offline'])
    network.isReachable = true
    await clock.pass(4_999)
    expect(reported).toEqual(['offline', 'online'])
    expect(clock.waiting()).toBe(0)
  })

  it.each([
    ['the earliest', 0],
    ['the latest', 0.999]
  ])('notices it within five seconds in the first minute, also with %s probes', async (_, part) => {
    const { clock, network, reported, watch } = setUp({ random: () => part })
    watch.report('unreachable')
    await clock.pass(60_000)
    network.isReachable = true
    await clock.pass(4_999)
    expect(reported).toEqual(['offline', 'online'])
  })

  it('tries less often the longer the loss lasts, and at least every four and a half minutes', async () => {
    const { clock, network, watch } = setUp({ random: () => 0.999 })
    const probesIn = async (ms: number): Promise<number> => {
      const before = network.probes
      await clock.pass(ms)
      return network.probes - before
    }
    watch.report('unreachable')
    expect(await probesIn(60_000)).toBe(16)
    expect(await probesIn(240_000)).toBeLessThanOrEqual(4)
    await clock.pass(1_200_000)
    expect(await probesIn(270_000)).toBe(1)
  })

  it('begins anew with every loss', async () => {
    const { clock, network, reported, watch } = setUp()
    watch.report('unreachable')
    await clock.pass(600_000)
    watch.report(null)
    watch.report('unreachable')
    network.isReachable = true
    await clock.pass(4_999)
    expect(reported).toEqual(['offline', 'online', 'offline', 'online'])
  })

  /** When each of these clients comes back, in whole seconds after the end of the outage. */
  const returnsOf = async (lossesMs: readonly number[], outageMs: number): Promise<readonly number[]> => {
    const { below } = createSeededRandom(1)
    const random = (): number => below(2 ** 31) / 2 ** 31
    return Promise.all(
      lossesMs.map(async (lostMs) => {
        const { clock, network, reported, watch } = setUp({ random })
        await clock.pass(lostMs)
        watch.report('unreachable')
        await clock.pass(outageMs - lostMs)
        network.isReachable = true
        const before = clock.now()
        while (reported.at(-1) !== 'online') await clock.pass(1_000)
        return Math.ceil((clock.now() - before) / 1_000)
      })
    )
  }

  /** The most returns within so many seconds. */
  const mostWithin = (seconds: number, returns: readonly number[]): number =>
    Math.max(
      ...returns.map((first) => returns.filter((each) => each >= first && each < first + seconds).length)
    )

  it('does not let 500 clients come back within the same seconds after ten minutes', async () => {
    const returns = await returnsOf(
      Array.from({ length: 500 }, () => 0),
      600_000
    )
    expect(mostWithin(1, returns)).toBeLessThanOrEqual(15)
    expect(Math.max(...returns)).toBeLessThanOrEqual(270)
  })

  it.each([10, 15, 20])(
    'brings 500 clients back evenly after %s minutes, whenever in the first half each of them lost the connection',
    async (minutes) => {
      const losses = Array.from({ length: 500 }, (_, index) => index * minutes * 60)
      const returns = await returnsOf(losses, minutes * 60_000)
      // 500 over three minutes are 28 in ten seconds.
      expect(mostWithin(10, returns)).toBeLessThanOrEqual(48)
      expect(returns.filter((each) => each <= 90).length).toBeGreaterThan(230)
    }
  )

  it('sends no probe while the window is hidden, and one at once when it is shown again', async () => {
    const { clock, network, reported, watch } = setUp()
    watch.report('no-network')
    network.isShown = false
    await clock.pass(600_000)
    expect(network.probes).toBe(0)
    network.isShown = true
    network.isReachable = true
    void watch.probe()
    await clock.pass(0)
    expect(reported).toEqual(['offline', 'online'])
  })

  it('leaves it to the lookup of a link to tell how a lost connection is', async () => {
    const { clock, network, reported, watch } = setUp()
    watch.report('unreachable')
    await clock.pass(600_000)
    const before = network.probes
    watch.probeSoon()
    await clock.pass(1_000)
    watch.report(null)
    await clock.pass(600_000)
    expect(network.probes).toBe(before)
    expect(reported).toEqual(['offline', 'online'])
  })

  it.each([
    ['the earliest', 0],
    ['the latest', 0.999]
  ])(
    'probes within four seconds when a link brings the window up and looks nothing up, %s',
    async (_, part) => {
      const { clock, network, reported, watch } = setUp({ random: () => part })
      watch.report('unreachable')
      network.isShown = false
      await clock.pass(600_000)
      network.isShown = true
      network.isReachable = true
      watch.probeSoon()
      await clock.pass(0)
      expect(network.probes).toBe(0)
      await clock.pass(4_000)
      expect(network.probes).toBe(1)
      expect(reported).toEqual(['offline', 'online'])
    }
  )

  it('probes no connection that is not lost when a link brings the window up', () => {
    const { clock, watch } = setUp()
    watch.probeSoon()
    watch.report(null)
    watch.probeSoon()
    expect(clock.waiting()).toBe(0)
  })

  it('says which probes are its own, and which the agent has asked for', async () => {
    const { clock, timed, watch } = setUp()
    watch.report('unreachable')
    await clock.pass(3_000)
    await watch.probe()
    watch.probeSoon()
    await clock.pass(4_000)
    expect(timed).toEqual([true, false, true])
  })

  it('keeps the time at which the connection was lost', () => {
    const { watch } = setUp()
    watch.report('unreachable')
    expect(watch.current()).toEqual({
      kind: 'offline',
      since: '2026-11-24T10:00:00.000Z',
      code: 'unreachable'
    })
  })

  it('reports another reason for the same loss, with the same time', async () => {
    const { clock, reported, watch } = setUp()
    watch.report('unreachable')
    await clock.pass(1_000)
    watch.report('captive-portal')
    watch.report('captive-portal')
    expect(reported).toEqual(['offline', 'offline'])
    expect(watch.current()).toEqual({
      kind: 'offline',
      since: '2026-11-24T10:00:00.000Z',
      code: 'captive-portal'
    })
  })

  it('counts an error from SuperOffice as a connection, and ignores a cancelled call', () => {
    const { reported, watch } = setUp()
    watch.report('server-error')
    watch.report('cancelled')
    expect(reported).toEqual(['online'])
  })

  it('does not call a slow server offline, and notices when it answers again', async () => {
    const { clock, network, reported, watch } = setUp()
    watch.report('timed-out')
    expect(reported).toEqual(['not-responding'])
    await clock.pass(14_999)
    expect(network.probes).toBe(0)
    await clock.pass(1)
    expect(network.probes).toBe(1)
    network.isReachable = true
    await clock.pass(15_000)
    expect(reported).toEqual(['not-responding', 'online'])
    expect(clock.waiting()).toBe(0)
  })
})
