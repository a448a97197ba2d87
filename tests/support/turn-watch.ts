/** The longest turn of this process, in ms: by the clock, and by the work that its main thread did, which other processes don't lengthen. */
export interface LongestTurn {
  readonly clockMs: number
  readonly workMs: number
}

export interface TurnWatch {
  /** The longest turn since this was last called, and how many there were. */
  readonly take: () => LongestTurn & { readonly turns: number }
  readonly stop: () => void
}

export const startTurnWatch = (): TurnWatch => {
  let longest: LongestTurn = { clockMs: 0, workMs: 0 }
  let turns = 0
  let last = now()
  let next = setImmediate(turn)

  function turn(): void {
    const at = now()
    longest = longer(longest, { clockMs: at.clockMs - last.clockMs, workMs: at.workMs - last.workMs })
    last = at
    turns++
    next = setImmediate(turn)
  }

  return {
    take: () => {
      const taken = { ...longest, turns }
      turns = 0
      longest = { clockMs: 0, workMs: 0 }
      last = now()
      return taken
    },
    stop: () => {
      clearImmediate(next)
    }
  }
}

export const longer = (a: LongestTurn, b: LongestTurn): LongestTurn => ({
  clockMs: Math.max(a.clockMs, b.clockMs),
  workMs: Math.max(a.workMs, b.workMs)
})

const now = (): LongestTurn => {
  const { user, system } = process.threadCpuUsage()
  return { clockMs: performance.now(), workMs: (user + system) / 1_000 }
}
