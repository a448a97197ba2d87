import { behindRequestLabel, requestInside } from './labels.ts'
import { toRecordId } from './record-id.ts'
import { toPhonePiece } from './typed-phone.ts'

/** `[300101] Re: Invoice`, `SV: [#300101]`, `[Ticket 300101]`: how the subject of a mail names its request. */
const inSubject =
  /^(?:\p{L}{1,5}(?:\[\d\])?\s?:\s*|\[\p{L}[\p{L} -]{1,20}\]\s*)*\[\s?(?:[\p{L} .:-]{1,20})?#?\s?(?<id>\d{3,10})\s?\]/iu
const hashInSubject = /(?<![\p{L}\p{N}])[[(](?:[\p{L} .:-]{1,20})?#(?<id>\d{3,10})[\])]/u

/** The request that a text names: `request 4711`, `r4711`, `Sak nr. 4711`, `[300101] Re: …`. `null` for other text. */
export const toNamedRequest = (text: string): number | null => {
  const labelled = /^#?\s?(?<id>\d{1,10})(?:$|\s?[:;,)\]]|\s-\s)/u.exec(behindRequestLabel(text) ?? '')
  // `(030) 123 45 67` and `55 12 34 56 (#123)` are phone numbers.
  const inBrackets = toPhonePiece(text) === null ? (inSubject.exec(text) ?? hashInSubject.exec(text)) : null
  const digits = (labelled ?? inBrackets)?.groups?.['id']
  const found = digits ?? requestInside(text)
  return found === null ? null : toRecordId(found)
}
