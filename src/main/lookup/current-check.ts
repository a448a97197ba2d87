import { isCurrent } from '../../shared/freshness.ts'
import type { Language } from '../../shared/languages.ts'

export interface CurrentCheckOptions {
  readonly language: () => Language
  readonly nowMs: () => number
}

/**
 * Returns a function that tells whether what was fetched at this time need not be fetched again: it is less than a minute old, and
 * the language hasn't changed since. SuperOffice translates some texts itself, such as a business, and those stay in the language
 * that they were fetched in. The function has to be called before every fetch, with `null` when nothing is stored, because it
 * notices a change of the language only when it is called.
 */
export const createCurrentCheck = ({
  language,
  nowMs
}: CurrentCheckOptions): ((fetchedAt: string | null) => boolean) => {
  let known: Language | null = null
  let sinceMs = 0
  return (fetchedAt) => {
    const latest = language()
    if (known !== null && latest !== known) sinceMs = nowMs()
    known = latest
    return fetchedAt !== null && isCurrent(fetchedAt, nowMs()) && Date.parse(fetchedAt) >= sinceMs
  }
}
