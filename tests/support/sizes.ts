/**
 * How much the tests repeat whose value grows with repetition: enough for every change in `npm test`, and many times that in
 * `npm run test:long`, which sets `GLANCE_LONG`.
 */
export const isLong = process.env['GLANCE_LONG'] === '1'

/** Processes that are killed at a random instant, in each of two lanes that run side by side. */
export const killsPerLane = isLong
  ? { whileSaving: 400, whileRotating: 100 }
  : { whileSaving: 30, whileRotating: 10 }

/** How many random inputs a property is tried with, where `gate` are enough for every change. */
export const propertyRuns = (gate = 100): number => (isLong ? 20 * gate : gate)
