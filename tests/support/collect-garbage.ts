import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** Collects the garbage of earlier work, so that a measurement doesn't include it. */
export const collectGarbage = runInNewContext('gc') as () => void
