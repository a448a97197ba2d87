/** How long closing may take before the process is killed. */
const graceMs = 3_000

/** Stops a process that another Node process started with a channel. Windows has no signal that a process can act on. */
export const stopMessage = 'stop'

/**
 * Runs `close` on the first SIGINT, SIGTERM or `stopMessage`, or when the process at the other end of the channel ends. The
 * process then ends by itself, because nothing is open any more. When something is still open after three seconds, the process is
 * killed: `process.exit` can hang (nodejs/node#54918).
 */
export const stopOnSignal = (close: () => Promise<void>): void => {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), graceMs).unref()
    if (process.connected) process.disconnect()
    void close()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  if (process.channel === undefined) return
  process.on('disconnect', stop)
  process.on('message', (message) => {
    if (message === stopMessage) stop()
  })
}

/** What `load` resolves with, or `null` when it was stopped before or during that. */
export const loadUnlessStopped = async <T>(
  load: () => Promise<T>,
  isStopped: () => boolean
): Promise<T | null> => {
  if (isStopped()) return null
  const loaded = await load()
  return isStopped() ? null : loaded
}
