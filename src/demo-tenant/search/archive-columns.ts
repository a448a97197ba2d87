/**
 * What a column of an archive holds, and whether an archive can be sorted by it, in the vendor's words. A column that is `-`
 * can only be selected.
 */
export type ColumnKind = `${ColumnType}${'' | ' sortable'}` | '-'
export type ColumnType =
  | 'string'
  | 'stringorPK'
  | 'positiveString'
  | 'int'
  | 'bool'
  | 'date'
  | 'datetime'
  | 'listAny'
  | 'associate'
  | 'ejCategory'

/** The columns of an archive that this tenant knows, out of the vendor's hundreds. */
export type ArchiveColumns = Readonly<Record<string, ColumnKind>>

/** The columns of the archive that `GET Contact` reads, `SimpleContact`. */
export const contactColumns = {
  contactId: 'int sortable',
  name: 'stringorPK sortable',
  department: 'string sortable',
  nameDepartment: 'string sortable',
  number: 'string sortable',
  orgnr: 'string sortable',
  category: 'listAny sortable',
  business: 'listAny sortable',
  country: 'listAny sortable',
  countryId: 'int sortable',
  associateId: 'associate sortable',
  'contactAssociate/fullName': 'string sortable',
  stop: 'bool sortable',
  'phone/formattedNumber': 'string',
  'contactPhone/formattedNumber': 'string',
  'searchPhone/formattedNumber': 'string',
  'email/emailAddress': 'string sortable',
  'url/URLAddress': 'string sortable',
  'postAddress/line1': 'string sortable',
  'postAddress/zip': 'string sortable',
  'postAddress/city': 'string sortable',
  'streetAddress/city': 'string sortable'
} as const satisfies ArchiveColumns

/** The columns of the archive that `GET Person` and `GET Contact/{id}/Persons` read, `Person`. */
export const personColumns = {
  personId: 'int sortable',
  contactId: 'int sortable',
  fullName: 'string sortable',
  firstName: 'string sortable',
  lastName: 'string sortable',
  title: 'string sortable',
  rank: 'int sortable',
  retired: 'bool sortable',
  personCountry: 'listAny sortable',
  personCountryId: 'int sortable',
  'phone/formattedNumber': 'string',
  'personDirectPhone/formattedNumber': 'string',
  'personMobilePhone/formattedNumber': 'string',
  'email/emailAddress': 'string sortable',
  'personContact/contactId': 'int sortable',
  'personContact/name': 'stringorPK sortable',
  'personContact/department': 'string sortable',
  'personContact/nameDepartment': 'string sortable',
  'personContact/stop': 'bool sortable',
  'personContact/postAddress/city': 'string sortable'
} as const satisfies ArchiveColumns

/**
 * The columns of `EmailAddress`. It joins two archives: the addresses of persons and those of companies. Only the columns
 * that both have can be filtered and sorted by. `emailMatch` can only be filtered by.
 */
export const emailColumns = {
  emailId: 'int sortable',
  emailAddress: 'string sortable',
  emailDescription: 'string sortable',
  emailMatch: 'string',
  contactId: 'int sortable',
  personId: '-',
  fullName: '-',
  title: '-',
  rank: '-',
  retired: '-',
  'personContact/contactId': '-',
  'personContact/nameDepartment': '-',
  'personContact/stop': '-',
  'personContact/postAddress/city': '-',
  name: '-',
  department: '-',
  nameDepartment: '-',
  stop: '-',
  'postAddress/city': '-'
} as const satisfies ArchiveColumns

const companyColumns = {
  'contact/contactId': 'int sortable',
  'contact/name': 'stringorPK sortable',
  'contact/department': 'string sortable',
  'contact/nameDepartment': 'string sortable',
  'contact/stop': 'bool sortable',
  'contact/postAddress/city': 'string sortable'
} as const satisfies ArchiveColumns

/** The columns of the archive that `GET Ticket`, `GET Contact/{id}/Tickets` and `GET Person/{id}/Tickets` read, `Ticket`. */
export const ticketColumns = {
  ticketId: 'int sortable',
  title: 'string sortable',
  contactId: 'int sortable',
  personId: 'int sortable',
  createdAt: 'datetime sortable',
  ticketStatusId: 'int sortable',
  ticketStatusName: 'listAny sortable',
  status: 'listAny sortable',
  priorityId: 'int sortable',
  priorityName: 'listAny sortable',
  categoryId: 'int sortable',
  categoryFullName: 'ejCategory sortable',
  origin: 'listAny sortable',
  readStatus: 'listAny sortable',
  'ownedBy/fullName': 'string sortable',
  'person/personId': 'int sortable',
  'person/fullName': 'string sortable',
  ...companyColumns
} as const satisfies ArchiveColumns

type OfRequest<Columns> = { readonly [Name in keyof Columns as `ticket/${string & Name}`]: Columns[Name] }

const toColumnsOfRequest = <Columns extends ArchiveColumns>(columns: Columns): OfRequest<Columns> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, kind]) => [`ticket/${name}`, kind])
  ) as OfRequest<Columns>

/** The columns of the archive that `GET Ticket/{id}/Messages` reads, `TicketMessage`, with those of the request. */
export const messageColumns = {
  ticketMessageId: 'int sortable',
  ticketId: 'int sortable',
  author: 'string sortable',
  createdAt: 'datetime sortable',
  body: 'string',
  htmlBody: 'string',
  important: 'bool sortable',
  slevel: 'listAny sortable',
  searchTitle: 'string sortable',
  'person/personId': 'int sortable',
  'person/fullName': 'string sortable',
  'ticket/lastChanged': 'datetime sortable',
  'ticket/numberOfMessages': 'int sortable',
  ...toColumnsOfRequest(ticketColumns)
} as const satisfies ArchiveColumns

const partyColumns = {
  contactId: 'listAny sortable',
  personId: 'listAny sortable',
  associateId: 'associate sortable',
  'associate/fullName': 'string sortable',
  'person/personId': 'int sortable',
  'person/fullName': 'string sortable',
  ...companyColumns
} as const satisfies ArchiveColumns

/** The columns of the archive `SimpleSale`. */
export const saleColumns = {
  saleId: 'int sortable',
  heading: 'stringorPK sortable',
  date: 'date sortable',
  nextDueDate: 'date sortable',
  registeredDate: 'date sortable',
  probPercent: 'int sortable',
  stage: 'listAny sortable',
  saleStatus: 'listAny sortable',
  completed: 'bool sortable',
  currency: 'listAny sortable',
  ...partyColumns
} as const satisfies ArchiveColumns

/** The columns of the archive `Document`. */
export const documentColumns = {
  documentId: 'int sortable',
  date: 'date sortable',
  registeredDate: 'date sortable',
  type: 'listAny sortable',
  text: 'positiveString sortable',
  completed: 'bool sortable',
  ...partyColumns
} as const satisfies ArchiveColumns

/** The columns of the archive that `GET Contact/{id}/Activities` reads, `ContactActivity`: follow-ups, documents and chats. */
export const activityColumns = {
  appointmentId: 'int sortable',
  documentId: 'int sortable',
  chatSessionId: 'int sortable',
  date: 'date sortable',
  registeredDate: 'date sortable',
  type: 'listAny sortable',
  text: 'positiveString sortable',
  completed: 'bool sortable',
  firstMessage: 'string sortable',
  lastMessage: 'string sortable',
  whenRequested: 'datetime sortable',
  whenEnded: 'datetime sortable',
  ...partyColumns
} as const satisfies ArchiveColumns
