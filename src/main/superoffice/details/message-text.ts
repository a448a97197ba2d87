import { cut } from '../clean-text.ts'
import { toPlainText } from './plain-text.ts'
import { splitMail } from './quoted-mail.ts'

/** A message's own text, and what its author's mail program copied below. */
export interface MessageText {
  /** Empty when the author wrote nothing around the quoted text. */
  readonly text: string
  readonly quoted?: string
  /** `text` is not the whole of what the author wrote. */
  readonly isCut: boolean
}

/** Of each of the two texts, in characters. What is cut off is replaced by `…`. */
const maxLength = 4_000

/** Reads a message that may be plain text or HTML. */
export const toMessageText = (value: string): MessageText => {
  const plain = toPlainText(value)
  const { own, quoted } = splitMail(plain.text)
  return {
    text: cut(own, maxLength),
    ...(quoted !== '' && { quoted: cut(quoted, maxLength) }),
    // What was not read would have been in the quoted text, if there is one.
    isCut: own.length > maxLength || (plain.isCut && quoted === '')
  }
}

/** A text that is nobody's answer, such as an agenda: nothing of it is taken for a copy. */
export const toWholeText = (value: string): string => cut(toPlainText(value).text, maxLength)
