import { createBridge } from '../../shared/bridge.ts'

/** A bridge to nothing: no call is answered and no push arrives, so that a part stays in the state that it is shown in. */
export const silentBridge = createBridge({
  call: () => () => new Promise(() => undefined),
  subscribe: () => () => () => undefined
})
