import { randomBytes } from 'node:crypto'
import { createTenant, type TenantOptions } from './tenant.ts'
import { createSimulateCall, type SimulatedCall } from './simulation/simulate-call.ts'
import { createSimulateChange, type SimulatedChange } from './simulation/simulate-change.ts'
import { createAccess, isAuthorized, type User } from './web/authentication.ts'
import { startListener } from './web/listener.ts'
import { createWebApp } from './web/web-app.ts'

/** A SuperOffice installation with fictional companies, on a port of 127.0.0.1. */
export interface RunningDemoTenant {
  /** The address of the web client. The API is below it, at `/api`. */
  readonly url: string
  readonly user: User
  /** What else lets a request in: a ticket, an access token, and the session of a browser. */
  readonly access: ReturnType<typeof createAccess>
  /** Stops answering until `start` is called: connections are refused, open ones are ended. */
  readonly stop: () => Promise<void>
  /** Answers again, on the same port. */
  readonly start: () => Promise<void>
  readonly dispose: () => Promise<void>
  /**
   * Who calls next. The kinds of callers take turns, and so do the callers of one kind. A language (ISO 639) chooses their
   * country, as that of the latest request does otherwise.
   */
  readonly simulateCall: (language?: string) => SimulatedCall
  /**
   * Lets something happen at a company, or at one that somebody probably looks at for `null`: whoever asks for it next gets the
   * change. The kinds of changes take turns. Answers `null` for an unknown company, and for one whose lists are all hidden.
   */
  readonly simulateChange: (companyId: number | null) => SimulatedChange | null
}

/** Starts on any free port, with a random password. */
export const startDemoTenant = async (options: TenantOptions = {}): Promise<RunningDemoTenant> => {
  const user = { name: 'demo', password: randomBytes(12).toString('base64url') }
  const access = createAccess()
  const credentials = {
    user,
    acceptsBasic: true,
    tickets: new Set([access.ticket]),
    accessTokens: new Set([access.accessToken]),
    appToken: null,
    sessions: new Map([[access.session.id, access.session.xsrfToken]])
  }
  const tenant = createTenant(options)
  const app = createWebApp({
    tenant,
    isAuthorized: (headers) => isAuthorized(credentials, headers)
  })
  const { port, open, close } = await startListener(app.fetch, 0)
  return {
    url: `http://127.0.0.1:${String(port)}/SuperOffice`,
    user,
    access,
    start: open,
    stop: close,
    dispose: close,
    simulateCall: createSimulateCall(tenant),
    simulateChange: createSimulateChange(tenant)
  }
}
