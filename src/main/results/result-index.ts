import type { Company, Person, Section } from '../../shared/company.ts'
import { storedTextFields, type StoredTextField } from '../../shared/found-line.ts'
import type { StoredCompany } from './stored-company.ts'

/**
 * All the text of one company that can be found, by field, one line per row or message line. Empty fields are absent. A
 * line of `requests` is the request's id, a tab and its title; one of `sales` the amount, a tab and the heading; one of
 * the people's fields the person's id, a tab and the text.
 */
export type CompanyTexts = Readonly<Partial<Record<StoredTextField, string>>>

/** What is held in memory of every stored company, for lists and for the search in what is stored. */
export interface IndexedCompany {
  readonly companyId: number
  readonly name: string
  readonly city?: string
  readonly phone?: string
  readonly isStopped: boolean
  readonly isPinned: boolean
  readonly fetchedAt: string
  readonly viewedMs: number
  readonly timesViewed: number
  readonly texts: CompanyTexts
}

/** A company's name with its department, as SuperOffice's own lists write it, or what else is known, or `#199`. */
const nameOf = ({ company, matchName, companyId }: StoredCompany): string => {
  if (company?.name === undefined) return matchName ?? `#${String(companyId)}`
  return company.department === undefined ? company.name : `${company.name}, ${company.department}`
}

export const toIndexed = (stored: StoredCompany, viewedMs: number): IndexedCompany => {
  const name = nameOf(stored)
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

/**
 * Reads a listing back; `viewedMs` stands beside the sealed one, because retention needs it. It has passed GCM's check
 * and is of this version, so Glance wrote it. Five thousand of these are opened at once: a schema takes its time.
 */
export const decodeIndexed = (value: unknown, viewedMs: number): IndexedCompany | null =>
  isListing(value) ? { ...value, viewedMs } : null

const isListing = (value: unknown): value is Omit<IndexedCompany, 'viewedMs'> => {
  const { companyId, name, isStopped, isPinned, fetchedAt, timesViewed, texts } = toFields(value)
  return (
    typeof companyId === 'number' &&
    typeof name === 'string' &&
    typeof isStopped === 'boolean' &&
    typeof isPinned === 'boolean' &&
    typeof fetchedAt === 'string' &&
    typeof timesViewed === 'number' &&
    typeof texts === 'object' &&
    Object.values(texts ?? { none: null }).every((text) => typeof text === 'string')
  )
}

const toFields = (value: unknown): Partial<Record<keyof IndexedCompany, unknown>> =>
  typeof value === 'object' && value !== null ? value : {}

/** `name` is what the company is listed as, department included. */
const toTexts = (stored: StoredCompany, name: string): CompanyTexts => {
  const { company, sections } = stored
  const lines: Readonly<Record<StoredTextField, readonly (string | undefined)[]>> = {
    name: [name],
    matchName: stored.matchName === null || name.startsWith(stored.matchName) ? [] : [stored.matchName],
    ...toHeaderLines(company ?? {}),
    companyId: [String(stored.companyId)],
    ...toPeopleLines(stored.people?.section),
    requests: rowsOf(sections.requests).map(({ id, title }) => toNumberedLine(id ?? '', title)),
    followUps: rowsOf(sections.followUps).map(({ text }) => text),
    documents: rowsOf(sections.documents).map(({ title }) => title),
    sales: rowsOf(sections.sales).map(({ amount, currency, heading }) =>
      toNumberedLine(amount === null ? '' : `${String(Math.trunc(amount))} ${currency ?? ''}`, heading)
    ),
    chats: rowsOf(sections.chats).flatMap(({ firstMessage, lastMessage }) => [firstMessage, lastMessage]),
    visitors: rowsOf(sections.chats).flatMap(({ visitor, visitorCompany }) => [visitor, visitorCompany])
  }
  const texts: Partial<Record<StoredTextField, string>> = {}
  for (const field of storedTextFields) {
    const text = toDistinctLines(lines[field]).join('\n')
    if (text !== '') texts[field] = text
  }
  return texts
}

type PeopleField = Extract<StoredTextField, `people${string}`>

const toPeopleLines = (section?: Section<Person>): Readonly<Record<PeopleField, readonly string[]>> => {
  const linesOf = (textsOf: (person: Person) => readonly (string | undefined)[]): readonly string[] =>
    (section === undefined ? [] : rowsOf(section)).flatMap((person) =>
      textsOf(person)
        .filter((text = '') => text.trim() !== '')
        .map((text = '') => toNumberedLine(person.id ?? '', text))
    )
  return {
    people: linesOf(({ name }) => [name]),
    peopleTitles: linesOf(({ title }) => [title]),
    peoplePhones: linesOf(({ phone, mobilePhone }) => [phone, mobilePhone]),
    peopleEmails: linesOf(({ email }) => [email])
  }
}

type HeaderField = Exclude<StoredTextField & keyof Company, 'name'>

const toHeaderLines = (company: Company): Readonly<Record<HeaderField, readonly (string | undefined)[]>> => ({
  category: toLanguageLines(company.category),
  business: toLanguageLines(company.business),
  city: [company.city],
  country: toLanguageLines(company.country),
  email: [company.email],
  web: [company.web],
  ourContact: [company.ourContact],
  phone: [company.phone],
  organisationNumber: [company.organisationNumber]
})

const rowsOf = <Row>(section: Section<Row>): readonly Row[] => (section.state === 'read' ? section.rows : [])

/** A company whose messages repeat (`Hello`, `Thank you`) is searched once for each. */
const toDistinctLines = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(
    texts.flatMap((text) => (text ?? '').split(/\s*[\r\n]+\s*/u)).filter((line) => line.trim() !== '')
  )
]

/** One line of it all: a title may have any white space in it. */
const toNumberedLine = (number: string | number, title: string): string =>
  `${String(number).trim()}\t${title.replace(/\s+/gu, ' ').trim()}`

/** `US:"Supplier";NO:"Leverandør"` is found in each of its languages. */
const toLanguageLines = (text = ''): readonly string[] => {
  const inQuotes = [...text.matchAll(/[A-Z]{2}:"([^"]*)"/gu)].map(([, words]) => words ?? '')
  return inQuotes.length > 0 ? inQuotes : [text]
}
