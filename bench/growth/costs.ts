import { collectGarbage } from '../../tests/support/collect-garbage.ts'

/** What one task took. */
export interface Cost {
  /** The time of each run in ms, or one value in MB. */
  readonly values: readonly number[]
  /**
   * What the growth is judged by. For times, the processor's time per run in ms, which other programs do not lengthen. More than 0,
   * because it has to have a logarithm.
   */
  readonly judged: number
}

/** What was measured at one size, by its name. */
export type Costs = Readonly<Record<string, Cost>>

/** Times the runs of one task. */
export interface TaskTimer {
  readonly time: <Result>(work: () => Result) => Result
  readonly timeUntil: (work: () => Promise<unknown>) => Promise<void>
  readonly cost: () => Cost
}

export const createTaskTimer = (): TaskTimer => {
  const values: number[] = []
  let processorMs = 0
  const begin = (): (() => void) => {
    const cpu = process.cpuUsage()
    const startMs = performance.now()
    return () => {
      values.push(performance.now() - startMs)
      const { user, system } = process.cpuUsage(cpu)
      processorMs += (user + system) / 1_000
    }
  }
  return {
    time: (work) => {
      const end = begin()
      const result = work()
      end()
      return result
    },
    timeUntil: async (work) => {
      const end = begin()
      await work()
      end()
    },
    cost: () => ({ values, judged: Math.max(minMs, processorMs / values.length) })
  }
}

/** The clock of processor time counts in microseconds. */
const minMs = 0.0001

/** Runs the task for each input, several times over. Of each input's times, the shortest counts, because other programs run too. */
export const timeEach = <Input>(
  rounds: number,
  inputs: readonly Input[],
  work: (input: Input) => unknown
): Cost => {
  const timer = createTaskTimer()
  for (let round = 0; round < rounds; round++) for (const input of inputs) timer.time(() => work(input))
  const { values, judged } = timer.cost()
  const shortest = inputs.map((_input, at) =>
    Math.min(...values.filter((_value, run) => run % inputs.length === at))
  )
  return { values: shortest, judged }
}

export const toSingleCost = (value: number): Cost => ({ values: [value], judged: Math.max(minMs, value) })

/** The memory in use, in MB, without garbage: what a turn of the event loop has used may live until its end. */
export const readMegabytes = async (): Promise<number> => {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise(setImmediate)
    collectGarbage()
  }
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}
