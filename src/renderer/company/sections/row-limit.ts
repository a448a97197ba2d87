const limits = [50, 100, 200, 500, 1000] as const

/** The next larger limit of rows per section; `null` when there is none. */
export const nextLimit = (limit: number): number | null => limits.find((each) => each > limit) ?? null
