import { ref, watch, type Ref } from 'vue'
import type { Failure, FailureCode } from '../../shared/outcome.ts'
import type { Format } from '../language/format.ts'
import type { Translate } from '../language/i18n.ts'

/** The sentence for one failure: for maintenance whose end SuperOffice has told, until when it lasts. */
export const toFailureSentence = (
  failure: Failure,
  failedAtMs: number,
  t: Translate,
  format: Format
): string => {
  const time = toMaintenanceEnd(failure, failedAtMs, format)
  return time === null ? t(`failure.words.${failure.code}`) : t('failure.unavailableUntil', { time })
}

/** When maintenance is over, `06:00` for instance; `null` when that is not known, or within the minute. */
const toMaintenanceEnd = (
  { code, retryAfterMs }: Failure,
  failedAtMs: number,
  format: Format
): string | null => {
  if (code !== 'unavailable' || retryAfterMs === undefined || retryAfterMs < minuteMs) return null
  // A clock without seconds would otherwise name a minute that is too early.
  const untilMs = Math.ceil((failedAtMs + retryAfterMs) / minuteMs) * minuteMs
  return format.until(untilMs, failedAtMs)
}

/** Codes of a mistake in what was typed: the agent corrects it, and support needs no reference. */
const typingMistakes: ReadonlySet<FailureCode> = new Set([
  'address-invalid',
  'address-insecure',
  'not-superoffice',
  'credentials-refused'
])

/** The reference to pass on to support; `null` when the agent can put the mistake right. */
export const toShownReference = ({ code, reference }: Failure): string | null =>
  reference === '' || typingMistakes.has(code) ? null : reference

/** When the failure that is shown came up. */
export const useFailedAt = (failure: () => Failure): Readonly<Ref<number>> => {
  const failedAtMs = ref(Date.now())
  watch(failure, () => {
    failedAtMs.value = Date.now()
  })
  return failedAtMs
}

const minuteMs = 60_000
