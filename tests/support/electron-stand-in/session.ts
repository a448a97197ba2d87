import type { App, Session, session as electronSession } from 'electron'
import { createChromiumFetch, type StandInNetwork } from './chromium-fetch.ts'
import { createEvents, type Events } from './events.ts'
import type { Life } from './life.ts'
import { createSessionProtocol, type SessionProtocol } from './protocol.ts'

type OfferedSession = Pick<
  Session,
  | 'fetch'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'on'
  | 'off'
> & { readonly protocol: SessionProtocol['offered'] }

export interface StandInSession {
  readonly offered: OfferedSession
  readonly partition: string
  readonly keepsCache: boolean
  readonly protocol: SessionProtocol
  /** Whether a page gets a permission, for each kind of request. */
  readonly mayUse: (permission: 'media' | 'geolocation' | 'notifications') => Promise<boolean>
  readonly mayAccessDevice: () => boolean
  readonly mayCaptureScreen: () => Promise<boolean>
  readonly mayDownload: () => boolean
}

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>
type CaptureHandler = NonNullable<Parameters<Session['setDisplayMediaRequestHandler']>[0]>

const createSession = (partition: string, keepsCache: boolean, network: StandInNetwork): StandInSession => {
  const events = createEvents<Session>()
  const protocol = createSessionProtocol()
  let onRequest: RequestHandler | null = null
  let onCheck: CheckHandler | null = null
  let onDevice: DeviceHandler | null = null
  let onCapture: CaptureHandler | null = null

  return {
    offered: {
      protocol: protocol.offered,
      ...events.listening,
      fetch: createChromiumFetch(network),
      setPermissionRequestHandler: (handler) => {
        onRequest = handler
      },
      setPermissionCheckHandler: (handler) => {
        onCheck = handler
      },
      setDevicePermissionHandler: (handler) => {
        onDevice = handler
      },
      setDisplayMediaRequestHandler: (handler) => {
        onCapture = handler
      }
    },
    partition,
    keepsCache,
    protocol,
    // Electron passes more values; a handler could base its refusal only on these.
    mayUse: async (permission) => {
      if (
        onCheck !== null &&
        !onCheck(...([null, permission, '', {}] as unknown as Parameters<CheckHandler>))
      )
        return false
      const { promise, resolve } = Promise.withResolvers<boolean>()
      if (onRequest === null) return true
      onRequest(...([{}, permission, resolve, {}] as unknown as Parameters<RequestHandler>))
      return promise
    },
    mayAccessDevice: () => onDevice?.(...([{}] as unknown as Parameters<DeviceHandler>)) ?? true,
    mayCaptureScreen: async () => {
      if (onCapture === null) return false
      const { promise, resolve } = Promise.withResolvers<boolean>()
      const answer = (streams: object | null): void => {
        resolve(streams !== null)
      }
      onCapture(...([{}, answer] as unknown as Parameters<CaptureHandler>))
      return promise
    },
    mayDownload: () => !events.isPrevented('will-download')
  }
}

export interface StandInSessions {
  readonly offered: {
    readonly fromPartition: (...values: Parameters<typeof electronSession.fromPartition>) => OfferedSession
  }
  readonly all: () => readonly StandInSession[]
  readonly ofOffered: (offered: object | undefined) => StandInSession
  /** Electron creates the default session while it becomes ready. */
  readonly createDefault: () => void
}

export const createSessions = (
  life: Life,
  app: Events<App>,
  network: StandInNetwork,
  error: Error | null
): StandInSessions => {
  const sessions = new Map<string, StandInSession>()

  const ensure = (partition: string, keepsCache: boolean): StandInSession => {
    const known = sessions.get(partition)
    if (known !== undefined) return known
    const session = createSession(partition, keepsCache, network)
    sessions.set(partition, session)
    app.emit('session-created', session.offered)
    return session
  }

  return {
    offered: {
      fromPartition: (partition, options) => {
        if (!life.isReady()) throw new Error('Session can only be received when app is ready')
        if (error !== null) throw error
        return ensure(partition, options?.cache ?? true).offered
      }
    },
    all: () => [...sessions.values()],
    ofOffered: (offered) => {
      const session = [...sessions.values()].find((one) => one.offered === offered)
      return session ?? ensure('', true)
    },
    createDefault: () => {
      ensure('', true)
    }
  }
}
