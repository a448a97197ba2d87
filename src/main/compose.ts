import { join } from 'node:path'
import type { RecordRef } from '../shared/company.ts'
import type { NoticeCode, ProfileSummary, SessionState } from '../shared/session.ts'
import type { Match } from '../shared/match.ts'
import type { Settings } from '../shared/settings.ts'
import type { CredentialStore } from './credentials/credential-store.ts'
import { createDispatch, type Dispatch } from './ipc/dispatch.ts'
import { createLookupHandlers } from './ipc/lookup-handlers.ts'
import type { Push } from './ipc/push.ts'
import { createSessionHandlers } from './ipc/session-handlers.ts'
import { createWindowHandlers } from './ipc/window-handlers.ts'
import type { ActiveSession } from './lookup/active-session.ts'
import { createConnectionWatch } from './lookup/connection.ts'
import { LookupError } from './lookup/lookup-error.ts'
import { createLookupService } from './lookup/lookup-service.ts'
import { createRequestStatuses } from './lookup/request-statuses.ts'
import type { Clock } from './platform/clock.ts'
import type { Log } from './platform/log.ts'
import { createNotices } from './platform/notices.ts'
import type { Paths } from './platform/paths.ts'
import { createResultStore, type ResultStore } from './results/result-store.ts'
import {
  createSessionService,
  SignInError,
  type DemoTenant,
  type OpenedProfile,
  type ServerAddress,
  type SignedInServer
} from './session/session-service.ts'
import { createSettingsFile } from './settings/settings-file.ts'
import { createSettingsStore } from './settings/settings-store.ts'
import { toApiRoot } from './superoffice/api-address.ts'
import { basicAuthorization } from './superoffice/authorization.ts'
import { createSuperOfficeClient, type SuperOfficeClient } from './superoffice/client.ts'
import { toLanguageText } from './superoffice/language-string.ts'
import { fixedHost } from './superoffice/tenant-host.ts'
import { toWebAddress } from './superoffice/web-address.ts'

/** All that the core is handed by its host. */
export interface GlancePorts {
  readonly paths: Paths
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly log: Log
  /** Built by the host, told where to report that the keychain can't be used. */
  readonly openCredentials: (onUnavailable: () => void) => CredentialStore
  readonly push: Push
  /** Hands an address that Glance built itself to the system's browser. */
  readonly openLink: (url: string) => Promise<void>
  readonly window: WindowPort
  readonly startDemoTenant: () => Promise<DemoTenant>
  /** Sign in to the demo tenant at start, whoever was signed in before. */
  readonly startsWithDemo: boolean
}

export interface WindowPort {
  readonly hide: () => void
  /** Nothing is asked of SuperOffice by itself while this is false. */
  readonly isShown: () => boolean
}

/** The core, composed: what a host may ask of it. */
export interface Glance {
  readonly dispatch: Dispatch
  /** Settled once settings are read; the session may still be waiting for the keychain. */
  readonly isReady: Promise<void>
  readonly settings: () => Settings
  readonly session: () => SessionState
  readonly recentCompanies: () => readonly Match[]
  readonly isOffline: () => boolean
  /** Told of every change in what the tray shows: session, connection, recent companies, settings. */
  readonly onChanged: (listener: () => void) => () => void
  /** The host's own trouble (a taken shortcut), for the window to say once. */
  readonly giveNotice: (code: NoticeCode) => void
  /** The window came to the front: what waited for that goes on. */
  readonly windowShown: () => void
  readonly dispose: () => Promise<void>
}

/** What is open while a profile is in use. */
interface OpenSession extends ActiveSession, OpenedProfile {
  readonly superoffice: SuperOfficeClient
  readonly results: ResultStore
  readonly webRoot: string
}

