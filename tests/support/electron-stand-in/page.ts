import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { createContext, runInContext, Script, type Context } from 'node:vm'
import type { ContextBridge, IpcRenderer } from 'electron'
import { acrossWorlds } from './context-bridge.ts'

/** A loaded page, whose preload has run. The page has web APIs and what the preload exposed. */
export interface StandInPage {
  readonly address: string
  readonly headers: Headers
  readonly body: string
  /** What the preload exposed on the page's `window`, by name. */
  readonly exposed: Readonly<Record<string, unknown>>
  /** Runs a script in the page's world. */
  readonly run: (script: string) => unknown
  /** Delivers a push to the preload's world, with an event that the page must not get. */
  readonly receive: (channel: string, values: readonly unknown[]) => void
}

export interface PageOptions {
  readonly address: string
  readonly response: Response
  readonly preloadFile: string
  readonly invoke: (channel: string, values: readonly unknown[]) => Promise<unknown>
}

type OfferedIpcRenderer = Pick<IpcRenderer, 'invoke' | 'on' | 'off' | 'setMaxListeners'>

export const openPage = async (options: PageOptions): Promise<StandInPage> => {
  const { address, response, preloadFile, invoke } = options
  const pageWorld = createContext({ console })
  const exposed: Record<string, unknown> = {}
  const pushes = new EventEmitter()

  const ipcRenderer: OfferedIpcRenderer = {
    invoke: (channel: string, ...values: readonly unknown[]) => invoke(channel, values),
    on: pushes.on.bind(pushes) as unknown as IpcRenderer['on'],
    off: pushes.off.bind(pushes) as unknown as IpcRenderer['off'],
    setMaxListeners: pushes.setMaxListeners.bind(pushes) as unknown as IpcRenderer['setMaxListeners']
  }
  const contextBridge: Pick<ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld: (name, api: unknown) => {
      if (Object.hasOwn(exposed, name)) throw new Error(`Cannot bind an API on top of an existing property`)
      exposed[name] = acrossWorlds(api)
      Object.defineProperty(pageWorld, name, { value: exposed[name], enumerable: true })
    }
  }
  runPreload(preloadFile, { contextBridge, ipcRenderer })

  return {
    address,
    headers: response.headers,
    body: await response.text(),
    exposed,
    run: (script) => runInContext(script, pageWorld) as unknown,
    receive: (channel, values) => {
      pushes.emit(channel, { sender: ipcRenderer, ports: [] }, ...values)
    }
  }
}

/** Runs a preload as Electron runs a sandboxed one: in its own world, as CommonJS, with only `electron` to require. */
const runPreload = (file: string, electron: object): void => {
  const world: Context = createContext({ console, setTimeout, clearTimeout, queueMicrotask })
  const require = (name: string): object => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  const body = new Script(`(function (require, exports, module) {${readFileSync(file, 'utf8')}\n})`, {
    filename: file
  }).runInContext(world) as (...values: readonly unknown[]) => void
  const module = { exports: {} }
  body(require, module.exports, module)
}
