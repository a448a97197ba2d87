import type { CardChanges } from '../../../shared/changes.ts'
import type { Card } from '../../../shared/card.ts'
import type { CardHeader, Sections } from '../../../shared/company.ts'
import { toSubject } from '../../../shared/subject.ts'
import type { StoredCard } from '../../results/stored-card.ts'
import { toBrief } from './brief.ts'
import { toChanges } from './changes.ts'
import { toNow } from './moment-order.ts'
import { mapRows, type Presentation } from './sections.ts'
import { toUsableParts } from './usable-parts.ts'

/** Turns a stored card into the card to show, whatever its source: adds names and language, and sorts the rows. */
export const toCard = (stored: StoredCard, presentation: Presentation): Card => {
  const sections = toShownSections(stored.sections, presentation)
  const header = toShownHeader(stored.header ?? {}, presentation)
  return {
    ...sections,
    ...toSubject(stored),
    title: header.name ?? stored.matchName ?? `#${String(stored.companyId ?? stored.personId)}`,
    header,
    brief: toBrief(sections, presentation.nowMs),
    limit: stored.limit,
    fetchedAt: stored.fetchedAt,
    isPinned: stored.isPinned,
    changes: toShownChanges(stored, sections, presentation),
    isMasked: false
  }
}

/** Compares both sides as they are shown, so that both have the names of statuses. */
const toShownChanges = (
  { seen }: StoredCard,
  shown: Sections,
  presentation: Presentation
): CardChanges | null =>
  seen === null
    ? null
    : toChanges({ sections: toShownSections(seen.sections, presentation), at: seen.at }, shown)

const toShownHeader = (header: CardHeader, presentation: Presentation): CardHeader => {
  const { toLanguageText, phoneCountry, usablePartsOf = toUsableParts } = presentation
  return {
    ...header,
    ...usablePartsOf(header, phoneCountry),
    ...(header.category !== undefined && { category: toLanguageText(header.category) }),
    ...(header.business !== undefined && { business: toLanguageText(header.business) }),
    ...(header.country !== undefined && { country: toLanguageText(header.country) })
  }
}

const toShownSections = (sections: Sections, presentation: Presentation): Sections => {
  const now = toNow(presentation.nowMs)
  return mapRows(sections, (rows, { toShown, order }) =>
    (toShown === undefined ? [...rows] : rows.map((row) => toShown(row, presentation, now))).sort((a, b) =>
      order(a, b, now)
    )
  )
}
