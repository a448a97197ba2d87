import { collectGarbage } from '../../tests/support/collect-garbage.ts'

/** The resolution of the clock, so that no cost is 0: it has no logarithm. */
const minMs = 0.0001

export const timed = (work: () => unknown): number => {
  const startMs = performance.now()
  work()
  return Math.max(minMs, performance.now() - startMs)
}

/** For each input, the shortest time of several rounds in ms, because other programs run too. */
export const leastOf = <Input>(
  rounds: number,
  inputs: readonly Input[],
  work: (input: Input) => unknown
): readonly number[] => {
  const least = inputs.map(() => Infinity)
  for (let round = 0; round < rounds; round++)
    for (const [at, input] of inputs.entries())
      least[at] = Math.min(
        least[at] ?? Infinity,
        timed(() => work(input))
      )
  return least
}

/** The memory in use, in MB, without garbage: what a turn of the event loop has used may live until its end. */
export const readMegabytes = async (): Promise<number> => {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise(setImmediate)
    collectGarbage()
  }
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}

export const timedUntil = async (work: () => Promise<unknown>): Promise<number> => {
  const startMs = performance.now()
  await work()
  return Math.max(minMs, performance.now() - startMs)
}
