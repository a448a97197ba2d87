/** The life cycle of one run of the shell, and what Electron refuses at each stage. */
export interface Life {
  readonly isReady: () => boolean
  readonly whenReady: Promise<void>
  readonly becomeReady: () => void
  /** Throws as Electron does for a call before it is ready. */
  readonly refuseBeforeReady: (what: string) => void
  /** Throws as Electron does for a call after it is ready. */
  readonly refuseAfterReady: (what: string) => void
  readonly hasEnded: () => boolean
  /** Resolves with the exit code. */
  readonly whenEnded: Promise<number>
  readonly end: (exitCode: number) => void
}

export const createLife = (): Life => {
  const ready = Promise.withResolvers<undefined>()
  const ended = Promise.withResolvers<number>()
  let isReady = false
  let hasEnded = false
  return {
    isReady: () => isReady,
    whenReady: ready.promise,
    becomeReady: () => {
      isReady = true
      ready.resolve(undefined)
    },
    refuseBeforeReady: (what) => {
      if (!isReady) throw new Error(`${what} cannot be used before the app is ready`)
    },
    refuseAfterReady: (what) => {
      if (isReady) throw new Error(`${what} can only be called before app is ready`)
    },
    hasEnded: () => hasEnded,
    whenEnded: ended.promise,
    end: (exitCode) => {
      hasEnded = true
      ended.resolve(exitCode)
    }
  }
}
