import type { SectionName, Sections } from '../../shared/company.ts'
import type { RowDetails, RowRef } from '../../shared/row-details.ts'
import type { StoredCard, StoredContent, StoredDetails } from '../results/stored-card.ts'

/** More than an agent opens on one card, and few enough that its record stays quick to seal. */
const maxPerCard = 50

const sectionOf: Readonly<Record<RowDetails['kind'], SectionName>> = {
  request: 'requests',
  'follow-up': 'followUps',
  document: 'documents',
  sale: 'sales'
}

const isOf =
  ({ kind, id }: RowRef) =>
  (each: StoredDetails): boolean =>
    each.kind === kind && each.id === id

export const findDetails = (card: StoredCard, row: RowRef): StoredDetails | undefined =>
  card.details?.find(isOf(row))

/** The card with these details in place of the earlier ones of the same row. Of more than 50, it drops the oldest. */
export const withDetails = (card: StoredCard, details: StoredDetails): StoredCard => {
  const others = card.details?.filter((each) => !isOf(details)(each)) ?? []
  return { ...card, details: [...others, details].slice(-maxPerCard) }
}

export const withoutDetails = (card: StoredCard, row: RowRef): StoredCard => ({
  ...card,
  details: card.details?.filter((each) => !isOf(row)(each)) ?? []
})

/** The details of the rows that a refreshed card still has. A section that could not be read keeps all of its details. */
export const keepDetails = (
  details: readonly StoredDetails[] | undefined,
  sections: Sections
): Pick<StoredContent, 'details'> => {
  if (details === undefined) return {}
  return {
    details: details.filter(({ kind, id }) => {
      const section = sections[sectionOf[kind]]
      return section.state === 'unreadable' || section.rows.some((row) => row.id === id)
    })
  }
}
