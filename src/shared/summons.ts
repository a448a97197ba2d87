import type { QueryKind } from './match.ts'

/** How the window was brought up, and with what. */
export interface WindowSummons {
  readonly text: string | null
  readonly screen: 'search' | 'settings'
  /** In ms since 1970. */
  readonly summonedMs: number
  /** What the text is, when that is known: a link's `?name=1001` is a name, not an id. For `MatchesRequest`. */
  readonly kind?: QueryKind
  /** A `glance://` link brought the window up and could not be read, or only in part. */
  readonly problem?: LinkProblem
}

export type LinkProblem = 'link-unreadable' | 'link-partly-read'
