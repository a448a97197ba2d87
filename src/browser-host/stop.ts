/** How long closing may take before the process is killed. */
const graceMs = 3_000

/**
 * Runs `close` on the first SIGINT or SIGTERM. The process then ends by itself, because nothing is open any more. When
 * something is still open after three seconds, the process is killed: `process.exit` can hang (nodejs/node#54918).
 */
export const stopOnSignal = (close: () => Promise<void>): void => {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), graceMs).unref()
    void close()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
