import { describe, expect, it } from 'vitest'
import { decoders } from '../../../src/main/ipc/decoders.ts'
import { createDispatch, type Handlers } from '../../../src/main/ipc/dispatch.ts'
import { silentLog } from '../../../src/main/platform/log.ts'
import type { Channel } from '../../../src/shared/contract.ts'
import { requests } from '../../support/requests.ts'

const channels = Object.keys(decoders) as readonly Channel[]

/** Handlers that return their request, which shows whether they were called. */
const echo = Object.fromEntries(
  channels.map((channel) => [channel, (request: unknown) => ({ request })])
) as unknown as Handlers
const dispatch = createDispatch(echo, silentLog)

describe.each(channels)('the decoder of %s', (channel) => {
  const { accepted, refused } = requests[channel]

  it.each(accepted.map((request) => [request]))('accepts %j and passes it on unchanged', async (request) => {
    expect(await dispatch(channel, request)).toEqual({ ok: true, value: { request } })
  })

  it.each(refused)('refuses %s', async (_what, request) => {
    expect(await dispatch(channel, request)).toMatchObject({
      ok: false,
      failure: { code: 'invalid-request' }
    })
  })
})
