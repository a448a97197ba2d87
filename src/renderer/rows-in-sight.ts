/** The heights of rows at the usual text size: `--row-height` and `--match-height` of design/tokens.css. */
export const rowHeightPx = 28
export const matchHeightPx = 44

/**
 * How many rows of this height fill the window. With larger text, rows are higher and fewer of them fill it.
 */
export const rowsInSight = (heightPx: number): number => Math.ceil(innerHeight / heightPx)
