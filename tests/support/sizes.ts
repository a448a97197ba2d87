/**
 * How often random tests are repeated: enough for every change in `npm test`, and many times that in `npm run test:long`, which
 * sets `GLANCE_LONG`.
 */
export const isLong = process.env['GLANCE_LONG'] === '1'

/** How many processes are killed at a random instant, in each of two lanes that run at the same time. */
export const killsPerLane = isLong
  ? { whileSaving: 400, whileRotating: 100 }
  : { whileSaving: 30, whileRotating: 10 }

/** How many random inputs a property is checked with. `gate` is the number for `npm test`. */
export const propertyRuns = (gate = 100): number => (isLong ? 20 * gate : gate)

/** How many inputs each promise of SECURITY.md is tried with, where they are made at random. */
export const attacks = isLong
  ? { malformedCalls: 720_000, damagedStores: 5_600 }
  : { malformedCalls: 20_000, damagedStores: 80 }
