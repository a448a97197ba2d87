import { randomUUID } from 'node:crypto'
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { failed, type Outcome } from '../../shared/outcome.ts'
import type { Log } from '../platform/log.ts'
import type { Dispatch } from './dispatch.ts'
import type { Push } from './push.ts'

/** The two wires between window and main process; `src/preload/index.ts` has the other ends. */
const askWire = 'glance'
const pushWire = 'glance-push'

/** Who asks, as far as it matters: which contents, and what page their frame shows now. */
export interface Sender {
  readonly contentsId: number
  /** `null` when the frame has navigated or gone since it asked. */
  readonly frame: { readonly url: string; readonly isMain: boolean } | null
}

/** True for the lookup window's own main frame, while it shows Glance's own page. Everybody else is a stranger. */
export const isTrustedSender = (
  { contentsId, frame }: Sender,
  trusted: { readonly contentsId: number; readonly pageUrl: string }
): boolean =>
  contentsId === trusted.contentsId &&
  frame !== null &&
  frame.isMain &&
  toOrigin(frame.url) !== null &&
  toOrigin(frame.url) === toOrigin(trusted.pageUrl)

/** `URL.origin` is `null` for `app:`, which is special to Chromium only. */
const toOrigin = (address: string): string | null => {
  const url = URL.parse(address)
  return url === null || url.host === '' ? null : `${url.protocol}//${url.host}`
}

/** Carries the window's questions to `dispatch`, and refuses everybody else's; the answer stops it. */
export const carryQuestions = (
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
  ipcMain.handle(askWire, async (event, channel: unknown, request: unknown): Promise<Outcome<unknown>> => {
    if (isTrustedSender(toSender(event), trusted)) return dispatch(channel, request)
    const reference = randomUUID()
    log.warn('stranger-refused', { reference })
    return failed({ code: 'invalid-request', reference })
  })
  return () => {
    ipcMain.removeHandler(askWire)
  }
}

const toSender = ({ sender, senderFrame }: IpcMainInvokeEvent): Sender => ({
  contentsId: sender.id,
  frame: senderFrame === null ? null : { url: senderFrame.url, isMain: senderFrame.parent === null }
})

export const createElectronPush = (contents: WebContents): Push => {
  return (channel, payload) => {
    if (!contents.isDestroyed()) contents.send(pushWire, channel, payload)
  }
}
