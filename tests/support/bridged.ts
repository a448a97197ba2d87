import { createBridge } from '../../src/shared/bridge.ts'

/** What `createBridge` asks of a transport, in order, and the names of the methods that it builds. */
export const bridged = (() => {
  const channels: string[] = []
  const pushes: string[] = []
  const bridge = createBridge({
    call: (channel) => {
      channels.push(channel)
      return () => Promise.reject(new Error('This bridge is not to be called'))
    },
    subscribe: (push) => {
      pushes.push(push)
      return () => () => undefined
    }
  })
  return { channels, pushes, methods: Object.keys(bridge) }
})()
