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

// Runs in the page before the window's own script and puts there what Electron's preload puts in the product.

type Answer = (outcome: Outcome<never>) => void

const connect = (): GlanceBridge => {
  const token = location.hash.slice(1)
  const socket = new WebSocket(`ws://${location.host}/bridge`, [subprotocol, token])
  const waiting = new Map<number, Answer>()
  const listeners = new Map<PushChannel, Set<(payload: never) => void>>()
  /** The last push on each channel that came before the window listened to it. */
  const unheard = new Map<PushChannel, unknown>()
  let lastId = 0

  const isOpen = new Promise<void>((resolve) => {
    socket.addEventListener('open', () => {
      resolve()
    })
  })

  const endAll = (): void => {
    for (const answer of waiting.values()) {
      answer({ ok: false, failure: { code: 'unexpected', reference: 'host' } })
    }
    waiting.clear()
  }

  socket.addEventListener('close', endAll)
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as HostMessage
    if ('clipboard' in message) {
      // A page that is not in front may not write to it: the agent copies once more.
      navigator.clipboard.writeText(message.clipboard).catch(() => undefined)
      return
    }
    if ('focus' in message) {
      window.focus()
      return
    }
    if ('push' in message) {
      const all = listeners.get(message.push)
      if (all === undefined) unheard.set(message.push, message.payload)
      else for (const listener of all) listener(message.payload as never)
      return
    }
    const answer = waiting.get(message.id)
    waiting.delete(message.id)
    answer?.(message.outcome as Outcome<never>)
  })

  const call = <C extends Channel>(channel: C): BridgeCall<C> => {
    const send = async (request: unknown = null): Promise<Outcome<never>> => {
      if (socket.readyState === WebSocket.CONNECTING) await isOpen
      const id = ++lastId
      const answer = new Promise<Outcome<never>>((resolve) => {
        waiting.set(id, resolve)
      })
      if (socket.readyState === WebSocket.OPEN) {
        socket.send(JSON.stringify({ id, channel, request } satisfies PageMessage))
      } else endAll()
      return answer
    }
    return send
  }

  const subscribe =
    <P extends PushChannel>(push: P): BridgeSubscription<P> =>
    (listener) => {
      const all = listeners.get(push) ?? new Set()
      listeners.set(push, all.add(listener))
      if (unheard.has(push)) listener(unheard.get(push) as Pushes[P])
      unheard.delete(push)
      return () => {
        all.delete(listener)
      }
    }

  let toldMs = 0
  const tellTouched = (): void => {
    if (Date.now() - toldMs < touchedEveryMs || socket.readyState !== WebSocket.OPEN) return
    toldMs = Date.now()
    socket.send(JSON.stringify({ isTouched: true } satisfies TouchedMessage))
  }
  for (const kind of ['keydown', 'pointermove', 'pointerdown', 'wheel'])
    addEventListener(kind, tellTouched, { capture: true, passive: true })

  return createBridge({ call, subscribe })
}

Object.defineProperty(window, 'glance', { value: connect() })
