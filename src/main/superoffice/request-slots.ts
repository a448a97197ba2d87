/** Runs `work` as soon as a slot is free. Rejects with the signal's reason when it is aborted before. */
export type RunInSlot = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>

/** Lets at most `count` works run at a time; the others wait in their order. */
export const createSlots = (count: number): RunInSlot => {
  let free = count
  const waiting = new Set<() => void>()

  const waitForSlot = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const start = (): void => {
        leave()
        resolve()
      }
      const stop = (): void => {
        leave()
        reject(signal.reason as Error)
      }
      const leave = (): void => {
        waiting.delete(start)
        signal.removeEventListener('abort', stop)
      }
      waiting.add(start)
      signal.addEventListener('abort', stop)
    })

  /** Whoever waits first gets the slot, so that nobody who comes later can take it. */
  const release = (): void => {
    const [next] = waiting
    if (next === undefined) free++
    else next()
  }

  return async (work, signal) => {
    signal.throwIfAborted()
    if (free > 0) free--
    else await waitForSlot(signal)
    try {
      return await work()
    } finally {
      release()
    }
  }
}
