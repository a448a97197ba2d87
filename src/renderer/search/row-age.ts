import type { Format } from '../language/format.ts'
import type { Translate } from '../language/i18n.ts'

const dayMs = 86_400_000

/** How old a row's stored card is: always said, but shown only from one day on. `null` when nothing is stored. */
export const toRowAge = (
  storedAt: string | undefined,
  nowMs: number,
  format: Pick<Format, 'age' | 'stored'>,
  t: Translate
): { readonly shown: string | null; readonly spoken: string } | null => {
  if (storedAt === undefined) return null
  const isOld = nowMs - Date.parse(storedAt) >= dayMs
  return {
    shown: isOld ? t('search.seen', { age: format.age(storedAt, nowMs) }) : null,
    spoken: t('search.stored', { when: format.stored(storedAt, nowMs) })
  }
}
