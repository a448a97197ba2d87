import { randomUUID } from 'node:crypto'
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { failed, type Outcome } from '../../shared/outcome.ts'
import type { Log } from '../platform/log.ts'
import type { Dispatch } from './dispatch.ts'
import type { Push } from './push.ts'

/** Electron's channels, one per direction; `src/preload/index.ts` has the same two. */
const callIpcChannel = 'glance'
const pushIpcChannel = 'glance-push'

/** Where a call came from: which contents, and which page their frame shows now. */
export interface Sender {
  readonly contentsId: number
  /** `null` when the frame has navigated or gone since it made the call. */
  readonly frame: { readonly url: string; readonly isMain: boolean } | null
}

/** True for the lookup window's main frame while it shows Glance's own page, and for nothing else. */
export const isTrustedSender = (
  { contentsId, frame }: Sender,
  trusted: { readonly contentsId: number; readonly pageUrl: string }
): boolean =>
  contentsId === trusted.contentsId &&
  frame !== null &&
  frame.isMain &&
  toOrigin(frame.url) !== null &&
  toOrigin(frame.url) === toOrigin(trusted.pageUrl)

/** `URL.origin` is `null` for `app:`, because only Chromium knows that scheme as one with a host. */
const toOrigin = (address: string): string | null => {
  const url = URL.parse(address)
  return url === null || url.host === '' ? null : `${url.protocol}//${url.host}`
}

/** Dispatches the window's calls and refuses all others, until the function that it returns is called. */
export const handleWindowCalls = (
  ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>,
  {
    contents,
    pageUrl,
    dispatch,
    log
  }: {
    readonly contents: WebContents
    readonly pageUrl: string
    readonly dispatch: Dispatch
    readonly log: Log
  }
): (() => void) => {
  const trusted = { contentsId: contents.id, pageUrl }
  ipcMain.handle(
    callIpcChannel,
    async (event, channel: unknown, request: unknown): Promise<Outcome<unknown>> => {
      if (isTrustedSender(toSender(event), trusted)) return dispatch(channel, request)
      const reference = randomUUID()
      log.warn('call-refused', { reference })
      return failed({ code: 'invalid-request', reference })
    }
  )
  return () => {
    ipcMain.removeHandler(callIpcChannel)
  }
}

const toSender = ({ sender, senderFrame }: IpcMainInvokeEvent): Sender => ({
  contentsId: sender.id,
  frame: senderFrame === null ? null : { url: senderFrame.url, isMain: senderFrame.parent === null }
})

export const createElectronPush = (contents: WebContents): Push => {
  return (channel, payload) => {
    if (!contents.isDestroyed()) contents.send(pushIpcChannel, channel, payload)
  }
}
