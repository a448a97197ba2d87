import type { Conversation } from '../companies/vocabulary.ts'

/** What somebody writes, without what a mail program copies below. */
export interface Letter {
  readonly greeting: string
  readonly paragraphs: readonly string[]
  /** The address of a page, below the text. */
  readonly linkTo: string | null
  /** There is a picture below the text. */
  readonly hasPicture: boolean
  readonly regards: string
  readonly author: string
}

/** A note has no greeting and no signature. */
export const toNote = (text: string): Letter => ({
  greeting: '',
  paragraphs: [text],
  linkTo: null,
  hasPicture: false,
  regards: '',
  author: ''
})

export const toPlainLetter = (
  { greeting, paragraphs, linkTo, hasPicture, regards, author }: Letter,
  words: Conversation
): string =>
  [
    greeting,
    ...paragraphs,
    linkTo === null ? '' : `${words.link}: ${linkTo}`,
    hasPicture ? words.picture : '',
    [regards, author].filter((line) => line !== '').join('\r\n')
  ]
    .filter((part) => part !== '')
    .join('\r\n\r\n')

/** As mail programs write it: one `div` for each line, and an empty one between paragraphs. */
export const toHtmlLetter = (
  { greeting, paragraphs, linkTo, hasPicture, regards, author }: Letter,
  words: Conversation
): string =>
  [
    escapeHtml(greeting),
    ...paragraphs.map(escapeHtml),
    linkTo === null ? '' : `<a href="${escapeHtml(linkTo)}">${escapeHtml(words.link)}</a>`,
    hasPicture
      ? `${escapeHtml(words.picture)}<br><img src="cid:image001.png@01DC5A2B" alt="" width="480" height="270">`
      : '',
    [escapeHtml(regards), author === '' ? '' : `<b>${escapeHtml(author)}</b>`]
      .filter((line) => line !== '')
      .join('<br>')
  ]
    .filter((part) => part !== '')
    .map((part) => `<div>${part}</div>`)
    .join('<div><br></div>')

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
