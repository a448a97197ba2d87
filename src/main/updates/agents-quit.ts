import type { Subscribe } from '../platform/event.ts'

/** Electron's `app`, as far as its end is concerned. */
export interface QuittingApp {
  readonly on: (event: 'quit', listener: (event: unknown, exitCode: number) => void) => unknown
}

/**
 * Runs a handler with the exit code when the program has quit, but never when Windows ends the session: it would kill an
 * installer that was started then in the middle of its work, which leaves a program that doesn't start any more
 * (electron-userland/electron-builder#7294, #7807). Must be called before a session can end.
 */
export const createAgentsQuit = (
  app: QuittingApp,
  onSessionEnded: Subscribe<void>
): ((handler: (exitCode: number) => void) => void) => {
  let hasSessionEnded = false
  onSessionEnded(() => {
    hasSessionEnded = true
  })
  return (handler) => {
    app.on('quit', (_event, exitCode) => {
      if (!hasSessionEnded) handler(exitCode)
    })
  }
}
