import { rowHeightPx, rowsInSight } from '../../rows-in-sight.ts'

/** The steps in which a card's rows are rendered (`useRenderSteps`), the same in its sections and in the timeline. */
export const renderSteps = {
  firstRows: () => rowsInSight(rowHeightPx),
  restMs: 100,
  minRowsPerStep: 20
} as const
