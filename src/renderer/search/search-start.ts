import type { QueryKind } from '../../shared/match.ts'

/** How a search begins. */
export interface SearchStart {
  /** What a link says that its text is; `null` when it can be anything. */
  readonly fixedKind: QueryKind | null
  readonly delayMs: number
  /** The text is whole: the agent pressed Enter, or it came from a link or the clipboard. */
  readonly isWhole: boolean
  readonly mayOpen: boolean
  /** Whether SuperOffice is searched as well. If not, Enter does it. */
  readonly searchesSuperOffice?: boolean
}
