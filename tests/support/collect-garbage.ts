import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as (options?: { readonly type: 'minor' }) => void

/** Collects the garbage of earlier work, so that a measurement doesn't include it. */
export const collectGarbage = (): void => {
  gc()
}

/** Collects what was made lately, in a millisecond or two. */
export const collectYoungGarbage = (): void => {
  gc({ type: 'minor' })
}
