import { ref, watch, type Ref } from 'vue'
import type { Failure, FailureCode } from '../../shared/outcome.ts'
import type { Format } from '../language/format.ts'
import type { Translate } from '../language/i18n.ts'

/** The sentence for a failure. For maintenance, it names the end if SuperOffice gave one. */
export const toFailureSentence = (
  failure: Failure,
  failedAtMs: number,
  t: Translate,
  format: Format
): string => {
  const time = toMaintenanceEnd(failure, failedAtMs, format)
  return time === null ? t(`failure.words.${failure.code}`) : t('failure.unavailableUntil', { time })
}

/** When maintenance ends, such as `06:00`; `null` when that is unknown or less than a minute away. */
const toMaintenanceEnd = (
  { code, retryAfterMs }: Failure,
  failedAtMs: number,
  format: Format
): string | null => {
  if (code !== 'unavailable' || retryAfterMs === undefined || retryAfterMs < minuteMs) return null
  // Rounded up: the shown time has no seconds, and must not be too early.
  const untilMs = Math.ceil((failedAtMs + retryAfterMs) / minuteMs) * minuteMs
  return format.until(untilMs, failedAtMs)
}

/** Failures that the agent can correct by typing something else, without support. */
const typingMistakes: ReadonlySet<FailureCode> = new Set([
  'address-invalid',
  'address-insecure',
  'not-superoffice',
  'credentials-refused',
  'link-number-unreadable'
])

/** The reference to give to support; `null` when the agent can correct the mistake. */
export const toShownReference = ({ code, reference }: Failure): string | null =>
  reference === '' || typingMistakes.has(code) ? null : reference

/** When the shown failure occurred, in ms since 1970. */
export const useFailedAt = (failure: () => Failure): Readonly<Ref<number>> => {
  const failedAtMs = ref(Date.now())
  watch(failure, () => {
    failedAtMs.value = Date.now()
  })
  return failedAtMs
}

const minuteMs = 60_000
