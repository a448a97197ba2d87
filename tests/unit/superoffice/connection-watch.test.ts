import { describe, expect, it } from 'vitest'
import { createConnectionWatch } from '../../../src/main/superoffice/connection-watch.ts'
import type { Connection } from '../../../src/shared/session.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const setUp = () => {
  const clock = createFakeClock()
  const world = { isReachable: false, isShown: true, tries: 0 }
  const heard: Connection['kind'][] = []
  const watch = createConnectionWatch({
    isReachable: () => {
      world.tries += 1
      return Promise.resolve(world.isReachable)
    },
    isShown: () => world.isShown,
    clock
  })
  watch.onChanged(({ kind }) => heard.push(kind))
  return { clock, world, heard, watch }
}

describe('the watch over the connection', () => {
  it('notices the network’s return within five seconds while the window is shown', async () => {
    const { clock, world, heard, watch } = setUp()
    watch.report('unreachable')
    await clock.pass(60_000)
    expect(heard).toEqual(['offline'])
    world.isReachable = true
    await clock.pass(4_999)
    expect(heard).toEqual(['offline', 'online'])
    expect(clock.waiting()).toBe(0)
  })

  it('asks nothing while the window is hidden, and at once when it is shown again', async () => {
    const { clock, world, heard, watch } = setUp()
    watch.report('no-network')
    world.isShown = false
    await clock.pass(600_000)
    expect(world.tries).toBe(0)
    world.isShown = true
    world.isReachable = true
    watch.resume()
    await clock.pass(0)
    expect(heard).toEqual(['offline', 'online'])
  })

  it('keeps the time at which the connection was lost', () => {
    const { watch } = setUp()
    watch.report('unreachable')
    expect(watch.current()).toEqual({ kind: 'offline', since: '2026-11-24T10:00:00.000Z' })
  })

  it('takes an answer with an error for a connection, and a cancelled call for nothing', () => {
    const { heard, watch } = setUp()
    watch.report('server-error')
    watch.report('cancelled')
    expect(heard).toEqual(['online'])
  })

  it('does not press a server that takes connections and never answers', async () => {
    const { clock, world, watch } = setUp()
    watch.report('timed-out')
    await clock.pass(14_000)
    expect(world.tries).toBe(0)
  })
})
