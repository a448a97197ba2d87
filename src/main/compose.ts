import type { NoticeCode, SessionState } from '../shared/session.ts'
import type { Match } from '../shared/match.ts'
import type { Settings } from '../shared/settings.ts'
import { createAccess, type ApiTarget } from './compose-access.ts'
import { createProfileOpener, type OpenSession } from './compose-profile.ts'
import { splitLongSecrets } from './credentials/long-secrets.ts'
import { combineHandlers, createDispatch, type Dispatch } from './ipc/dispatch.ts'
import { createLookupHandlers } from './ipc/lookup-handlers.ts'
import { createSessionHandlers } from './ipc/session-handlers.ts'
import { createWindowHandlers } from './ipc/window-handlers.ts'
import { createContactActions } from './lookup/card/contact-actions.ts'
import { createConnectionWatch } from './superoffice/connection-watch.ts'
import { createLatency } from './platform/latency.ts'
import { createLookupService } from './lookup/lookup-service.ts'
import { createMemorySweep } from './platform/memory.ts'
import { createNotices } from './platform/notices.ts'
import { watchPresence } from './platform/presence.ts'
import type { GlancePorts } from './ports.ts'
import { createSessionService } from './session/session-service.ts'
import { toEnvironments, type SignInEnvironment } from './session/sign-in-environments.ts'
import { createPhoneCountry } from './settings/phone-country.ts'
import { createPolicyStore } from './settings/policy-store.ts'
import { createSettingsFile } from './settings/settings-file.ts'
import { createSettingsStore } from './settings/settings-store.ts'
import { createShortcutSettings } from './settings/shortcut-settings.ts'
import { createSuperOfficeClient, type SuperOfficeClient } from './superoffice/client.ts'
import { toLanguageText } from './superoffice/language-string.ts'
import { createRecordOpener } from './superoffice/record-opener.ts'
import { createLinkedLookup } from './summon/linked-lookup.ts'

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
  readonly lock: () => void
  /** The window came to the front: what waited for that goes on, and what absence locked opens again. */
  readonly windowShown: () => void
  /** Looks up what a `glance://` link names, once somebody is signed in. Any other address is logged and passed over. */
  readonly lookUpLink: (address: string) => void
  readonly dispose: () => Promise<void>
}

const minuteMs = 60_000

