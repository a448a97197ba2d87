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
import { toEmailAddresses } from './reading/email-entries.ts'
import { phoneCountryOf, type PhoneCountry } from './phone-country.ts'
import { toPhoneNumbers } from './reading/phone-entries.ts'
import { packLines, toPersonLines, toSearchLines, type FieldLines } from './search-lines.ts'

/** Makes the entry by which a stored company is listed and found. `viewedMs` is when the agent last opened it. */
export type CompanyIndexer = (stored: StoredCompany, viewedMs: number) => IndexedCompany

type ToLanguageTexts = (text: string) => readonly string[]

/** `toLanguageTexts` returns a text such as `US:"Supplier";NO:"Leverandør"` in each of its languages. */
export const createCompanyIndexer =
  (toLanguageTexts: ToLanguageTexts): CompanyIndexer =>
  (stored, viewedMs) => {
    const name = toListedName(stored)
    const country = phoneCountryOf(stored.company, null, '')
    return {
      companyId: stored.companyId,
      name,
      ...(stored.company?.city !== undefined && { city: stored.company.city }),
      ...(stored.company?.phone !== undefined && { phone: stored.company.phone }),
      ...(country.isKnown && { countryCode: country.code }),
      isStopped: stored.company?.isStopped === true,
      isPinned: stored.isPinned,
      fetchedAt: stored.fetchedAt,
      viewedMs,
      timesViewed: stored.timesViewed,
      texts: toTexts(stored, name, country, toLanguageTexts)
    }
  }

/** The company's name with its department, as SuperOffice's own lists write it; else the match's name, else `#199`. */
const toListedName = ({ company, matchName, companyId }: StoredCompany): string => {
  if (company?.name === undefined) return matchName ?? `#${String(companyId)}`
  return company.department === undefined ? company.name : `${company.name}, ${company.department}`
}

const toTexts = (
  stored: StoredCompany,
  name: string,
  phoneCountry: PhoneCountry,
  toLanguageTexts: ToLanguageTexts
): CompanyTexts => {
  const { company, companyId, matchName, people, sections } = stored
  const lines: readonly FieldLines[] = [
    {
      name: toSearchLines(name),
      matchName: matchName === null || name.startsWith(matchName) ? [] : toSearchLines(matchName),
      companyId: toSearchLines(String(companyId))
    },
    toHeaderLines(company ?? {}, phoneCountry, toLanguageTexts),
    ...(people?.section.state === 'read'
      ? people.section.rows.map((person) => toPeopleLines(person, phoneCountryOf(company, person, '')))
      : []),
    ...sectionNames.flatMap((section) => toRowLines(sections[section], sectionRules[section]))
  ]
  const texts: Partial<Record<TextField, PackedLines>> = {}
  for (const field of textFields) {
    const packed = packLines(lines.flatMap((each) => each[field] ?? []))
    if (packed !== '') texts[field] = packed
  }
  return texts
}

const toHeaderLines = (
  company: Company,
  phoneCountry: PhoneCountry,
  toLanguageTexts: ToLanguageTexts
): FieldLines => ({
  category: toSearchLines(...toLanguageTexts(company.category ?? '')),
  business: toSearchLines(...toLanguageTexts(company.business ?? '')),
  city: toSearchLines(company.city),
  country: toSearchLines(...toLanguageTexts(company.country ?? '')),
  email: toSearchLines(...eachAddress(company.email)),
  web: toSearchLines(company.web),
  ourContact: toSearchLines(company.ourContact),
  phone: toSearchLines(...eachNumber(company.phone, phoneCountry)),
  organisationNumber: toSearchLines(company.organisationNumber)
})

const toPeopleLines = (
  { id, name, title, phone, mobilePhone, email }: Person,
  phoneCountry: PhoneCountry
): FieldLines => ({
  people: toPersonLines(id, name),
  peopleTitles: toPersonLines(id, title),
  peoplePhones: toPersonLines(
    id,
    ...eachNumber(phone, phoneCountry),
    ...eachNumber(mobilePhone, phoneCountry)
  ),
  peopleEmails: toPersonLines(id, ...eachAddress(email))
})

/** One line for each number in the field, with the note beside it; the field itself when it holds none. */
const eachNumber = (field: string | undefined, { code, isKnown }: PhoneCountry): readonly string[] => {
  if (field === undefined) return []
  const entries = toPhoneNumbers(field, code, isKnown)
  if (entries.length < 2) return [field]
  return entries.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`))
}

/** One line for each address in the field, with the note beside it; the field itself when it holds none. */
const eachAddress = (field: string | undefined): readonly string[] => {
  if (field === undefined) return []
  const entries = toEmailAddresses(field)
  if (entries.length < 2) return [field]
  return entries.map(({ address, note }) => (note === undefined ? address : `${address} (${note})`))
}

const toRowLines = <Name extends SectionName>(
  section: Sections[Name],
  { searchLines }: SectionTable[Name]
): readonly FieldLines[] => (section.state === 'read' ? section.rows.map(searchLines) : [])
