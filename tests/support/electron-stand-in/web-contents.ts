import type { App, ContextMenuParams, WebContents, WebPreferences } from 'electron'
import { createEvents, type Events } from './events.ts'
import type { IpcSender, StandInIpc } from './ipc.ts'
import { untilDestroyed } from './objects.ts'
import { openPage, type StandInPage } from './page.ts'
import type { StandInSession } from './session.ts'

type OfferedContents = Pick<
  WebContents,
  | 'id'
  | 'isDestroyed'
  | 'isDevToolsOpened'
  | 'forcefullyCrashRenderer'
  | 'send'
  | 'setWindowOpenHandler'
  | 'on'
  | 'off'
>

export interface StandInContents {
  readonly offered: OfferedContents
  readonly load: (address: string) => Promise<void>
  readonly page: () => StandInPage
  readonly hasPage: () => boolean
  /** Invokes an IPC handler as a frame of these contents that shows `frame.url`. */
  readonly invoke: (
    frame: IpcSender['frame'],
    channel: string,
    ...values: readonly unknown[]
  ) => Promise<unknown>
  /** Whether a page of these contents may do this by itself. */
  readonly mayNavigate: (address: string, kind?: 'navigation' | 'frame' | 'redirect') => boolean
  readonly mayOpenWindow: (address: string) => boolean
  readonly mayAttachWebview: () => boolean
  /** The agent lets go of a key while the contents have the keyboard. */
  readonly letGoOfKey: () => void
  /** The agent presses the right button on what these parameters describe. */
  readonly rightClick: (clicked: Partial<ContextMenuParams>) => void
  /** The page's process crashes, and Chromium no longer shows it. */
  readonly crash: () => void
  /** The page's process does not answer for so long that Chromium says so. */
  readonly hang: () => void
  /** The agent follows a link within the page; false when the page has none to this hash. */
  readonly followHash: (hash: string) => boolean
  readonly destroy: () => void
}

export interface ContentsOptions {
  readonly id: number
  readonly preferences: WebPreferences
  readonly session: StandInSession
  readonly app: Events<App>
  readonly ipc: StandInIpc
  /** Runs in place of the page's own script, before loading ends. */
  readonly onPage: (page: StandInPage) => void
}

const navigationEvents = {
  navigation: 'will-navigate',
  frame: 'will-frame-navigate',
  redirect: 'will-redirect'
} as const

export const createContents = (options: ContentsOptions): StandInContents => {
  const { id, preferences, session, app, ipc, onPage } = options
  const events = createEvents<WebContents>()
  let onWindowOpen: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null
  let page: StandInPage | null = null
  let isDestroyed = false
  let loads = 0

  const shown = (): StandInPage => {
    if (page === null) throw new Error('The window shows no page')
    return page
  }

  const load = async (address: string): Promise<void> => {
    const thisLoad = ++loads
    const response = await fetchPage(session, address)
    // A later load aborts an earlier one.
    if (thisLoad !== loads) throw new Error(`ERR_ABORTED (-3) loading '${address}'`)
    if (response.status >= 400) throw new Error(`ERR_HTTP_RESPONSE_CODE_FAILURE (-379) loading '${address}'`)
    page = await openPage({
      address,
      response,
      preloadFile: preferences.preload ?? '',
      invoke: (channel, values) =>
        ipc.invoke({ contentsId: id, frame: { url: address, parent: null } }, channel, values)
    })
    onPage(page)
  }

  const endProcess = (reason: 'crashed' | 'killed'): void => {
    page = null
    loads++
    events.emit('render-process-gone', {}, { reason, exitCode: 1 })
  }

  const offered: OfferedContents = untilDestroyed(
    {
      id,
      ...events.listening,
      isDestroyed: () => isDestroyed,
      send: (channel: string, ...values: readonly unknown[]) => {
        const copy = structuredClone(values)
        const receiver = page
        setImmediate(() => {
          if (receiver !== null && receiver === page) receiver.receive(channel, copy)
        })
      },
      isDevToolsOpened: () => false,
      forcefullyCrashRenderer: () => {
        endProcess('killed')
      },
      setWindowOpenHandler: (handler: Parameters<WebContents['setWindowOpenHandler']>[0]) => {
        onWindowOpen = handler
      }
    },
    () => isDestroyed
  )
  app.emit('web-contents-created', {}, offered)

  return {
    offered,
    load,
    page: shown,
    hasPage: () => page !== null,
    invoke: (frame, channel, ...values) => ipc.invoke({ contentsId: id, frame }, channel, values),
    mayNavigate: (url, kind = 'navigation') => !events.isPrevented(navigationEvents[kind], { url }),
    mayOpenWindow: (url) => {
      const details = { url, frameName: '', features: '', disposition: 'new-window' }
      type Details = Parameters<NonNullable<typeof onWindowOpen>>[0]
      return onWindowOpen === null || onWindowOpen(details as Details).action === 'allow'
    },
    mayAttachWebview: () => !events.isPrevented('will-attach-webview'),
    letGoOfKey: () => {
      events.emit('before-input-event', {}, { type: 'keyUp' })
    },
    rightClick: (clicked) => {
      const nothing = { isEditable: false, selectionText: '', editFlags: {} }
      events.emit('context-menu', {}, { ...nothing, ...clicked })
    },
    crash: () => {
      endProcess('crashed')
    },
    hang: () => {
      events.emit('unresponsive')
    },
    followHash: (hash) => {
      if (!shown().body.includes(`href="${hash}"`)) return false
      events.emit('did-navigate-in-page', {}, `${shown().address}${hash}`, true, 1, 1)
      return true
    },
    destroy: () => {
      isDestroyed = true
      page = null
    }
  }
}

/** Fetches from the session's own protocols, or over loopback from the development server. */
const fetchPage = async (session: StandInSession, address: string): Promise<Response> => {
  if (!/^https?:/.test(address)) return session.protocol.request(address)
  try {
    return await globalThis.fetch(address)
  } catch (error) {
    throw new Error(`ERR_CONNECTION_REFUSED (-102) loading '${address}'`, { cause: error })
  }
}
