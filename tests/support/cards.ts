import type { CompanyCard, Sections } from '../../src/shared/company.ts'
import { toBrief } from '../../src/main/lookup/brief.ts'
import { noSections } from './companies.ts'

/** A card as the main process makes it: the brief follows from the sections. */
export const aCard = (parts: Partial<CompanyCard> = {}, nowMs = Date.now()): CompanyCard => {
  const sections: Sections = { ...noSections, ...parts }
  return {
    ...noSections,
    companyId: 199,
    title: 'Nordlys Energi AS',
    company: { name: 'Nordlys Energi AS', city: 'Bergen' },
    brief: toBrief(sections, nowMs),
    limit: 10,
    fetchedAt: new Date(nowMs).toISOString(),
    isPinned: false,
    ...parts
  }
}
