import { createBridge } from '../../src/shared/bridge.ts'

/** The channels and pushes for which `createBridge` calls its transport, in order, and the names of the methods that it builds. */
export const bridged = (() => {
  const channels: string[] = []
  const pushes: string[] = []
  const bridge = createBridge({
    call: (channel) => {
      channels.push(channel)
      return () => Promise.reject(new Error('The test did not expect a call of this bridge'))
    },
    subscribe: (push) => {
      pushes.push(push)
      return () => () => undefined
    }
  })
  return { channels, pushes, methods: Object.keys(bridge) }
})()
