import type { IpcMain, IpcMainInvokeEvent } from 'electron'

/** The sender of an IPC message, as far as Electron tells it. */
export interface IpcSender {
  readonly contentsId: number
  /** `null` when the frame has gone or navigated since it sent the message. */
  readonly frame: SenderFrame | null
}

export interface SenderFrame {
  readonly url: string
  readonly parent: SenderFrame | null
}

export interface StandInIpc {
  readonly offered: Pick<IpcMain, 'handle' | 'removeHandler'>
  /** Invokes a handler as `ipcRenderer.invoke` does, with copies of the request and the response. */
  readonly invoke: (sender: IpcSender, channel: string, values: readonly unknown[]) => Promise<unknown>
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
