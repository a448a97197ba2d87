import { toSystemLanguage, type Language } from '../shared/languages.ts'
import type { Match } from '../shared/match.ts'
import type { PolicySummary } from '../shared/policy.ts'
import type { Channel } from '../shared/contract.ts'
import type { NoticeCode, SessionState } from '../shared/session.ts'
import type { Settings } from '../shared/settings.ts'
import type { UpdateState } from '../shared/updates.ts'
import { createAccess, type ApiTarget } from './compose-access.ts'
import { createProfileOpener, type OpenSession } from './compose-profile.ts'
import { splitLongSecrets } from './credentials/long-secrets.ts'
import { combineHandlers, createDispatch, type Dispatch } from './ipc/dispatch.ts'
import { createLookupHandlers } from './ipc/lookup-handlers.ts'
import { createSessionHandlers } from './ipc/session-handlers.ts'
import { createUpdateHandlers } from './ipc/update-handlers.ts'
import { createWindowHandlers } from './ipc/window-handlers.ts'
import { createContactActions } from './lookup/card/contact-actions.ts'
import { createLookupService } from './lookup/lookup-service.ts'
import { createStoredMatchSearch } from './lookup/search/stored-match-search.ts'
import { createEvent } from './platform/event.ts'
import { createLatency } from './platform/latency.ts'
import { createStartAtLogin } from './platform/login-item.ts'
import { createMemorySweep } from './platform/memory.ts'
import { createNotices } from './platform/notices.ts'
import { watchPresence } from './platform/presence.ts'
import type { GlancePorts } from './ports.ts'
import { createDemoSimulation } from './session/demo-simulation.ts'
import { createSessionService } from './session/session-service.ts'
import { toEnvironments, type SignInEnvironment } from './session/sign-in-environments.ts'
import { createPhoneCountry } from './settings/phone-country.ts'
import { createPolicyStore } from './settings/policy-store.ts'
import { createSettingsFile } from './settings/settings-file.ts'
import { createSettingsStore } from './settings/settings-store.ts'
import { createShortcutSettings } from './settings/shortcut-settings.ts'
import { createSuperOfficeClient, type SuperOfficeClient } from './superoffice/client.ts'
import { createConnectionWatch } from './superoffice/connection-watch.ts'
import { toLanguageText } from './superoffice/language-string.ts'
import { createSuperOfficeOpener } from './superoffice/superoffice-opener.ts'
import { createLinkTrial } from './summon/link-trial.ts'
import { createLinkedLookup } from './summon/linked-lookup.ts'
import { createMaskedLink } from './summon/masked-link.ts'
import { createUpdates } from './updates/updates.ts'

/** What the core offers its host. */
export interface Glance {
  readonly dispatch: Dispatch
  /** Resolves when the settings have been read; the session may still be waiting for the keychain. */
  readonly whenReady: Promise<void>
  readonly settings: () => Settings
  readonly language: () => Language
  readonly session: () => SessionState
  readonly recentCompanies: () => readonly Match[]
  readonly isOffline: () => boolean
  /** Something that the tray shows has changed: the session, connection, recent companies or settings. */
  readonly onChanged: (listener: () => void) => () => void
  /** Gives the agent a notice about a problem in the host, such as a shortcut that another program uses. */
  readonly giveNotice: (code: NoticeCode) => void
  readonly updates: () => UpdateState
  readonly checkForUpdates: () => void
  /** Restarts Glance with the update that is ready, as soon as no card is open. */
  readonly installUpdate: () => void
  readonly lock: () => void
  /**
   * Called by the host when the window appears, and when the agent comes to one that a link had brought up: probes a lost
   * connection, at once for the agent and otherwise if no lookup is answered soon, and ends a lock by absence if the agent is there
   * and has just touched the computer.
   */
  readonly handleWindowShown: (isAgentHere: boolean) => void
  /** Looks up what a `glance://` link names as soon as a profile is open. Any other address is logged and ignored. */
  readonly lookUpLink: (address: string) => void
  readonly dispose: () => Promise<void>
}

const minuteMs = 60_000

/** The requests by which the window says that a card is shown, and that it no longer is. */
const cardChannels = { shown: 'card:view', left: 'card:leave' } as const satisfies Record<string, Channel>

/**
 * Builds the core and starts it. Each service is built below everything that it uses, and the reactions at the end say
 * what one service's event sets off in others. Requests from the window wait for the settings, but not for the keychain.
 */
