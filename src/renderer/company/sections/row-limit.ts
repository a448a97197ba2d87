const limits = [50, 100, 200, 500, 1000] as const

/** How many rows per section are asked for after this many; `null` when SuperOffice is not asked for more. */
export const nextLimit = (limit: number): number | null => limits.find((each) => each > limit) ?? null
