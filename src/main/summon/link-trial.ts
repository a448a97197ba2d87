import { CodedError, type FailureCode } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'
import { decodeLink } from './link.ts'

/** How long the system may take to bring a link back to Glance. */
export const linkTrialMs = 10_000

export interface LinkTrialOptions {
  /** Hands one of Glance's own links to the system, as a phone system would. */
  readonly openOwnLink: (address: string) => Promise<void>
  readonly clock: Clock
}

/** Opens one of Glance's own links through the system, to see whether it comes back. */
export interface LinkTrial {
  /**
   * Resolves when the link has come back. Rejects as `link-number-unreadable` for a text that is no phone number or too
   * long, as `link-not-opened` when the system refuses the link, and as `link-not-received` when it does not come back
   * within 10 s: this computer then opens Glance's links with nothing, or with another program. A new trial ends the
   * earlier one as `cancelled`.
   */
  readonly tryOut: (number: string) => Promise<void>
  /** Must be told every address that the system passes to Glance. */
  readonly received: (address: string) => void
}

interface PendingTrial {
  readonly address: string
  readonly succeed: () => void
  readonly fail: (code: FailureCode) => void
}

export const createLinkTrial = ({ openOwnLink, clock }: LinkTrialOptions): LinkTrial => {
  let pending: PendingTrial | null = null

  return {
    tryOut: async (number) => {
      const address = toPhoneLink(number)
      if (address === null) throw new CodedError('link-number-unreadable')
      pending?.fail('cancelled')
      const { promise, resolve, reject } = Promise.withResolvers<null>()
      const trial: PendingTrial = {
        address,
        succeed: () => {
          resolve(null)
        },
        fail: (code) => {
          reject(new CodedError(code))
        }
      }
      pending = trial
      const stopWaiting = clock.after(linkTrialMs, () => {
        trial.fail('link-not-received')
      })
      openOwnLink(address).catch(() => {
        trial.fail('link-not-opened')
      })
      try {
        await promise
      } finally {
        stopWaiting()
        if (pending === trial) pending = null
      }
    },

    received: (address) => {
      if (pending !== null && isSameLookup(address, pending.address)) pending.succeed()
    }
  }
}

/** `glance://lookup?phone=…` with this number encoded; `null` when Glance itself would not read it as a phone number. */
const toPhoneLink = (number: string): string | null => {
  const address = `glance://lookup?phone=${encodeURIComponent(number.trim().toWellFormed())}`
  return decodeLink(address)?.kind === 'phone' ? address : null
}

/** Compares what the links look up, because systems change the address: Windows adds a slash behind the host. */
const isSameLookup = (one: string, other: string): boolean => {
  const [first, second] = [decodeLink(one), decodeLink(other)]
  return first !== null && first.kind === second?.kind && first.text === second.text
}
