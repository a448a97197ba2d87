import type { CardChanges, FieldChange, RowChange } from '../../../shared/changes.ts'
import type { BriefPart, CompanyCard } from '../../../shared/card.ts'
import type { Company, Person, Section } from '../../../shared/company.ts'
import type { FoundLine } from '../../../shared/found-line.ts'
import type { Match } from '../../../shared/match.ts'

/** What stands in place of what an audience must not read: always as long, so that its length tells nothing either. */
const maskText = '•••••'

/**
 * The card for a screen that is shared: phone numbers, addresses, amounts and message texts are masked, wherever they
 * occur. The main process masks, so that what is hidden never reaches the window's process.
 */
export const maskCard = (card: CompanyCard): CompanyCard => ({
  ...card,
  title: maskWithin(card.title),
  company: maskCompany(card.company),
  brief: card.brief.map(maskBriefPart),
  requests: maskRows(card.requests, (row) => ({ ...row, title: maskWithin(row.title) })),
  followUps: maskRows(card.followUps, (row) => ({ ...row, text: maskWithin(row.text) })),
  documents: maskRows(card.documents, (row) => ({ ...row, title: maskWithin(row.title) })),
  sales: maskRows(card.sales, (row) => ({
    ...row,
    heading: maskWithin(row.heading),
    amount: null,
    baseAmount: null
  })),
  chats: maskRows(card.chats, (row) => ({
    ...row,
    visitor: maskWithin(row.visitor),
    visitorCompany: maskWithin(row.visitorCompany),
    firstMessage: maskAll(row.firstMessage),
    lastMessage: maskAll(row.lastMessage)
  })),
  changes: card.changes === null ? null : maskChanges(card.changes),
  isMasked: true
})

export const maskMatch = (match: Match): Match => ({
  ...match,
  name: maskWithin(match.name),
  ...(match.phone !== undefined && { phone: maskText }),
  ...(match.found !== undefined && { found: maskFound(match.found) })
})

/** What somebody is called may be read, as on the card itself; of everything else only where it stands. */
const maskFound = (found: FoundLine): FoundLine => {
  const isName = found.field === 'people' || found.field === 'peopleTitles'
  const text = isName ? maskWithin(found.text) : maskText
  return { ...found, text, marks: text === found.text ? found.marks : [] }
}

export const maskPeople = (people: Section<Person>): Section<Person> =>
  maskRows(people, (person) => ({
    ...person,
    name: maskWithin(person.name),
    ...(person.title !== undefined && { title: maskWithin(person.title) }),
    ...(person.phone !== undefined && { phone: maskText }),
    ...(person.mobilePhone !== undefined && { mobilePhone: maskText }),
    ...(person.email !== undefined && { email: maskText })
  }))

const maskRows = <Row>(section: Section<Row>, mask: (row: Row) => Row): Section<Row> =>
  section.state === 'read' ? { ...section, rows: section.rows.map(mask) } : section

const maskAll = (text: string): string => (text === '' ? '' : maskText)

/** Numbers as people write them, amounts among them, and e-mail addresses, inside a text that may otherwise be read. */
const maskWithin = (text: string): string =>
  text
    .replace(/[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}/gu, maskText)
    .replace(/\+?\d(?:[\d\s()./,'\u00a0\u202f-]*\d)+/gu, (run) =>
      run.replace(/\D/gu, '').length >= 5 ? maskText : run
    )

const maskCompany = (company: Company): Company => ({
  ...company,
  ...(company.name !== undefined && { name: maskWithin(company.name) }),
  ...(company.department !== undefined && { department: maskWithin(company.department) }),
  ...(company.phone !== undefined && { phone: maskText }),
  ...(company.email !== undefined && { email: maskText }),
  ...(company.web !== undefined && { web: maskText })
})

const maskBriefPart = (part: BriefPart): BriefPart =>
  part.kind === 'open-sales' ? { ...part, amount: null } : part

const maskChanges = (changes: CardChanges): CardChanges => {
  const maskList = (rows: readonly (RowChange | null)[]): readonly (RowChange | null)[] =>
    rows.map((change) =>
      change?.kind === 'changed' ? { ...change, fields: change.fields.map(maskField) } : change
    )
  const { requests, followUps, documents, sales, chats } = changes.rows
  return {
    ...changes,
    rows: {
      requests: maskList(requests),
      followUps: maskList(followUps),
      documents: maskList(documents),
      sales: maskList(sales),
      chats: maskList(chats)
    }
  }
}

const maskField = (change: FieldChange): FieldChange => {
  switch (change.field) {
    case 'amount':
      return {
        ...change,
        from: { ...change.from, amount: null },
        to: { ...change.to, amount: null }
      }
    case 'last-message':
      return { ...change, from: maskAll(change.from), to: maskAll(change.to) }
    case 'title':
      return { ...change, from: maskWithin(change.from), to: maskWithin(change.to) }
    case 'status':
    case 'sale-status':
    case 'probability':
    case 'date':
    case 'completion':
    case 'chat-open':
      return change
  }
}
