import type { Format } from './format.ts'
import type { Translate } from './i18n.ts'

/** Everything needed to show a value in words: the catalogue, the formats, and the time that ages are counted from. */
export interface Wording {
  readonly t: Translate
  readonly format: Format
  readonly nowMs: number
}
