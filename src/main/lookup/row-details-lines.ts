import { assertNever } from '../../shared/outcome.ts'
import type { RowDetails } from '../../shared/row-details.ts'
import { toSearchLines, type FieldLines } from './search-lines.ts'

/** The lines by which a search finds what closer looks have read: owners, persons, and each line of a text. */
export const toDetailsLines = (details: readonly RowDetails[]): FieldLines => ({
  details: details.flatMap((each) => toSearchLines(...toTexts(each)))
})

const toTexts = (details: RowDetails): readonly (string | undefined)[] => {
  switch (details.kind) {
    case 'request': {
      const { owner, askedBy, lastMessage } = details
      return [lastMessage?.text, lastMessage?.quoted, lastMessage?.author, askedBy, owner]
    }
    case 'follow-up':
      return [details.text, details.person, details.owner]
    case 'document':
    case 'sale':
      return [details.person, details.owner]
    default:
      return assertNever(details)
  }
}
