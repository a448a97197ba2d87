import { join } from 'node:path'
import { toSubject, type Subject } from '../shared/subject.ts'
import type { NoticeCode, ProfileSummary } from '../shared/session.ts'
import type { ApiTarget } from './compose-access.ts'
import type { ActiveSession } from './lookup/active-session.ts'
import { createRequestStatuses } from './lookup/card/request-statuses.ts'
import { createSearchPreparation } from './lookup/search/search-preparation.ts'
import { createCardIndexer } from './lookup/card-indexer.ts'
import type { Clock } from './platform/clock.ts'
import { createEvent, type Subscribe } from './platform/event.ts'
import { withFields, type Log } from './platform/log.ts'
import { createMemoryDatabases } from './results/memory-databases.ts'
import type { IndexedCard } from './results/indexed-card.ts'
import { deleteResultsFiles } from './results/results-files.ts'
import type { ResultStore } from './results/result-store-api.ts'
import { createResultStore } from './results/result-store.ts'
import type { RetentionLimits } from './results/retention.ts'
import type { ProfileAccess } from './session/profile-access.ts'
import type { ProfileResources, StoreKey } from './session/opened-profile.ts'
import type { SuperOfficeClient } from './superoffice/client.ts'
import { toLanguageTexts } from './superoffice/language-string.ts'

/** Everything that is open while a profile is in use. */
export interface OpenSession extends ActiveSession, ProfileResources {
  readonly superoffice: SuperOfficeClient
  readonly results: ResultStore
  readonly webRoot: ApiTarget['webRoot']
}

export interface ProfileOpener {
  readonly open: (profile: ProfileSummary, access: ProfileAccess, key: StoreKey) => OpenSession
  /** Deletes the stored results of a profile that is not open. */
  readonly erase: (profileId: string) => void
  /** The names of the request statuses were fetched, so that this card has to be shown again. */
  readonly onCardChanged: Subscribe<Subject>
  /** Everything stored can be searched in no time. */
  readonly onMatchesPrepared: Subscribe<void>
}

export interface ProfileOpenerOptions {
  readonly clock: Clock
  readonly log: Log
  readonly resultsFolder: string
  /** Where the key to the stored results is kept. */
  readonly storage: () => 'keychain' | 'memory'
  readonly limits: () => RetentionLimits
  readonly isShown: () => boolean
  readonly language: () => string
  readonly toApiTarget: (profileId: string, access: ProfileAccess) => ApiTarget
  readonly createClient: (target: ApiTarget, log: Log) => SuperOfficeClient
  /** Prepares at most `limit` cards for the search; `true` once all are. */
  readonly prepareMatches: (cards: readonly IndexedCard[], limit: number) => boolean
  readonly onNotice: (code: NoticeCode) => void
}

/** Opens what a profile needs while it is in use: its client, its store, its request statuses. */
export const createProfileOpener = (options: ProfileOpenerOptions): ProfileOpener => {
  const { clock, log, limits, isShown, language, toApiTarget, createClient, prepareMatches } = options
  const cardChanged = createEvent<Subject>()
  const matchesPrepared = createEvent()
  const inMemory = createMemoryDatabases()
  const resultsFile = (profileId: string): string => join(options.resultsFolder, `${profileId}.db`)

  return {
    open: (profile, access, key) => {
      const end = new AbortController()
      const target = toApiTarget(profile.id, access)
      // All profiles share one log, so every line names its profile.
      const profileLog = withFields(log, { profile: profile.id })
      const superoffice = createClient(target, profileLog)
      const results = createResultStore({
        // Without a keychain the key is lost at the end of the session, and a file could not be opened again.
        ...(options.storage() === 'keychain'
          ? { file: resultsFile(profile.id) }
          : { file: ':memory:', openDatabase: inMemory.opener(profile.id) }),
        ...key,
        profileId: profile.id,
        toIndexed: createCardIndexer(toLanguageTexts),
        limits,
        clock,
        log: profileLog,
        onNotice: options.onNotice
      })
      const preparation = createSearchPreparation({
        prepare: (limit) => results.openMore() && prepareMatches(results.cards(), limit),
        onPrepared: matchesPrepared.emit,
        clock
      })
      preparation.start()
      const statuses = createRequestStatuses({
        fetch: () => superoffice.readRequestStatuses(end.signal),
        readStored: () => results.readList('request statuses'),
        save: (value) => {
          if (!end.signal.aborted) results.saveList('request statuses', value)
        },
        clock,
        language,
        onFetched: () => {
          // Only the two viewed last can be on screen, a company and who calls; others get the names when they are opened.
          const viewed = results.cardsSoFar().cards.toSorted((a, b) => b.viewedMs - a.viewedMs)
          for (const card of viewed.slice(0, 2)) cardChanged.emit(toSubject(card))
        }
      })
      if (access.secret !== null && isShown()) statuses.refreshIfStale()
      return {
        superoffice,
        results: {
          ...results,
          saveCardSoon: (card, onSaved) => {
            results.saveCardSoon(card, () => {
              preparation.start()
              onSaved?.()
            })
          },
          markCard: (subject, marks) => {
            const isStored = results.markCard(subject, marks)
            preparation.start()
            return isStored
          },
          eraseCard: (subject) => {
            const erasure = results.eraseCard(subject)
            // Drops from the search's index what was forgotten.
            preparation.start()
            return erasure
          }
        },
        statuses,
        ended: end.signal,
        webRoot: target.webRoot,
        isRotated: results.isRotated,
        rotate: results.rotate,
        close: (isErased) => {
          end.abort()
          if (isErased) results.destroy()
          else results.close()
          // Last: closing the store saves pending cards, and each save starts the preparation.
          preparation.stop()
          if (isErased) inMemory.erase(profile.id)
        }
      }
    },

    erase: (profileId) => {
      inMemory.erase(profileId)
      deleteResultsFiles(resultsFile(profileId))
    },

    onCardChanged: cardChanged.on,
    onMatchesPrepared: matchesPrepared.on
  }
}
