import { codeOf } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'
import { isSafeAddress } from '../platform/safe-address.ts'
import { createSendRequest } from './request.ts'

/**
 * Whether SuperOffice's API answers at this root. Sends no secret, follows no redirect and never rejects. SuperOffice answers with
 * its version, or wants a sign-in first.
 */
export type ProbeAddress = (apiRoot: string, signal: AbortSignal) => Promise<boolean>

const timeoutMs = 8_000

export const createAddressProbe = (
  fetch: typeof globalThis.fetch,
  clock: Pick<Clock, 'now' | 'after'>
): ProbeAddress => {
  const sendRequest = createSendRequest(fetch, clock)
  return async (apiRoot, signal) => {
    if (!isSafeAddress(apiRoot)) return false
    const headers = { Accept: 'application/json' }
    try {
      const answer = await sendRequest(
        { method: 'GET', url: apiRoot, headers, body: null, timeoutMs },
        signal
      )
      return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, 'NetServerVersion')
    } catch (error) {
      return codeOf(error) === 'sign-in-again'
    }
  }
}
