import type { App } from 'electron'

/** The `glance://` addresses that the system hands over: at the start as an argument, on macOS as an event. */
export interface ReceivedLinks {
  /** Told of every address. The last one that came before anybody listened is told at once. */
  readonly onReceived: (listener: (address: string) => void) => () => void
}

/** Must be called before Electron is ready, because macOS sends the address that started the program early. */
export const receiveLinks = (app: Pick<App, 'on' | 'off'>, startedWith: string | null): ReceivedLinks => {
  let unheard = startedWith
  let hear = (address: string): void => {
    unheard = address
  }
  app.on('open-url', (event, address) => {
    event.preventDefault()
    hear(address)
  })

  return {
    onReceived: (listener) => {
      hear = listener
      if (unheard !== null) listener(unheard)
      unheard = null
      return () => {
        hear = () => undefined
      }
    }
  }
}
