import { fold } from '../../shared/fold.ts'
import { maxDetails, type Match, type MatchDetails } from '../../shared/match.ts'
import { toRowFacts } from './row-facts.ts'

/** Companies to ask SuperOffice about, so that their rows can be told apart. */
export interface UnclearRows {
  readonly companyIds: readonly number[]
  /** Two rows look the same: the agent can't choose between them. */
  readonly isUrgent: boolean
}

/**
 * The companies of the rows in sight whose second line says nothing, or that look the same as another row. A stored row is never
 * asked about, nor a company that was asked about before.
 */
export const toUnclearRows = (
  rows: readonly Match[],
  inSight: ReadonlySet<string>,
  askedIds: ReadonlySet<number>
): UnclearRows => {
  const timesShown = countBy(rows, toLook)
  const namesakes = countBy(rows, toNameLook)
  const isTwin = (match: Match): boolean => (timesShown.get(toLook(match)) ?? 0) > 1
  const unclear = rows.filter(
    (match) =>
      inSight.has(match.key) &&
      match.storedAt === undefined &&
      match.companyId !== null &&
      !askedIds.has(match.companyId) &&
      (saysNothingNew(match) || isTwin(match))
  )
  const ids = unclear.flatMap(({ companyId }) => (companyId === null ? [] : [companyId]))
  return {
    companyIds: [...new Set(ids)].slice(0, maxDetails),
    isUrgent: unclear.some((match) => (namesakes.get(toNameLook(match)) ?? 0) > 1)
  }
}

/**
 * The keys of rows that look the same as a row of another company, although nothing more will be known of either: only
 * the companies' ids tell them apart. `answeredIds` are the companies about which SuperOffice has been asked and has
 * answered, or could not.
 */
export const toLookalikes = (
  rows: readonly Match[],
  answeredIds: ReadonlySet<number>
): ReadonlySet<string> => {
  const byLook = Map.groupBy(rows, toLook)
  const isComplete = ({ storedAt, companyId }: Match): boolean =>
    storedAt !== undefined || companyId === null || answeredIds.has(companyId)
  const alike = [...byLook.values()].filter(
    (group) => group.every(isComplete) && new Set(group.map(({ companyId }) => companyId)).size > 1
  )
  return new Set(alike.flat().map(({ key }) => key))
}

/**
 * Fills in what a row does not say yet, by company. A person's row gets the city of their company, and never its phone
 * number, which would look like their own.
 */
export const addDetails = (rows: readonly Match[], details: readonly MatchDetails[]): readonly Match[] => {
  const byId = new Map(details.map((each) => [each.companyId, each]))
  return rows.map((row) => {
    const found = row.companyId === null ? undefined : byId.get(row.companyId)
    if (found === undefined) return row
    const { department, city, phone, isStopped } = found
    const isCompany = row.kind === 'company'
    return {
      ...(isCompany && department !== undefined && { department }),
      ...(city !== undefined && { city }),
      ...(isCompany && phone !== undefined && { phone }),
      ...row,
      isStopped: row.isStopped || isStopped === true
    }
  })
}

/** The number that was searched for is on the row of everyone who shares it. */
const saysNothingNew = (match: Match): boolean =>
  toRowFacts(match).every(({ kind }) => kind === 'phone' && match.by === 'phone')

const toNameLook = ({ kind, name }: Match): string => `${kind} ${fold(name)}`

const toLook = (match: Match): string =>
  [toNameLook(match), ...toRowFacts(match).map(({ text }) => text)].join('\n')

const countBy = (rows: readonly Match[], toKey: (match: Match) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(toKey(row), (counts.get(toKey(row)) ?? 0) + 1)
  return counts
}