/** Builds the core in the order of the path, and starts it: it answers before the keychain does. */
export const createGlance = (ports: GlancePorts): Glance => {
  const { paths, clock, log, push } = ports
  const listeners = new Set<() => void>()
  const changed = (): void => {
    for (const listener of listeners) listener()
  }

  const notices = createNotices()
  notices.onArrived(() => {
    push('notices:arrived', null)
  })

  const credentials = splitLongSecrets(ports.credentials)
  credentials.onUnavailable(() => {
    // An unlock that fails shows its own error, and the agent can try again.
    if (session.state().kind !== 'locked') notices.give('keychain-unavailable')
  })

  const policy = createPolicyStore(ports.policyFile, log)
  const environments = (): readonly SignInEnvironment[] =>
    toEnvironments(policy.current().environments, {
      ...settings.clientIds(),
      ...policy.current().clientIds
    })

  const settings = createSettingsStore({
    file: createSettingsFile(paths.settingsFile),
    log,
    onNotice: notices.give
  })
  settings.onChanged((current) => {
    push('settings:changed', current)
    session.opened()?.results.tidy()
    absence.check()
    changed()
  })

  const access = createAccess({
    fetch: ports.fetch,
    clock,
    credentials,
    openLink: ports.openLink,
    onBrowserAnswered: ports.window.comeBack,
    language: () => settings.settings().language,
    environments,
    policyProfiles: () => policy.current().profiles,
    savedProfiles: settings.profiles,
    saveProfiles: settings.saveProfiles,
    startDemoTenant: ports.startDemoTenant,
    readUserName: async (target, signal) => (await createClient(target).readUser(signal)).name
  })
  access.registry.onChanged((entries) => {
    push('profiles:changed', entries)
  })
  access.onRefused((profileId) => {
    session.markRefused(profileId)
  })

  const createClient = ({ host, authorization }: ApiTarget, clientLog = log): SuperOfficeClient =>
    createSuperOfficeClient({
      fetch: ports.fetch,
      clock,
      log: clientLog,
      host,
      authorization,
      language: () => settings.settings().language,
      isLookedAt: ports.window.isShown,
      onAnswered: (ms) => {
        latency.note('superoffice', ms)
      },
      onWaiting: (untilMs) => {
        push('wait:changed', untilMs === null ? null : { until: new Date(untilMs).toISOString() })
      }
    })

  const profiles = createProfileOpener({
    clock,
    log,
    resultsFolder: paths.resultsFolder,
    storage: credentials.storage,
    limits: settings.settings,
    isShown: ports.window.isShown,
    toApiTarget: access.toApiTarget,
    createClient,
    prepareMatches: (companies, count) => lookup.prepareMatches(companies, count),
    onCardChanged: (companyId) => {
      push('company:changed', { companyId })
    },
    onNotice: notices.give
  })

  const sweep = createMemorySweep(clock)
  const session = createSessionService<OpenSession>({
    credentials,
    registry: access.registry,
    authenticator: access.authenticator,
    openProfile: (profile, held, key) => {
      // Another server, or the same after a while: nothing is known of it.
      connection.forget()
      return profiles.open(profile, held, key)
    },
    eraseStored: profiles.erase,
    startsWithDemo: ports.startsWithDemo,
    log
  })
  session.onChanged((state) => {
    push('session:changed', state)
    if (state.kind === 'locked') {
      linked.forget()
      ports.window.blank()
      sweep.begin()
    } else sweep.stop()
    changed()
  })

  const connection = createConnectionWatch({
    isReachable: async () => {
      const opened = session.opened()
      return opened !== null && (await opened.superoffice.isReachable(opened.ended))
    },
    // Nobody looks, or nothing is open: then SuperOffice is left alone.
    isShown: () => ports.window.isShown() && session.opened() !== null,
    clock,
    onChanged: (current) => {
      push('connection:changed', current)
      changed()
    }
  })

  const absence = watchPresence({
    presence: ports.presence,
    clock,
    idleLimitMs: () => settings.settings().idleLockMinutes * minuteMs
  })
  absence.onAbsent(() => {
    session.lock('absence')
  })

  const latency = createLatency()
  const phoneCountry = createPhoneCountry(
    settings.settings,
    new Intl.DateTimeFormat().resolvedOptions().timeZone
  )

  const lookup = createLookupService({
    session: session.opened,
    whyClosed: () => (session.state().kind === 'locked' ? 'locked' : 'signed-out'),
    settings: settings.settings,
    phoneCountry,
    nowMs: clock.now,
    toLanguageText,
    onAnswer: (code) => {
      connection.report(code)
      if (code === null) session.markAccepted()
      if (code === 'sign-in-again') session.markRefused()
      if (code === 'tenant-deleted') void session.eraseDeletedTenant()
    },
    onListed: changed
  })

  const openRecord = createRecordOpener({
    webRoot: async () => (await session.opened()?.webRoot()) ?? null,
    openLink: ports.openLink
  })
  const useContact = createContactActions({
    findContact: lookup.contact,
    phoneCountry,
    writeClipboard: ports.writeClipboard,
    openLink: ports.openLink
  })

  const linked = createLinkedLookup({
    isOpen: () => session.opened() !== null,
    isLocked: () => session.state().kind === 'locked',
    summon: ports.window.summon,
    comeBack: ports.window.comeBack,
    log
  })
  listeners.add(linked.resume)

  const dispatch = createDispatch(
    combineHandlers(
      createSessionHandlers(session, connection.report),
      createLookupHandlers(lookup, openRecord, useContact),
      createWindowHandlers({
        settings,
        shortcutSettings: createShortcutSettings(settings, ports.shortcuts),
        policy: () => ({
          environments: environments().map(({ id, name, clientId }) => ({
            id,
            name,
            isRegistered: clientId !== null
          })),
          fixed: settings.fixed(),
          ceilings: policy.current().ceilings
        }),
        notices,
        connection: connection.current,
        latency,
        writeClipboard: ports.writeClipboard,
        hideWindow: ports.window.hide
      })
    ),
    log
  )

  const load = async (): Promise<void> => {
    if ((await policy.load()) === 'broken') notices.give('policy-broken')
    await settings.load(policy.current())
  }
  const isReady = load()
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
    lock: () => {
      session.lock('agent')
    },
    windowShown: () => {
      connection.resume()
      if (session.state().kind === 'signed-in') session.opened()?.statuses.ensure()
      void session.unlockOnReturn()
    },
    lookUpLink: linked.take,
    dispose: async () => {
      sweep.stop()
      absence.dispose()
      connection.dispose()
      await session.dispose()
      await settings.settled()
    }
  }
}
