import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ActiveSession } from '../../src/main/lookup/active-session.ts'
import { createLookupService } from '../../src/main/lookup/lookup-service.ts'
import { createStoredMatchSearch } from '../../src/main/lookup/search/stored-match-search.ts'
import { defaultSettings } from '../../src/main/settings/settings-schema.ts'
import { toLanguageText } from '../../src/main/superoffice/language-string.ts'
import { createReadSummary } from '../../src/main/superoffice/read-summary.ts'
import { unusedSuperOffice } from '../../tests/support/unused-superoffice.ts'
import { collectGarbage } from '../../tests/support/collect-garbage.ts'
import { findIn, keys, openStore } from '../store.ts'
import { createAnswers, type ToAnswer } from './answers.ts'
import { createTaskTimer, readMegabytes, timeEach, toSingleCost, type Costs } from './costs.ts'

/** More than the store keeps open, so that each card is opened anew when its turn comes. */
const cards = 6
const openings = 5

/**
 * Measures a store of six companies with so many rows in each section: taking an answer, recalling a card, a key, opening the store.
 * Everything from the text of an answer to the card for the window, and nothing of the network.
 */
export const measureRows = async (
  folder: string,
  sizes: readonly number[]
): Promise<ReadonlyMap<number, Costs>> => {
  const toAnswer = await createAnswers()
  const costs = new Map<number, Costs>()
  for (const rows of sizes)
    costs.set(rows, await measureSize(join(folder, `${String(rows)}.db`), rows, toAnswer))
  return costs
}

const measureSize = async (file: string, rows: number, toAnswer: ToAnswer): Promise<Costs> => {
  const turns = Math.max(10, Math.min(100, 20_000 / rows))
  const taken = await measureCards(file, rows, turns, toAnswer)
  const opening = createTaskTimer()
  for (let run = 0; run < openings; run++) {
    collectGarbage()
    opening.time(() => openStore(file)).close()
  }
  const before = await readMegabytes()
  const store = openStore(file)
  try {
    const search = createStoredMatchSearch()
    search.prepare(store.cards(), 'NO', Infinity, 'nb')
    const memory = (await readMegabytes()) - before
    return {
      ...taken,
      'a key, six such cards stored': timeEach(3, keys, (typed) => findIn(search, store.cards(), typed)),
      'opening a store of six': opening.cost(),
      'memory of six in the list and the search': toSingleCost(memory)
    }
  } finally {
    store.close()
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
  }
}

const measureCards = async (
  file: string,
  limit: number,
  turns: number,
  toAnswer: ToAnswer
): Promise<Costs> => {
  const answers = Array.from({ length: cards }, (_, index) => toAnswer(index + 1, limit))
  const answerOf = (companyId: number): string => answers[companyId - 1] ?? ''
  const { lookup, store } = openLookup(file, answerOf)
  const refresh = (companyId: number): Promise<unknown> =>
    lookup.refresh({ companyId, isForced: true, limit })
  try {
    for (let companyId = 1; companyId <= cards; companyId++) await refresh(companyId)
    const [taking, recalling, parsing] = [createTaskTimer(), createTaskTimer(), createTaskTimer()]
    for (let turn = 0; turn < turns; turn++) {
      const companyId = (turn % cards) + 1
      parsing.time((): unknown => JSON.parse(answerOf(companyId)))
      recalling.time(() => {
        lookup.view({ companyId })
        return lookup.recall({ companyId })
      })
      await taking.timeUntil(() => refresh(companyId))
    }
    return {
      'taking an answer': taking.cost(),
      '  floor: JSON.parse of the answer': parsing.cost(),
      'recalling a stored card': recalling.cost()
    }
  } finally {
    store.close()
  }
}

const openLookup = (file: string, answerOf: (companyId: number) => string) => {
  const store = openStore(file)
  const { readSummary } = createReadSummary(({ body }) =>
    Promise.resolve(JSON.parse(answerOf((body as { readonly ContactId: number }).ContactId)))
  )
  const session: ActiveSession = {
    superoffice: { ...unusedSuperOffice, readSummary },
    results: store,
    statuses: { current: () => new Map(), refreshIfStale: () => undefined, followLanguage: () => undefined },
    ended: new AbortController().signal
  }
  const lookup = createLookupService({
    activeSession: () => session,
    whyClosed: () => 'signed-out',
    storedMatches: createStoredMatchSearch(),
    settings: () => defaultSettings,
    language: () => 'en',
    phoneCountry: () => 'NO',
    nowMs: Date.now,
    toLanguageText
  })
  return { lookup, store }
}
