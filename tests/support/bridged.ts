import { createBridge, type Subscribe } from '../../src/shared/bridge.ts'
import type { PushChannel } from '../../src/shared/contract.ts'

/** What the bridge is made of: the channel or the push of each method, and the methods' names. */
export const bridged = (() => {
  const asked: string[] = []
  const heard: string[] = []
  const bridge = createBridge({
    ask: (channel) => {
      asked.push(channel)
      return () => Promise.reject(new Error('Not asked'))
    },
    hear: <P extends PushChannel>(push: P): Subscribe<P> => {
      heard.push(push)
      return () => () => undefined
    }
  })
  return { asked, heard, methods: Object.keys(bridge) }
})()
