import type { Freshness, Trouble } from '../../../shared/freshness.ts'
import type { Wording } from '../../language/wording.ts'

const storedWords = {
  none: 'company.stored',
  offline: 'company.storedOffline',
  'no-answer': 'company.storedNoAnswer',
  error: 'company.storedError'
} as const satisfies Record<Trouble, string>

/** `Live`, `Saved 4 min ago`, `Saved Tuesday 14:02 · offline`. */
export const toFreshnessWords = (freshness: Freshness, { t, format, nowMs }: Wording): string =>
  freshness.kind === 'live'
    ? t('company.live')
    : t(storedWords[freshness.trouble], { time: format.stored(freshness.fetchedAt, nowMs) })
