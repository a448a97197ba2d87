import type { Conversation } from '../companies/vocabulary.ts'
import { escapeHtml } from './letter.ts'

/** An earlier message, as a mail program copies it below the answer. */
export interface CopiedMail {
  readonly author: string
  readonly address: string
  readonly recipient: string
  readonly sentAt: string
  readonly subject: string
  /** Without what was copied below it in turn. */
  readonly text: string
}

/** Which program copies: one marks each line with `>`, or puts it in a `blockquote`; the other repeats the head of the mail. */
export type CopyStyle = 'marked' | 'headed'

export const copyAsText = (mail: CopiedMail, style: CopyStyle, words: Conversation): string =>
  style === 'marked'
    ? [toIntroduction(mail, words), ...mail.text.split('\r\n').map((line) => `> ${line}`.trimEnd())].join(
        '\r\n'
      )
    : [
        '________________________________',
        ...toHead(mail, words).map(([name, value]) => `${name}: ${value}`),
        '',
        mail.text
      ].join('\r\n')

export const copyAsHtml = (mail: CopiedMail, style: CopyStyle, words: Conversation): string => {
  const text = escapeHtml(mail.text).replaceAll('\r\n', '<br>')
  if (style === 'marked')
    return `<br><div class="gmail_quote"><div class="gmail_attr">${escapeHtml(toIntroduction(mail, words))}<br></div><blockquote style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${text}</blockquote></div>`
  const head = toHead(mail, words)
    .map(([name, value]) => `<b>${escapeHtml(name)}:</b> ${escapeHtml(value)}`)
    .join('<br>')
  return `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0 0 0"><p>${head}</p></div></div><p>${text}</p>`
}

const toIntroduction = ({ author, address, sentAt }: CopiedMail, { wrote, locale }: Conversation): string =>
  wrote
    .replace('{date}', writeDate(sentAt, locale))
    .replace('{time}', writeTime(sentAt, locale))
    .replace('{name}', author)
    .replace('{address}', address)

const toHead = (
  { author, address, recipient, sentAt, subject }: CopiedMail,
  words: Conversation
): readonly (readonly [string, string])[] => [
  [words.sender, `${author} <${address}>`],
  [words.sent, `${writeDate(sentAt, words.locale)} ${writeTime(sentAt, words.locale)}`],
  [words.recipient, recipient],
  [words.subject, subject]
]

const writeDate = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at))

const writeTime = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at))
