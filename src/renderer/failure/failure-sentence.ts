import { ref, watch, type Ref } from 'vue'
import type { Failure } from '../../shared/outcome.ts'
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

/** When the failure that is shown came up. */
export const useFailedAt = (failure: () => Failure): Readonly<Ref<number>> => {
  const failedAtMs = ref(Date.now())
  watch(failure, () => {
    failedAtMs.value = Date.now()
  })
  return failedAtMs
}

const minuteMs = 60_000
