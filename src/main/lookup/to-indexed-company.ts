import {
  sectionNames,
  type Company,
  type Person,
  type SectionName,
  type Sections
} from '../../shared/company.ts'
import { textFields, type TextField } from '../../shared/found-line.ts'
import type { CompanyTexts, IndexedCompany, PackedLines } from '../results/indexed-company.ts'
import type { StoredCompany } from '../results/stored-company.ts'
import { sectionRules, type SectionTable } from './card/sections.ts'
import { packLines, toPersonLines, toSearchLines, type FieldLines, type SearchLine } from './search-lines.ts'

/** Makes the entry by which a stored company is listed and found. `viewedMs` is when the agent last opened it. */
export const toIndexedCompany = (stored: StoredCompany, viewedMs: number): IndexedCompany => {
  const name = toListedName(stored)
  return {
    companyId: stored.companyId,
    name,
    ...(stored.company?.city !== undefined && { city: stored.company.city }),
    ...(stored.company?.phone !== undefined && { phone: stored.company.phone }),
    isStopped: stored.company?.isStopped === true,
    isPinned: stored.isPinned,
    fetchedAt: stored.fetchedAt,
    viewedMs,
    timesViewed: stored.timesViewed,
    texts: toTexts(stored, name)
  }
}

/** The company's name with its department, as SuperOffice's own lists write it; else the match's name, else `#199`. */
const toListedName = ({ company, matchName, companyId }: StoredCompany): string => {
  if (company?.name === undefined) return matchName ?? `#${String(companyId)}`
  return company.department === undefined ? company.name : `${company.name}, ${company.department}`
}

const toTexts = (stored: StoredCompany, name: string): CompanyTexts => {
  const { company, companyId, matchName, people, sections } = stored
  const lines: readonly FieldLines[] = [
    {
      name: toSearchLines(name),
      matchName: matchName === null || name.startsWith(matchName) ? [] : toSearchLines(matchName),
      companyId: toSearchLines(String(companyId))
    },
    toHeaderLines(company ?? {}),
    ...(people?.section.state === 'read' ? people.section.rows.map(toPeopleLines) : []),
    ...sectionNames.flatMap((section) => toRowLines(sections[section], sectionRules[section]))
  ]
  const texts: Partial<Record<TextField, PackedLines>> = {}
  for (const field of textFields) {
    const packed = packLines(lines.flatMap((each) => each[field] ?? []))
    if (packed !== '') texts[field] = packed
  }
  return texts
}

const toHeaderLines = (company: Company): FieldLines => ({
  category: toLanguageLines(company.category),
  business: toLanguageLines(company.business),
  city: toSearchLines(company.city),
  country: toLanguageLines(company.country),
  email: toSearchLines(company.email),
  web: toSearchLines(company.web),
  ourContact: toSearchLines(company.ourContact),
  phone: toSearchLines(company.phone),
  organisationNumber: toSearchLines(company.organisationNumber)
})

/** `US:"Supplier";NO:"Leverandør"` is found in each of its languages. */
const toLanguageLines = (text = ''): readonly SearchLine[] => {
  const inQuotes = [...text.matchAll(/[A-Z]{2}:"([^"]*)"/gu)].map(([, words]) => words ?? '')
  return toSearchLines(...(inQuotes.length > 0 ? inQuotes : [text]))
}

const toPeopleLines = ({ id, name, title, phone, mobilePhone, email }: Person): FieldLines => ({
  people: toPersonLines(id, name),
  peopleTitles: toPersonLines(id, title),
  peoplePhones: toPersonLines(id, phone, mobilePhone),
  peopleEmails: toPersonLines(id, email)
})

const toRowLines = <Name extends SectionName>(
  section: Sections[Name],
  { searchLines }: SectionTable[Name]
): readonly FieldLines[] => (section.state === 'read' ? section.rows.map(searchLines) : [])
