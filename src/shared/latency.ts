/** What is timed of a lookup, from the key that summons to SuperOffice's own share of the answer. */
export const latencyKinds = ['summon', 'local-matches', 'stored-card', 'live-card', 'superoffice'] as const

export type LatencyKind = (typeof latencyKinds)[number]

/** One time that the window took, up to the frame that shows the result. SuperOffice's share is taken elsewhere. */
export interface LatencyNote {
  readonly kind: Exclude<LatencyKind, 'superoffice'>
  readonly ms: number
}

/** The last 50 of one kind, in ms: nothing in it says who was looked up. */
export interface LatencyRow {
  readonly kind: LatencyKind
  readonly count: number
  readonly latestMs: number
  readonly medianMs: number
  readonly p95Ms: number
}
