/** Adds a listener and returns the function that removes it again. */
export type Subscribe<T> = (listener: (value: T) => void) => () => void

export interface Event<T> {
  readonly on: Subscribe<T>
  readonly emit: (value: T) => void
}

/** The listeners of one event: `emit` calls them in the order in which they subscribed. */
export const createEvent = <T = void>(): Event<T> => {
  const subscriptions = new Set<{ readonly listener: (value: T) => void }>()
  return {
    on: (listener) => {
      const subscription = { listener }
      subscriptions.add(subscription)
      return () => {
        subscriptions.delete(subscription)
      }
    },
    emit: (value) => {
      for (const { listener } of [...subscriptions]) listener(value)
    }
  }
}
