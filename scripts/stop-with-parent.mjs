const lookEveryMs = 200

/**
 * Stops this process, as SIGTERM does, when the one that started it is gone. npm passes a signal on to the shell that it
 * runs a script in, and the shell dies of it without a word to the program inside.
 */
export const stopWithParent = () => {
  if (process.platform === 'win32' || process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, lookEveryMs)
  watch.unref()
}
