import { describe, expect, it, onTestFinished } from 'vitest'
import { createGlance } from '../../src/main/compose.ts'
import { decoders } from '../../src/main/ipc/decoders.ts'
import type { Channel } from '../../src/shared/contract.ts'
import { bridged } from '../support/bridged.ts'
import { lonePorts } from '../support/lone-ports.ts'
import { requests } from '../support/requests.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const channels = Object.keys(decoders) as readonly Channel[]

const refused = Object.assign(new Error('Connection refused'), { code: 'ECONNREFUSED' })

/** The composed core, on a network where every connection is refused. */
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
        dispose: () => Promise.resolve(),
        simulateCall: () => ({ phone: '+4755123457' }),
        simulateChange: () => null
      })
  })
  onTestFinished(glance.dispose)
  return glance
}

describe('every channel', () => {
  it('has exactly one bridge method, and every method exactly one channel or push', () => {
    expect([...bridged.channels].sort()).toEqual([...channels].sort())
    expect(bridged.methods.length).toBe(bridged.channels.length + bridged.pushes.length)
    expect(new Set(bridged.pushes).size).toBe(bridged.pushes.length)
  })

  it.each(channels)('has a handler that answers a well-formed request: %s', async (channel) => {
    const { dispatch } = compose()
    const outcome = await dispatch(channel, requests[channel].accepted[0])
    // Signed out and without a network, many calls fail, but always with a code that has words for the agent.
    expect(['unexpected', 'invalid-request']).not.toContain(outcome.ok ? null : outcome.failure.code)
  })

  it.each(channels)(
    'has a decoder that refuses malformed requests before the handler runs: %s',
    async (channel) => {
      const { dispatch } = compose()
      for (const [, request] of requests[channel].refused)
        expect(await dispatch(channel, request)).toMatchObject({ failure: { code: 'invalid-request' } })
    }
  )

  it.each(channels)('is named noun:verb: %s', (channel) => {
    expect(channel).toMatch(/^[a-z]+:[a-z]+(-[a-z]+)*$/)
  })
})
