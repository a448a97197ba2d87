import type { Failure } from '../../../shared/outcome.ts'
import { assertNever } from '../../../shared/outcome.ts'
import { toFreshness } from '../../../shared/freshness.ts'
import type { RowDetails } from '../../../shared/row-details.ts'
import type { WordKey } from '../../language/i18n.ts'
import type { Wording } from '../../language/wording.ts'
import { toFreshnessWords } from '../card/freshness-words.ts'
import type { RowOfList } from '../sections/shown-rows.ts'
import type { OpenedRow } from './opened-row.ts'

/** One fact about a row, with its name. */
interface Fact {
  readonly label: string
  readonly value: string
}

/** The short facts about a row that is open in place: what SuperOffice knows of it, and of a chat what the card knows. */
export const toFacts = (row: RowOfList, details: RowDetails | null, wording: Wording): readonly Fact[] => {
  const { t, format } = wording
  const facts = {
    ...(row.record.kind === 'request' && {
      number: row.record.id === null ? '' : `#${String(row.record.id)}`
    }),
    ...(row.record.kind === 'chat' && { visitor: row.text, length: row.length }),
    // Other rows say when they were made, in the row itself and in the footer.
    ...((row.record.kind === 'chat' || row.record.kind === 'follow-up') && {
      when: format.exact(row.moment)
    }),
    ...(details !== null && toDetailFacts(details, wording))
  } satisfies Partial<Record<FactName, string | undefined>>
  return factNames.flatMap((name) => {
    const value = facts[name]?.trim() ?? ''
    return value === '' ? [] : [{ label: t(`company.details.facts.${name}`), value }]
  })
}

/** In the order shown. */
const factNames = [
  'visitor',
  'number',
  'type',
  'status',
  'stage',
  'priority',
  'probability',
  'nextDate',
  'owner',
  'askedBy',
  'person',
  'category',
  'when',
  'length'
] as const

type FactName = (typeof factNames)[number]
type Facts = Partial<Record<FactName, string | undefined>>

const toDetailFacts = (details: RowDetails, { format }: Wording): Facts => {
  switch (details.kind) {
    case 'request': {
      const { status, priority, owner, askedBy, category } = details
      return { status, priority, owner, askedBy, category }
    }
    case 'follow-up':
    case 'document': {
      const { type, owner, person } = details
      return { type, owner, person }
    }
    case 'sale': {
      const { stage, owner, person, nextDate, probability } = details
      return {
        stage,
        owner,
        person,
        nextDate: format.exact(nextDate ?? null),
        probability: format.percent(probability ?? null)
      }
    }
    default:
      return assertNever(details)
  }
}

/** How old the details are, and why they are not newer; empty while they are current. */
export const toAge = (row: OpenedRow, wording: Wording): string => {
  if (row.kind !== 'showing') return ''
  // The clock of the card may be behind: details can be newer than its last tick.
  const nowMs = Math.max(wording.nowMs, Date.parse(row.details.fetchedAt))
  const freshness = toFreshness(row.details, 'superoffice', row.failure?.code ?? null, nowMs)
  return freshness.kind === 'live' ? '' : toFreshnessWords(freshness, { ...wording, nowMs })
}

/** A sentence about the row, for failures whose general sentence is about a company or a card. */
export const toFailureWords = ({ code }: Failure, kind: RowDetails['kind']): WordKey | null => {
  if (code === 'not-found') return `company.details.gone.${kind}`
  if (code === 'no-access') return `company.details.noAccess.${kind}`
  return code === 'too-large' ? 'company.details.tooLarge' : null
}
