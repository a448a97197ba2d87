/** The parts of a lookup that are timed, from the shortcut to SuperOffice's own answer. */
export const latencyKinds = ['summon', 'local-matches', 'stored-card', 'live-card', 'superoffice'] as const

export type LatencyKind = (typeof latencyKinds)[number]

/** One time measured in the window, up to the frame that shows the result. The main process measures SuperOffice. */
export interface LatencyNote {
  readonly kind: Exclude<LatencyKind, 'superoffice'>
  readonly ms: number
}

/** Statistics of the last 50 times of one kind. They don't tell who was looked up. */
export interface LatencyRow {
  readonly kind: LatencyKind
  readonly count: number
  readonly latestMs: number
  readonly medianMs: number
  readonly p95Ms: number
}
