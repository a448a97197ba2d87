import { EventEmitter } from 'node:events'

/** An object of Electron's that emits events. */
interface Emitting {
  readonly on: unknown
  readonly off: unknown
}

export interface Events<E extends Emitting> {
  /** `on` and `off` with the signatures that Electron declares for `E`. */
  readonly listening: Pick<E, 'on' | 'off'>
  readonly emit: (event: string, ...values: readonly unknown[]) => void
  /** Emits an event with `values` that listeners can prevent, and returns whether one did. */
  readonly isPrevented: (event: string, values?: object) => boolean
}

export const createEvents = <E extends Emitting>(): Events<E> => {
  const emitter = new EventEmitter()
  return {
    listening: {
      on: emitter.on.bind(emitter) as E['on'],
      off: emitter.off.bind(emitter) as E['off']
    },
    emit: (event, ...values) => {
      emitter.emit(event, ...values)
    },
    isPrevented: (event, values = {}) => {
      let defaultPrevented = false
      const preventDefault = (): void => {
        defaultPrevented = true
      }
      emitter.emit(event, { ...values, preventDefault })
      return defaultPrevented
    }
  }
}