/** Builds the core in the order of the path, and starts it: it answers before the keychain does. */
export const createGlance = (ports: GlancePorts): Glance => {
  const { paths, clock, log, push } = ports
  const listeners = new Set<() => void>()
  const changed = (): void => {
    for (const listener of listeners) listener()
  }

  const notices = createNotices(() => {
    push('notices:arrived', null)
  })

  const credentials = ports.openCredentials(() => {
    notices.give('keychain-unavailable')
  })

  const settings = createSettingsStore({
    file: createSettingsFile(paths.settingsFile),
    log,
    onNotice: notices.give,
    onChanged: (current) => {
      push('settings:changed', current)
      session.opened()?.results.tidy()
      changed()
    }
  })

  const createClient = (server: SignedInServer): SuperOfficeClient =>
    createSuperOfficeClient({
      fetch: ports.fetch,
      clock,
      log,
      host: fixedHost(server.apiRoot),
      authorization: basicAuthorization(server.userName, server.password),
      language: () => settings.settings().language,
      onWaiting: (untilMs) => {
        push('wait:changed', untilMs === null ? null : { until: new Date(untilMs).toISOString() })
      }
    })

  const openProfile = (profile: ProfileSummary, server: SignedInServer, dataKey: Buffer): OpenSession => {
    const end = new AbortController()
    const superoffice = createClient(server)
    const results = createResultStore({
      // Without a keychain the key would be gone at the end of the session, so that the file would be of no use.
      file: credentials.storage() === 'keychain' ? join(paths.resultsFolder, `${profile.id}.db`) : ':memory:',
      dataKey,
      profileId: profile.id,
      limits: settings.settings,
      clock,
      log,
      onNotice: notices.give
    })
    const statuses = createRequestStatuses({
      ask: () => superoffice.readRequestStatuses(end.signal),
      readStored: () => results.readList('request statuses'),
      store: (value) => {
        if (!end.signal.aborted) results.saveList('request statuses', value)
      },
      clock,
      onArrived: () => {
        // Only the company viewed last can be on screen; the others are shown with their names when they are opened.
        const [lastViewed] = results.companies().toSorted((a, b) => b.viewedMs - a.viewedMs)
        if (lastViewed !== undefined) push('company:changed', { companyId: lastViewed.companyId })
      }
    })
    connection.forget()
    if (server.password !== '') statuses.ensure()
    return {
      superoffice,
      results,
      statuses,
      ended: end.signal,
      webRoot: server.webRoot,
      close: (isErased) => {
        end.abort()
        if (isErased) results.destroy()
        else results.close()
      }
    }
  }

  const session = createSessionService<OpenSession>({
    credentials,
    profiles: settings.profiles,
    saveProfiles: settings.saveProfiles,
    toServerAddress,
    tryServer: async (server) => {
      await createClient(server).readUser(new AbortController().signal)
    },
    openProfile,
    startDemoTenant: ports.startDemoTenant,
    startsWithDemo: ports.startsWithDemo,
    onChanged: (state) => {
      push('session:changed', state)
      changed()
    },
    log
  })

  const connection = createConnectionWatch({
    isReachable: async () => {
      const opened = session.opened()
      return opened !== null && (await opened.superoffice.isReachable(opened.ended))
    },
    isShown: ports.window.isShown,
    clock,
    onChanged: (current) => {
      push('connection:changed', current)
      changed()
    }
  })

  const lookup = createLookupService({
    session: session.opened,
    settings: settings.settings,
    nowMs: clock.now,
    toLanguageText,
    onAnswer: (code) => {
      connection.report(code)
      if (code === 'sign-in-again') session.refused()
    },
    onListed: changed
  })

  const openRecord = async (record: RecordRef): Promise<void> => {
    const opened = session.opened()
    const address = opened === null ? null : toWebAddress(opened.webRoot, record)
    if (address === null) throw new LookupError('nothing-to-open')
    await ports.openLink(address)
  }

  const dispatch = createDispatch(
    {
      ...createSessionHandlers(session),
      ...createLookupHandlers(lookup, openRecord),
      ...createWindowHandlers({
        settings,
        notices,
        connection: connection.current,
        hideWindow: ports.window.hide
      })
    },
    log
  )

  const isReady = settings.load()
  void isReady.then(() => session.start())

  return {
    dispatch: async (channel, request) => {
      await isReady
      return dispatch(channel, request)
    },
    isReady,
    settings: settings.settings,
    session: session.state,
    recentCompanies: lookup.recent,
    isOffline: () => connection.current().kind === 'offline',
    onChanged: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    giveNotice: notices.give,
    windowShown: connection.resume,
    dispose: async () => {
      connection.dispose()
      await session.dispose()
    }
  }
}

const toServerAddress = (typed: string): ServerAddress => {
  const address = toApiRoot(typed)
  if (!address.ok) throw new SignInError(address.code)
  return address
}
