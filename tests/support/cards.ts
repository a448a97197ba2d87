import type { CardChanges, RowChange } from '../../src/shared/changes.ts'
import type { CompanyCard } from '../../src/shared/card.ts'
import { mapSections, type SectionName, type Sections } from '../../src/shared/company.ts'
import { toBrief } from '../../src/main/lookup/card/brief.ts'
import { noSections } from './companies.ts'

/** A card as the main process builds it: the brief is computed from the sections. */
export const aCard = (parts: Partial<CompanyCard> = {}, nowMs = Date.now()): CompanyCard => {
  const sections: Sections = { ...noSections, ...parts }
  return {
    ...noSections,
    companyId: 199,
    title: 'Nordlys Energi AS',
    header: { name: 'Nordlys Energi AS', city: 'Bergen' },
    brief: toBrief(sections, nowMs),
    limit: 10,
    fetchedAt: new Date(nowMs).toISOString(),
    isPinned: false,
    changes: null,
    isMasked: false,
    ...parts
  }
}

/** Changes in the given rows since the agent last opened the company. */
export const changesOf = (
  rows: Partial<Record<SectionName, readonly (RowChange | null)[]>>,
  since = '2026-11-22T09:00:00.000Z'
): CardChanges => {
  const all = mapSections((name) => rows[name] ?? [])
  const count = Object.values(all)
    .flat()
    .filter((change) => change !== null).length
  return { since, count, rows: all }
}
