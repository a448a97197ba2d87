import type { CardChanges } from '../../../shared/changes.ts'
import type { CompanyCard } from '../../../shared/card.ts'
import type { Company, Sections } from '../../../shared/company.ts'
import type { StoredCompany } from '../../results/stored-company.ts'
import { phoneCountryOf } from '../phone-country.ts'
import { toBrief } from './brief.ts'
import { toChanges } from './changes.ts'
import { toShownContactPoints } from './contact-points.ts'
import { mapRows, type Presentation } from './sections.ts'

/** Turns a stored company into the card to show, whatever its source: adds names and language, and sorts the rows. */
export const toCard = (stored: StoredCompany, presentation: Presentation): CompanyCard => {
  const sections = toShownSections(stored.sections, presentation)
  const company = toShownCompany(stored.company ?? {}, presentation)
  return {
    ...sections,
    companyId: stored.companyId,
    title: company.name ?? stored.matchName ?? `#${String(stored.companyId)}`,
    company,
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
  { seen }: StoredCompany,
  shown: Sections,
  presentation: Presentation
): CardChanges | null =>
  seen === null
    ? null
    : toChanges({ sections: toShownSections(seen.sections, presentation), at: seen.at }, shown)

const toShownCompany = (company: Company, { toLanguageText, phoneCountry }: Presentation): Company => ({
  ...company,
  ...toShownContactPoints(company, phoneCountryOf(company, null, phoneCountry)),
  ...(company.category !== undefined && { category: toLanguageText(company.category) }),
  ...(company.business !== undefined && { business: toLanguageText(company.business) }),
  ...(company.country !== undefined && { country: toLanguageText(company.country) })
})

const toShownSections = (sections: Sections, presentation: Presentation): Sections =>
  mapRows(sections, (rows, { toShown, order }) =>
    rows.map((row) => toShown?.(row, presentation) ?? row).sort(order)
  )