export const createGlance = (ports: GlancePorts): Glance => {
  const { paths, fetch, clock, log, push, openLink, writeClipboard, window } = ports

  // What all profiles share
  const credentials = splitLongSecrets(ports.credentials)
  const notices = createNotices()
  const latency = createLatency()
  const policy = createPolicyStore({ sources: ports.policySources, clock, log })
  const settings = createSettingsStore({
    file: createSettingsFile(paths.settingsFile),
    log,
    onNotice: notices.give
  })
  const shortcutSettings = createShortcutSettings(settings, ports.shortcuts)
  const systemLanguage = toSystemLanguage(ports.systemLanguages)
  const language = (): Language => {
    const { language: choice } = settings.settings()
    return choice === 'system' ? systemLanguage : choice
  }
  const phoneCountry = createPhoneCountry(
    settings.settings,
    new Intl.DateTimeFormat().resolvedOptions().timeZone
  )
  const storedMatches = createStoredMatchSearch()
  const environments = (): readonly SignInEnvironment[] =>
    toEnvironments(policy.current().environments, { ...settings.clientIds(), ...policy.current().clientIds })

  const policySummary = (): PolicySummary => ({
    environments: environments().map(({ id, name, clientId }) => ({
      id,
      name,
      isRegistered: clientId !== null
    })),
    fixed: settings.fixed(),
    ceilings: policy.current().ceilings,
    problem: policy.problem()
  })

  /** The duration of a call to SuperOffice, in milliseconds. */
  const callSucceeded = createEvent<number>()
  /** The time (ms since 1970) until which calls wait for SuperOffice; `null` when none waits any more. */
  const waitChanged = createEvent<number | null>()

  const createClient = ({ host, authorization }: ApiTarget, clientLog = log): SuperOfficeClient =>
    createSuperOfficeClient({
      fetch,
      clock,
      log: clientLog,
      host,
      authorization,
      language,
      isWindowShown: window.isShown,
      onAnswered: callSucceeded.emit,
      onWaiting: waitChanged.emit
    })

  // Signing in, and the one profile that is open
  const access = createAccess({
    fetch,
    clock,
    credentials,
    openLink: ports.openSignIn ?? openLink,
    language,
    environments,
    policyProfiles: () => policy.current().profiles,
    savedProfiles: settings.profiles,
    saveProfiles: settings.saveProfiles,
    startDemoTenant: ports.startDemoTenant,
    readUserName: async (target, signal) => (await createClient(target).readUser(signal)).name
  })
  const profiles = createProfileOpener({
    clock,
    log,
    resultsFolder: paths.resultsFolder,
    storage: credentials.storage,
    limits: settings.settings,
    isShown: window.isShown,
    language,
    toApiTarget: access.toApiTarget,
    createClient,
    prepareMatches: (cards, limit) => storedMatches.prepare(cards, phoneCountry(), limit, language()),
    onNotice: notices.give
  })
  const session = createSessionService<OpenSession>({
    credentials,
    registry: access.registry,
    authenticator: access.authenticator,
    openProfile: profiles.open,
    eraseStored: profiles.erase,
    startsWithDemo: ports.startsWithDemo,
    log
  })
  const isLocked = (): boolean => session.state().kind === 'locked'
  const connection = createConnectionWatch({
    isReachable: async (isTimed) => {
      const opened = session.opened()
      return opened !== null && (await opened.superoffice.isReachable(opened.ended, isTimed))
    },
    isShown: () => window.isShown() && session.opened() !== null,
    clock
  })
  const presence = watchPresence({
    presence: ports.presence,
    clock,
    idleLimitMs: () => settings.settings().idleLockMinutes * minuteMs
  })
  const memorySweep = createMemorySweep(clock)
  const startAtLogin = createStartAtLogin(ports.loginItem, log)

  // Looking up
  const lookup = createLookupService({
    activeSession: session.opened,
    whyClosed: () => (isLocked() ? 'locked' : 'signed-out'),
    storedMatches,
    settings: settings.settings,
    language,
    phoneCountry,
    nowMs: clock.now,
    toLanguageText
  })
  const opener = createSuperOfficeOpener({
    webRoot: async () => (await session.opened()?.webRoot()) ?? null,
    openLink
  })
  const useContact = createContactActions({
    findContact: lookup.contact,
    phoneCountry,
    writeClipboard,
    openLink
  })
  const maskedLink = createMaskedLink(() => settings.settings().isScreenShared)
  const linkedLookup = createLinkedLookup({
    isOpen: () => session.opened() !== null,
    isLocked,
    isAgentHere: presence.isHere,
    summon: (summons) => {
      window.summon(maskedLink.toShown(summons))
    },
    bringToFront: window.bringToFront,
    log
  })
  const demo = createDemoSimulation({
    language,
    tenant: session.demoTenant,
    lookUpLink: linkedLookup.lookUp,
    leave: lookup.leave
  })
  const linkTrial = createLinkTrial({ openOwnLink: ports.openOwnLink, clock })

  // Updates
  let isCardShown = false
  const updates = createUpdates({
    updater: ports.updater,
    clock,
    log,
    random: Math.random,
    channel: () => settings.settings().updateChannel,
    feedUrl: () => policy.current().updateUrl ?? null,
    mayCheck: () => connection.current().kind !== 'offline' && !ports.isPaused(),
    // The window leaves the card when it is hidden.
    isCardOpen: () => isCardShown && session.opened() !== null
  })

  // The handlers of the window's requests
  const dispatch = createDispatch(
    combineHandlers(
      createSessionHandlers(session, connection.report, demo),
      createLookupHandlers(lookup, opener, useContact, writeClipboard, maskedLink.toSearched),
      createWindowHandlers({
        settings,
        systemLanguage,
        shortcutSettings,
        tryLink: linkTrial.tryOut,
        policy: policySummary,
        notices,
        connection,
        latency,
        writeClipboard,
        hideWindow: window.hide,
        loginItem: startAtLogin.state
      }),
      createUpdateHandlers(updates)
    ),
    log
  )

  // Reactions: what each event sets off elsewhere, in this order
  const changed = createEvent()

  const reportPolicyProblem = (): void => {
    // Another problem than the one that was reported is worth another notice.
    notices.withdraw('policy-broken')
    if (policy.problem() !== null) notices.give('policy-broken')
  }
  credentials.onUnavailable(() => {
    // While Glance is locked, Unlock shows the error, and the agent can try again there.
    if (!isLocked()) notices.give('keychain-unavailable')
  })
  notices.onArrived(() => {
    push('notices:arrived', null)
  })
  policy.onChanged(() => {
    settings.usePolicy(policy.current())
    push('policy:changed', policySummary())
    push('profiles:changed', access.registry.entries())
    reportPolicyProblem()
  })
  settings.onChanged((current) => {
    push('settings:changed', current)
    if (connection.current().kind !== 'offline') session.opened()?.statuses.followLanguage()
    session.opened()?.results.tidy()
    presence.check()
    updates.followChannel()
    startAtLogin.follow(current.startAtLogin)
    changed.emit()
  })
  updates.onChanged((state) => {
    push('updates:changed', state)
    changed.emit()
  })
  access.registry.onChanged((entries) => {
    push('profiles:changed', entries)
  })
  callSucceeded.on((ms) => {
    latency.note('superoffice', ms)
  })
  waitChanged.on((untilMs) => {
    push('wait:changed', untilMs === null ? null : { until: new Date(untilMs).toISOString() })
  })
  access.onBrowserAnswered(window.bringToFront)
  access.onRefused(session.markRefused)
  access.onPlaceChanged(() => {
    notices.give('place-changed')
  })
  profiles.onMatchesPrepared(() => {
    push('matches:prepared', null)
  })
  profiles.onCardChanged((subject) => {
    push('card:changed', subject)
  })
  presence.onAbsent(() => {
    session.lock('absence')
  })
  session.onOpening(connection.reset)
  session.onChanged((state) => {
    push('session:changed', state)
    if (state.kind === 'locked') {
      linkedLookup.forget()
      maskedLink.forget()
      window.blank()
      memorySweep.begin()
    } else memorySweep.stop()
    linkedLookup.resume()
    updates.followCard()
    changed.emit()
  })
  lookup.onAnswered((code) => {
    connection.report(code)
    if (code === null) session.markAccepted()
    if (code === 'sign-in-again') session.markRefused()
    if (code === 'tenant-deleted') void session.eraseDeletedTenant()
  })
  lookup.onListChanged(changed.emit)
  connection.onChanged((current) => {
    push('connection:changed', current)
    changed.emit()
  })

  const load = async (): Promise<void> => {
    await policy.load()
    reportPolicyProblem()
    await settings.load(policy.current())
  }
  const whenReady = load()
  void whenReady.then(() => session.start())

  return {
    dispatch: async (channel, request) => {
      await whenReady
      const outcome = await dispatch(channel, request)
      if (channel === cardChannels.shown) isCardShown = true
      if (channel === cardChannels.left) {
        isCardShown = false
        updates.followCard()
      }
      return outcome
    },
    whenReady,
    settings: settings.settings,
    session: session.state,
    language,
    recentCompanies: lookup.recent,
    isOffline: () => connection.current().kind === 'offline',
    onChanged: changed.on,
    giveNotice: notices.give,
    updates: updates.state,
    checkForUpdates: updates.check,
    installUpdate: updates.install,
    lock: () => {
      session.lock('agent')
    },
    handleWindowShown: (isAgentHere) => {
      void policy.refresh()
      if (isAgentHere) void connection.probe()
      else connection.probeSoon()
      if (session.state().kind === 'signed-in' && window.isShown())
        session.opened()?.statuses.refreshIfStale()
      if (isAgentHere && presence.isHere()) void session.unlockOnReturn()
    },
    lookUpLink: (address) => {
      linkTrial.received(address)
      linkedLookup.lookUp(address)
    },
    dispose: async () => {
      memorySweep.stop()
      policy.dispose()
      updates.dispose()
      presence.dispose()
      connection.dispose()
      await session.dispose()
      await settings.settled()
    }
  }
}
