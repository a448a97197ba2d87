import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { createBridge, type BridgeCall, type BridgeSubscription } from '../shared/bridge.ts'
import type { Channel, PushChannel, Pushes, ResponseOf } from '../shared/contract.ts'
import { failed, type Outcome } from '../shared/outcome.ts'

/** Electron's channels, one per direction; `src/main/ipc/electron-transport.ts` has the same two. */
const callIpcChannel = 'glance'
const pushIpcChannel = 'glance-push'

/** Resolves with a failure, instead of rejecting, while Glance is quitting and for a request that can't be copied. */
const call =
  <C extends Channel>(channel: C): BridgeCall<C> =>
  async (...[request]): Promise<Outcome<ResponseOf<C>>> => {
    try {
      return (await ipcRenderer.invoke(callIpcChannel, channel, request ?? null)) as Outcome<ResponseOf<C>>
    } catch {
      return failed({ code: 'unexpected', reference: '' })
    }
  }

/** Forwards the payload without the event, because the event would give the page access to `ipcRenderer`. */
const subscribe =
  <P extends PushChannel>(push: P): BridgeSubscription<P> =>
  (listener) => {
    const forward = (_event: IpcRendererEvent, channel: unknown, payload: Pushes[P]): void => {
      if (channel === push) listener(payload)
    }
    ipcRenderer.on(pushIpcChannel, forward)
    return () => {
      ipcRenderer.off(pushIpcChannel, forward)
    }
  }

// Each subscription of the window adds one listener to the same channel, so Node's warning about a leak would be wrong.
ipcRenderer.setMaxListeners(0)
contextBridge.exposeInMainWorld('glance', createBridge({ call, subscribe }))
