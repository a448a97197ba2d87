import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { createBridge, type Ask, type Subscribe } from '../shared/bridge.ts'
import type { Channel, PushChannel, Pushes, ResponseOf } from '../shared/contract.ts'
import { failed, type Outcome } from '../shared/outcome.ts'

/** The two wires to the main process; `src/main/ipc/electron-transport.ts` has the other ends. */
const askWire = 'glance'
const pushWire = 'glance-push'

/** A wire that is gone (Glance is quitting) or a request that can't be copied is a failure like any other, not a rejection. */
const ask =
  <C extends Channel>(channel: C): Ask<C> =>
  async (...[request]): Promise<Outcome<ResponseOf<C>>> => {
    try {
      return (await ipcRenderer.invoke(askWire, channel, request ?? null)) as Outcome<ResponseOf<C>>
    } catch {
      return failed({ code: 'unexpected', reference: '' })
    }
  }

/** Hands on the payload alone: the event would lead the page to `ipcRenderer`. */
const hear =
  <P extends PushChannel>(push: P): Subscribe<P> =>
  (listener) => {
    const hand = (_event: IpcRendererEvent, channel: unknown, payload: Pushes[P]): void => {
      if (channel === push) listener(payload)
    }
    ipcRenderer.on(pushWire, hand)
    return () => {
      ipcRenderer.off(pushWire, hand)
    }
  }

// Each subscription of the window is one listener of its own on the one wire.
ipcRenderer.setMaxListeners(0)
contextBridge.exposeInMainWorld('glance', createBridge({ ask, hear }))
