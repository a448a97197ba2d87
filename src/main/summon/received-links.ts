import type { App } from 'electron'

/** The `glance://` addresses that the system passes to Glance: as an argument at start, on macOS as an event. */
export interface ReceivedLinks {
  /** Whether an address has arrived before the listener was set. */
  readonly isOneWaiting: () => boolean
  /** Sets the one listener. If addresses arrived before, it receives the last of them at once. */
  readonly onReceived: (listener: (address: string) => void) => () => void
}

/** Must be called before Electron is ready, because macOS sends the address that started the program before that. */
export const receiveLinks = (app: Pick<App, 'on' | 'off'>, startedWith: string | null): ReceivedLinks => {
  let undelivered = startedWith
  let deliver = (address: string): void => {
    undelivered = address
  }
  app.on('open-url', (event, address) => {
    event.preventDefault()
    deliver(address)
  })

  return {
    isOneWaiting: () => undelivered !== null,
    onReceived: (listener) => {
      deliver = listener
      if (undelivered !== null) listener(undelivered)
      undelivered = null
      return () => {
        deliver = () => undefined
      }
    }
  }
}
