import type { CardChanges, RowChange } from '../../src/shared/changes.ts'
import type { CardContent, CompanyCard, PersonCard } from '../../src/shared/card.ts'
import { mapSections, type SectionName, type Sections } from '../../src/shared/company.ts'
import { toBrief } from '../../src/main/lookup/card/brief.ts'
import { noSections } from './companies.ts'

/** A company's card as the main process builds it: the brief is computed from the sections. */
export const aCard = (parts: Partial<CompanyCard> = {}, nowMs = Date.now()): CompanyCard => ({
  companyId: 199,
  ...contentOf(
    { title: 'Nordlys Energi AS', header: { name: 'Nordlys Energi AS', city: 'Bergen' }, ...parts },
    nowMs
  )
})

/** A person's card; with an `employer` in its header, of somebody who works for a company. */
export const aPersonCard = (parts: Partial<PersonCard> = {}, nowMs = Date.now()): PersonCard => ({
  personId: 7,
  ...contentOf(
    {
      title: 'Eva Dahl',
      header: {
        name: 'Eva Dahl',
        jobTitle: 'Purchasing',
        phone: '+47 55 12 34 57',
        email: 'eva@nordlys.example'
      },
      ...parts
    },
    nowMs
  )
})

const contentOf = <Parts extends Pick<CardContent, 'title' | 'header'>>(parts: Parts, nowMs: number) => {
  const sections: Sections = { ...noSections, ...parts }
  return {
    ...noSections,
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
