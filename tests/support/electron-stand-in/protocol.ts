import type { CustomScheme, Protocol } from 'electron'
import type { Life } from './life.ts'

/** `protocol` as the main process imports it: registers schemes while Chromium starts. */
export const createSchemes = (
  life: Life
): {
  readonly offered: Pick<Protocol, 'registerSchemesAsPrivileged'>
  readonly registered: () => readonly CustomScheme[]
} => {
  let registered: readonly CustomScheme[] = []
  return {
    offered: {
      registerSchemesAsPrivileged: (schemes) => {
        life.refuseAfterReady('protocol.registerSchemesAsPrivileged')
        registered = schemes
      }
    },
    registered: () => registered
  }
}

export interface SessionProtocol {
  readonly offered: Pick<Protocol, 'handle' | 'unhandle'>
  readonly isHandled: (scheme: string) => boolean
  /** Sends a request to the handler of the address's scheme. */
  readonly request: (address: string, method?: string) => Promise<Response>
}

export const createSessionProtocol = (): SessionProtocol => {
  const handlers = new Map<string, (request: Request) => Response | Promise<Response>>()
  return {
    offered: {
      handle: (scheme, handler) => {
        if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
        handlers.set(scheme, handler)
      },
      unhandle: (scheme) => {
        if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
      }
    },
    isHandled: (scheme) => handlers.has(scheme),
    request: async (address, method = 'GET') => {
      const handler = handlers.get(new URL(address).protocol.slice(0, -1))
      if (handler === undefined) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${address}'`)
      return handler(new Request(address, { method }))
    }
  }
}
