import {
  createBridge,
  type BridgeCall,
  type BridgeSubscription,
  type GlanceBridge
} from '../../shared/bridge.ts'
import type { Channel, PushChannel, Pushes } from '../../shared/contract.ts'
import type { Outcome } from '../../shared/outcome.ts'
import {
  maxMessageBytes,
  oneTimePrefix,
  refusedPath,
  subprotocol,
  touchedEveryMs,
  windowSize,
  type HostMessage,
  type PageMessage,
  type TouchedMessage
} from '../wire-format.ts'

// Runs in the page before the window's own script, and provides what Electron's preload provides in the product.

type Settle = (outcome: Outcome<never>) => void

const reloadKeyName = 'glance-reload-key'

/**
 * The key in the address, or the one that this page was given before a reload. A one-time key leaves the address and the
 * store at once; the token, which somebody copied from the terminal, stays.
 */
const takeKey = (): string => {
  const stored = sessionStorage.getItem(reloadKeyName) ?? ''
  sessionStorage.removeItem(reloadKeyName)
  const fromAddress = location.hash.slice(1)
  if (fromAddress === '') return stored
  if (!fromAddress.startsWith(oneTimePrefix)) return fromAddress
  history.replaceState(null, '', location.pathname)
  fitWindow()
  return fromAddress.slice(oneTimePrefix.length)
}

/**
 * Gives a window without tabs the size of Glance's own. A browser that was running already has opened it in the size of its
 * other windows; later, the agent's size stays. In a tab this does nothing.
 */
const fitWindow = (): void => {
  if (!matchMedia('(display-mode: standalone)').matches) return
  resizeTo(windowSize.width + outerWidth - innerWidth, windowSize.height + outerHeight - innerHeight)
}

const connect = (): GlanceBridge => {
  const socket = new WebSocket(`ws://${location.host}/bridge`, [subprotocol, takeKey() || 'none'])
  const pending = new Map<number, Settle>()
  const listeners = new Map<PushChannel, Set<(payload: never) => void>>()
  /** The last push on each channel that arrived before the window subscribed to it. */
  const undelivered = new Map<PushChannel, unknown>()
  let lastId = 0
  let isOpened = false
  let reloadKey: string | null = null

  const whenOpen = new Promise<void>((resolve) => {
    socket.addEventListener('open', () => {
      isOpened = true
      resolve()
    })
  })

  const toFailed = (code: 'unexpected' | 'too-long'): Outcome<never> => ({
    ok: false,
    failure: { code, reference: 'host' }
  })

  const failPending = (): void => {
    for (const settle of pending.values()) settle(toFailed('unexpected'))
    pending.clear()
  }

  socket.addEventListener('close', () => {
    failPending()
    if (!isOpened) location.replace(refusedPath)
  })
  addEventListener('pagehide', () => {
    if (reloadKey !== null && socket.readyState === WebSocket.OPEN)
      sessionStorage.setItem(reloadKeyName, reloadKey)
  })
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as HostMessage
    if ('clipboard' in message) {
      // The browser refuses this while the page is not in front. The agent can copy again.
      navigator.clipboard.writeText(message.clipboard).catch(() => undefined)
      return
    }
    if ('focus' in message) {
      window.focus()
      return
    }
    if ('reloadKey' in message) {
      reloadKey = message.reloadKey
      return
    }
    if ('push' in message) {
      const all = listeners.get(message.push)
      if (all === undefined) undelivered.set(message.push, message.payload)
      else for (const listener of all) listener(message.payload as never)
      return
    }
    const settle = pending.get(message.id)
    pending.delete(message.id)
    settle?.(message.outcome as Outcome<never>)
  })

  const call = <C extends Channel>(channel: C): BridgeCall<C> => {
    const send = async (request: unknown = null): Promise<Outcome<never>> => {
      if (socket.readyState === WebSocket.CONNECTING) await whenOpen
      const id = ++lastId
      const text = JSON.stringify({ id, channel, request } satisfies PageMessage)
      // The host would close the connection, and the window would be dead.
      if (new TextEncoder().encode(text).length > maxMessageBytes) return toFailed('too-long')
      const answer = new Promise<Outcome<never>>((resolve) => {
        pending.set(id, resolve)
      })
      if (socket.readyState === WebSocket.OPEN) {
        socket.send(text)
      } else failPending()
      return answer
    }
    return send
  }

  const subscribe =
    <P extends PushChannel>(push: P): BridgeSubscription<P> =>
    (listener) => {
      const all = listeners.get(push) ?? new Set()
      listeners.set(push, all.add(listener))
      if (undelivered.has(push)) listener(undelivered.get(push) as Pushes[P])
      undelivered.delete(push)
      return () => {
        all.delete(listener)
      }
    }

  let sentTouchedMs = 0
  const sendTouched = (): void => {
    if (Date.now() - sentTouchedMs < touchedEveryMs || socket.readyState !== WebSocket.OPEN) return
    sentTouchedMs = Date.now()
    socket.send(JSON.stringify({ isTouched: true } satisfies TouchedMessage))
  }
  for (const kind of ['keydown', 'pointermove', 'pointerdown', 'wheel'])
    addEventListener(kind, sendTouched, { capture: true, passive: true })

  return createBridge({ call, subscribe })
}

Object.defineProperty(window, 'glance', { value: connect() })
