/** The texts that are kept of a stored company to be searched: its header's, its people's, those of its rows, and its chats' visitors. */
export const storedTextFields = [
  'name',
  'matchName',
  'category',
  'business',
  'city',
  'country',
  'email',
  'web',
  'ourContact',
  'phone',
  'organisationNumber',
  'companyId',
  'people',
  'peopleTitles',
  'peoplePhones',
  'peopleEmails',
  'requests',
  'followUps',
  'documents',
  'sales',
  'chats',
  'visitors'
] as const

export type StoredTextField = (typeof storedTextFields)[number]

/** Where a search found what was typed. A row that is found by its number is shown with its text behind the number. */
export type TextField = StoredTextField | 'requestNumbers' | 'amounts'

/** Part of a text, in UTF-16 units: `text.slice(start, end)`. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** The line in which a search found what was typed, shortened to be shown, and where in `text` it stands. */
export interface FoundLine {
  readonly field: TextField
  readonly text: string
  /** In order, apart from one another; empty when only the line as a whole answers. */
  readonly marks: readonly TextSpan[]
}
