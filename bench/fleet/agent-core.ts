import { createLookupService, type LookupService } from '../../src/main/lookup/lookup-service.ts'
import type { ResultsPort } from '../../src/main/lookup/active-session.ts'
import type { StoredMatchSearch } from '../../src/main/lookup/search/stored-match-search.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import { defaultSettings } from '../../src/main/settings/settings-schema.ts'
import { basicAuthorization } from '../../src/main/superoffice/authorization.ts'
import { createSuperOfficeClient } from '../../src/main/superoffice/client.ts'
import { createConnectionWatch, type ConnectionWatch } from '../../src/main/superoffice/connection-watch.ts'
import { toLanguageText } from '../../src/main/superoffice/language-string.ts'
import { createFixedHost } from '../../src/main/superoffice/tenant-host.ts'
import type { Draw } from './random.ts'
import type { VirtualClock } from '../../tests/support/virtual-clock.ts'

export interface AgentCoreOptions {
  readonly clock: VirtualClock
  readonly draw: Draw
  readonly fetch: typeof globalThis.fetch
  readonly results: ResultsPort
  /** One for all agents, because nothing is searched in it. */
  readonly storedMatches: StoredMatchSearch
  readonly isWindowShown: () => boolean
  /** Aborted when the agent goes home. */
  readonly ended: AbortSignal
}

export interface AgentCore {
  readonly lookup: LookupService
  readonly watch: ConnectionWatch
}

/** What the product itself decides for one agent: its lookups, its client with queue, waits and retries, its watch over the connection. */
export const createAgentCore = (options: AgentCoreOptions): AgentCore => {
  const { clock, draw, isWindowShown, ended } = options
  const superoffice = createSuperOfficeClient({
    fetch: options.fetch,
    clock,
    log: silentLog,
    host: createFixedHost('https://online.example.com/SuperOffice/api'),
    authorization: basicAuthorization('agent', 'fleet'),
    language: () => 'en',
    onWaiting: () => undefined,
    isWindowShown,
    random: draw.unit
  })
  const session = {
    superoffice,
    results: options.results,
    statuses: { current: () => new Map(), refreshIfStale: () => undefined, followLanguage: () => undefined },
    ended
  }
  const lookup = createLookupService({
    activeSession: () => session,
    whyClosed: () => 'signed-out',
    storedMatches: options.storedMatches,
    settings: () => defaultSettings,
    language: () => 'en',
    phoneCountry: () => 'NO',
    nowMs: clock.now,
    toLanguageText
  })
  const watch = createConnectionWatch({
    isReachable: (isTimed) => superoffice.isReachable(ended, isTimed),
    isShown: isWindowShown,
    clock,
    random: draw.unit
  })
  lookup.onAnswered(watch.report)
  return { lookup, watch }
}
