import { describe, expect, it, onTestFinished } from 'vitest'
import { createGlance } from '../../src/main/compose.ts'
import { decoders } from '../../src/main/ipc/decoders.ts'
import { isCovered } from '../../src/shared/bridge.ts'
import type { Channel } from '../../src/shared/contract.ts'
import { bridged } from '../support/bridged.ts'
import { lonePorts } from '../support/lone-ports.ts'
import { requests } from '../support/requests.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const channels = Object.keys(decoders) as readonly Channel[]

const refused = Object.assign(new Error('Connection refused'), { code: 'ECONNREFUSED' })

/** The core as it is composed, with nobody at the other end of the network. */
const compose = () => {
  const glance = createGlance({
    ...lonePorts(createTemporaryFolder()),
    fetch: () => Promise.reject(new TypeError('fetch failed', { cause: refused })),
    startDemoTenant: () =>
      Promise.resolve({
        url: 'http://127.0.0.1:1/SuperOffice',
        user: { name: 'demo', password: 'demo' },
        start: () => Promise.resolve(),
        stop: () => Promise.resolve(),
        dispose: () => Promise.resolve()
      })
  })
  onTestFinished(glance.dispose)
  return glance
}

it('compiles only while every channel and every push has one bridge method', () => {
  expect(isCovered).toEqual([true, true])
})

describe('every channel', () => {
  it('has exactly one bridge method, and every method one channel or push', () => {
    expect([...bridged.asked].sort()).toEqual([...channels].sort())
    expect(bridged.methods.length).toBe(bridged.asked.length + bridged.heard.length)
    expect(new Set(bridged.heard).size).toBe(bridged.heard.length)
  })

  it.each(channels)('has a handler that answers a well-formed request: %s', async (channel) => {
    const { dispatch } = compose()
    const outcome = await dispatch(channel, requests[channel].taken[0])
    // Signed out and without a network much fails, but for a reason that the agent can be told.
    expect(['unexpected', 'invalid-request']).not.toContain(outcome.ok ? null : outcome.failure.code)
  })

  it.each(channels)('has a decoder that stands before its handler: %s', async (channel) => {
    const { dispatch } = compose()
    for (const [, request] of requests[channel].refused)
      expect(await dispatch(channel, request)).toMatchObject({ failure: { code: 'invalid-request' } })
  })

  it.each(channels)('is named noun:verb: %s', (channel) => {
    expect(channel).toMatch(/^[a-z]+:[a-z]+(-[a-z]+)*$/)
  })
})
