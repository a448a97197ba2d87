import {
  createBridge,
  type BridgeCall,
  type BridgeSubscription,
  type GlanceBridge
} from '../../shared/bridge.ts'
import type { Channel, PushChannel, Pushes } from '../../shared/contract.ts'
import type { Outcome } from '../../shared/outcome.ts'
import {
  subprotocol,
  touchedEveryMs,
  type HostMessage,
  type PageMessage,
  type TouchedMessage
} from '../wire-format.ts'

// Runs in the page before the window's own script, and provides what Electron's preload provides in the product.

type Settle = (outcome: Outcome<never>) => void

const connect = (): GlanceBridge => {
  const token = location.hash.slice(1)
  const socket = new WebSocket(`ws://${location.host}/bridge`, [subprotocol, token])
  const pending = new Map<number, Settle>()
  const listeners = new Map<PushChannel, Set<(payload: never) => void>>()
  /** The last push on each channel that arrived before the window subscribed to it. */
  const undelivered = new Map<PushChannel, unknown>()
  let lastId = 0

  const whenOpen = new Promise<void>((resolve) => {
    socket.addEventListener('open', () => {
      resolve()
    })
  })

  const failPending = (): void => {
    for (const settle of pending.values()) {
      settle({ ok: false, failure: { code: 'unexpected', reference: 'host' } })
    }
    pending.clear()
  }

  socket.addEventListener('close', failPending)
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
      const answer = new Promise<Outcome<never>>((resolve) => {
        pending.set(id, resolve)
      })
      if (socket.readyState === WebSocket.OPEN) {
        socket.send(JSON.stringify({ id, channel, request } satisfies PageMessage))
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
