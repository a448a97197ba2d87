import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Has the engine let go of everything that nothing refers to any more, now and not when it next needs room: what was
 * dropped because Glance is locked would else stand in memory for as long as nothing else is done. Takes some tens of ms.
 * Node and Electron leave V8's flags open to this while they run (electron/electron#42414).
 */
export const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  // The thorough way, which gives pages back to the system in place of keeping them, with all that they hold.
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
