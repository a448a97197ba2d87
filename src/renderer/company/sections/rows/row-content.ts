import type { Wording } from '../../../language/wording.ts'
import type { MarkName } from './marks.ts'

/** The cells of one row. Cells that a section does not have are left out. */
export interface RowContent {
  readonly mark?: MarkName
  /** Names the mark for screen readers, unless a word of the row says the same. */
  readonly markLabel?: string
  /** On one line. */
  readonly text: string
  /** The same text with its line breaks. */
  readonly fullText: string
  readonly isQuiet?: boolean
  readonly isCaution?: boolean
  readonly state?: string
  readonly figure?: string
  /** The second line of a row that has two. */
  readonly note?: string
  /** What a chat began and ended with, in full, and how long it took. */
  readonly firstMessage?: string
  readonly lastMessage?: string
  readonly length?: string
  readonly relative: string
  readonly moment: string | null
}

/** What changed in a row since the agent last opened the company, in words; `''` where nothing did. */
export interface ChangeWords {
  /** `New` or `Changed`. */
  readonly label: string
  readonly status: string
  readonly amount: string
  readonly probability: string
  readonly date: string
  /** The row's former texts, which have no room in the row itself. */
  readonly previousText: string
}

/** What a section needs to put one of its rows into words. */
export interface RowWording extends Wording {
  /** Amounts were removed from the card before it reached the window. */
  readonly isMasked: boolean
  readonly changes: ChangeWords
}

/** Replaces line breaks by spaces, because a row is one line high. */
export const toOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

export const toText = (text: string, { t }: Wording): Pick<RowContent, 'text' | 'fullText'> => {
  const line = toOneLine(text)
  return line === '' ? { text: t('company.untitled'), fullText: '' } : { text: line, fullText: text.trim() }
}
