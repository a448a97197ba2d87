import { assertNever } from '../../../shared/outcome.ts'
import type { BriefPart, Card } from '../../../shared/card.ts'
import type { CardChanges, FieldChange, RowChange } from '../../../shared/changes.ts'
import {
  mapSections,
  type CardHeader,
  type Employer,
  type Person,
  type Section
} from '../../../shared/company.ts'
import type { FoundLine } from '../../../shared/found-line.ts'
import { maskedText } from '../../../shared/masked-text.ts'
import type { Match, MatchDetails, Matches } from '../../../shared/match.ts'
import { maskNumbers, maskText } from './mask-text.ts'
import { mapRows } from './sections.ts'

/**
 * The card for a screen that is shared: phone numbers, addresses, amounts and message texts are masked, wherever they
 * occur. The main process masks, so that what is hidden never reaches the window's process.
 */
export const maskCard = (card: Card): Card => ({
  ...card,
  title: maskNumbers(card.title),
  header: maskHeader(card.header),
  brief: card.brief.map(maskBriefPart),
  ...mapRows(card, (rows, { mask }) => rows.map(mask)),
  changes: card.changes === null ? null : maskChanges(card.changes),
  isMasked: true
})

export const maskMatch = (match: Match): Match => {
  const name = maskNumbers(match.name)
  return {
    ...match,
    name,
    ...(name !== match.name && { isNameMasked: true }),
    ...(match.companyName !== undefined && { companyName: maskNumbers(match.companyName) }),
    ...(match.department !== undefined && { department: maskNumbers(match.department) }),
    ...(match.city !== undefined && { city: maskNumbers(match.city) }),
    ...(match.phone !== undefined && { phone: maskedText }),
    ...(match.found !== undefined && { found: maskFound(match.found) })
  }
}

/** Leaves out suggestions with a number: masked, they would be another text. */
export const maskMatches = (matches: Matches): Matches => ({
  ...matches,
  rows: matches.rows.map(maskMatch),
  ...(matches.suggestions !== undefined && {
    suggestions: matches.suggestions.filter(({ text }) => maskNumbers(text) === text)
  })
})

export const maskDetails = (details: MatchDetails): MatchDetails => ({
  ...details,
  ...(details.department !== undefined && { department: maskNumbers(details.department) }),
  ...(details.city !== undefined && { city: maskNumbers(details.city) }),
  ...(details.phone !== undefined && { phone: maskedText })
})

/** A person's name and title stay readable, as on the card; every other line shows only which field it is in. */
const maskFound = (found: FoundLine): FoundLine => {
  const isName = found.field === 'people' || found.field === 'peopleTitles'
  const text = isName ? maskNumbers(found.text) : maskedText
  return { ...found, text, marks: text === found.text ? found.marks : [] }
}

export const maskPeople = (people: Section<Person>): Section<Person> =>
  people.state === 'read' ? { ...people, rows: people.rows.map(maskPerson) } : people

const maskPerson = (person: Person): Person => ({
  ...person,
  name: maskNumbers(person.name),
  ...(person.title !== undefined && { title: maskNumbers(person.title) }),
  ...(person.phone !== undefined && { phone: maskedText }),
  ...(person.mobilePhone !== undefined && { mobilePhone: maskedText }),
  ...(person.email !== undefined && { email: maskedText }),
  ...maskContactPoints(person)
})

const readableFields = [
  'name',
  'department',
  'category',
  'business',
  'city',
  'country',
  'organisationNumber',
  'customerNumber',
  'ourContact',
  'jobTitle'
] as const satisfies readonly (keyof CardHeader)[]

const maskHeader = ({ webAddress: _hidden, ...header }: CardHeader): CardHeader => ({
  ...header,
  ...Object.fromEntries(
    readableFields.flatMap((field) => {
      const text = header[field]
      return text === undefined ? [] : [[field, maskNumbers(text)]]
    })
  ),
  ...(header.phone !== undefined && { phone: maskedText }),
  ...(header.mobilePhone !== undefined && { mobilePhone: maskedText }),
  ...(header.email !== undefined && { email: maskedText }),
  ...maskContactPoints(header),
  ...(header.employer !== undefined && { employer: maskEmployer(header.employer) }),
  ...(header.web !== undefined && { web: maskedText }),
  ...(header.address !== undefined && { address: maskedText })
})

const maskEmployer = ({ companyId, name }: Employer): Employer => ({
  companyId,
  ...(name !== undefined && { name: maskNumbers(name) })
})

/** They can still be copied and used, because the main process looks them up again. The notes beside them are dropped. */
const maskContactPoints = ({
  contactPoints
}: Pick<CardHeader, 'contactPoints'>): Pick<CardHeader, 'contactPoints'> =>
  contactPoints === undefined
    ? {}
    : {
        contactPoints: contactPoints.map(({ kind, index, isUsable }) => ({
          kind,
          index,
          text: maskedText,
          isUsable
        }))
      }

const maskBriefPart = (part: BriefPart): BriefPart =>
  part.kind === 'open-sales' ? { ...part, amount: null } : part

const maskChanges = (changes: CardChanges): CardChanges => ({
  ...changes,
  rows: mapSections((name) => changes.rows[name].map(maskRowChange))
})

const maskRowChange = (change: RowChange | null): RowChange | null =>
  change?.kind === 'changed' ? { ...change, fields: change.fields.map(maskFieldChange) } : change

const maskFieldChange = (change: FieldChange): FieldChange => {
  switch (change.field) {
    case 'amount':
      return {
        ...change,
        from: { ...change.from, amount: null },
        to: { ...change.to, amount: null }
      }
    case 'last-message':
      return { ...change, from: maskText(change.from), to: maskText(change.to) }
    case 'title':
      return { ...change, from: maskNumbers(change.from), to: maskNumbers(change.to) }
    case 'status':
    case 'sale-status':
    case 'probability':
    case 'date':
    case 'completion':
    case 'chat-open':
      return change
    default:
      return assertNever(change)
  }
}
