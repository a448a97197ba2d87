import { sectionNames } from './company.ts'

/**
 * The searchable texts of a stored company: its header's, its people's and those of its rows. Each section has the field
 * of its own name; `visitors` are the names in its chats, and `details` what closer looks at its rows have read. A line in an earlier field is preferred to one in a later field.
 */
export const textFields = [
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
  ...sectionNames,
  'visitors',
  'details'
] as const

export type TextField = (typeof textFields)[number]

/** Part of a text, in UTF-16 units: `text.slice(start, end)`. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** The line in which a search found what was typed, shortened to be shown, and where in `text` the typed text is. */
export interface FoundLine {
  readonly field: TextField
  readonly text: string
  /** In order and without overlaps; empty when the line matches only as a whole. */
  readonly marks: readonly TextSpan[]
}
