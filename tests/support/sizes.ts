/** How much the tests repeat whose value grows with repetition: enough for every change, or more in `npm run test:long`. */
const isLong = process.env['GLANCE_LONG'] === '1'

/** Processes that are killed at a random instant, in each of two lanes that run side by side. */
export const killsPerLane = isLong
  ? { whileSaving: 400, whileRotating: 100 }
  : { whileSaving: 30, whileRotating: 10 }
