import type { IpcMain, IpcMainInvokeEvent } from 'electron'

/** Who asks over the wire: as much of Electron's sender as can be told from a page. */
export interface Asker {
  readonly contentsId: number
  /** `null` once the frame has gone, or has navigated since it asked. */
  readonly frame: AskingFrame | null
}

export interface AskingFrame {
  readonly url: string
  readonly parent: AskingFrame | null
}

export interface StandInIpc {
  readonly offered: Pick<IpcMain, 'handle' | 'removeHandler'>
  /** Carries one question as `ipcRenderer.invoke` does: copied on the way there and on the way back. */
  readonly invoke: (asker: Asker, channel: string, values: readonly unknown[]) => Promise<unknown>
  readonly channels: () => readonly string[]
}

type Handler = Parameters<IpcMain['handle']>[1]

export const createIpc = (): StandInIpc => {
  const handlers = new Map<string, Handler>()
  return {
    offered: {
      handle: (channel, handler) => {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
        handlers.set(channel, handler)
      },
      removeHandler: (channel) => {
        handlers.delete(channel)
      }
    },
    invoke: async ({ contentsId, frame }, channel, values) => {
      const copy = structuredClone(values)
      await new Promise(setImmediate)
      const handler = handlers.get(channel)
      if (handler === undefined)
        throw new Error(
          `Error invoking remote method '${channel}': Error: No handler registered for '${channel}'`
        )
      const event = { type: 'frame', sender: { id: contentsId }, senderFrame: frame }
      try {
        return structuredClone(await (handler(event as unknown as IpcMainInvokeEvent, ...copy) as unknown))
      } catch (error) {
        throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
      }
    },
    channels: () => [...handlers.keys()]
  }
}
