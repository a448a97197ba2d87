import { createSeededRandom } from '../../tests/support/seeded-random.ts'

/** The distributions that a simulation draws from. The same seeds give the same numbers. */
export interface Draw {
  /** From 0 up to, and without, 1. */
  readonly unit: () => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  readonly exponential: (mean: number) => number
  /** `p95` is the value that one in twenty exceeds. */
  readonly logNormal: (median: number, p95: number) => number
}

const resolution = 2 ** 31
/** The normal distribution's 95th percentile. */
const z95 = 1.6449

export const createDraw = (seed: number): Draw => {
  const random = createSeededRandom(seed)
  const unit = (): number => random.below(resolution) / resolution
  /** By Box and Muller. */
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
  return {
    unit,
    chance: (probability) => unit() < probability,
    pick: random.pick,
    exponential: (mean) => -mean * Math.log(1 - unit()),
    logNormal: (median, p95) => median * Math.exp((normal() * Math.log(p95 / median)) / z95)
  }
}
