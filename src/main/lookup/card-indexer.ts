import {
  sectionNames,
  type CardHeader,
  type Person,
  type SectionName,
  type Sections
} from '../../shared/company.ts'
import { textFields, type TextField } from '../../shared/found-line.ts'
import { toSubject } from '../../shared/subject.ts'
import type { CardTexts, IndexedCard, PackedLines } from '../results/indexed-card.ts'
import type { StoredCard } from '../results/stored-card.ts'
import { toAttention } from './card-attention.ts'
import { sectionRules, type SectionTable } from './card/sections.ts'
import { toEmailAddresses } from './reading/email-entries.ts'
import { phoneCountryOf, type PhoneCountry } from './phone-country.ts'
import { toPhoneNumbers } from './reading/phone-entries.ts'
import { toDetailsLines } from './row-details-lines.ts'
import { packLines, toPersonLines, toSearchLines, type FieldLines } from './search-lines.ts'

/** Makes the entry by which a stored card is listed and found. `viewedMs` is when the agent last opened it. */
export type CardIndexer = (stored: StoredCard, viewedMs: number) => IndexedCard

type ToLanguageTexts = (text: string) => readonly string[]

/** `toLanguageTexts` returns a text such as `US:"Supplier";NO:"Leverandør"` in each of its languages. */
export const createCardIndexer =
  (toLanguageTexts: ToLanguageTexts): CardIndexer =>
  (stored, viewedMs) => {
    const name = toListedName(stored)
    const header = stored.header ?? {}
    const country = phoneCountryOf(header, null, '')
    const phone = header.phone ?? header.mobilePhone
    return {
      ...toSubject(stored),
      name,
      ...(header.employer !== undefined && { employer: header.employer }),
      ...(header.city !== undefined && { city: header.city }),
      ...(phone !== undefined && { phone }),
      ...(country.isKnown && { countryCode: country.code }),
      isStopped: header.isStopped === true,
      isPinned: stored.isPinned,
      fetchedAt: stored.fetchedAt,
      viewedMs,
      timesViewed: stored.timesViewed,
      texts: toTexts(stored, name, country, toLanguageTexts),
      attention: toAttention(stored)
    }
  }

/** A company's name with its department, as SuperOffice's own lists write it; else the match's name, else `#199`. */
const toListedName = ({ header, matchName, companyId, personId }: StoredCard): string => {
  if (header?.name === undefined) return matchName ?? `#${String(companyId ?? personId)}`
  return header.department === undefined ? header.name : `${header.name}, ${header.department}`
}

const toTexts = (
  stored: StoredCard,
  name: string,
  phoneCountry: PhoneCountry,
  toLanguageTexts: ToLanguageTexts
): CardTexts => {
  const { header, people, sections } = stored
  const lines: readonly FieldLines[] = [
    ...(stored.companyId === undefined
      ? [toPeopleLines(toPerson(stored.personId, name, header ?? {}), phoneCountry)]
      : [
          toNameLines(name, stored.matchName, stored.companyId),
          toHeaderLines(header ?? {}, phoneCountry, toLanguageTexts)
        ]),
    ...(people?.section.state === 'read'
      ? people.section.rows.map((person) => toPeopleLines(person, phoneCountryOf(header, person, '')))
      : []),
    ...sectionNames.flatMap((section) => toRowLines(sections[section], sectionRules[section])),
    toDetailsLines(stored.details ?? [])
  ]
  const texts: Partial<Record<TextField, PackedLines>> = {}
  for (const field of textFields) {
    const packed = packLines(lines.flatMap((each) => each[field] ?? []))
    if (packed !== '') texts[field] = packed
  }
  return texts
}

const toNameLines = (name: string, matchName: string | null, companyId: number): FieldLines => ({
  name: toSearchLines(name),
  matchName: matchName === null || name.startsWith(matchName) ? [] : toSearchLines(matchName),
  companyId: toSearchLines(String(companyId))
})

/** A person is found by the same fields, whether they have a card or are one of a company's people. */
const toPerson = (id: number, name: string, { jobTitle, phone, mobilePhone, email }: CardHeader): Person => ({
  id,
  name,
  ...(jobTitle !== undefined && { title: jobTitle }),
  ...(phone !== undefined && { phone }),
  ...(mobilePhone !== undefined && { mobilePhone }),
  ...(email !== undefined && { email })
})

const toHeaderLines = (
  company: CardHeader,
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
