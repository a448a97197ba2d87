/** Runs the action after all earlier ones have ended, and settles as it does. A failed action does not stop later ones. */
export type Enqueue = <T>(action: () => Promise<T>) => Promise<T>

/** A queue whose actions run one at a time, in the order in which they were added. */
export const createActionQueue = (): Enqueue => {
  let lastAction: Promise<unknown> = Promise.resolve()

  return (action) => {
    const result = lastAction.then(action)
    lastAction = result.catch(() => undefined)
    return result
  }
}
