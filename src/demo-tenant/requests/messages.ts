import {
  toPersonName,
  type DemoAssociate,
  type DemoCompany,
  type DemoPerson
} from '../companies/demo-company.ts'
import { norway } from '../companies/countries.ts'
import type { Random } from '../companies/random.ts'
import type { RequestStatusRow } from '../companies/tenant-lists.ts'
import type { Vocabulary } from '../companies/vocabulary.ts'
import type { Moments } from '../summaries/moments.ts'
import type { TicketSummaryItem } from '../summaries/summary-lists.ts'
import { toHtmlLetter, toNote, toPlainLetter, type Letter } from './letter.ts'
import { copyAsHtml, copyAsText, type CopiedMail } from './quoted-mail.ts'
import { toTimes } from './message-times.ts'
import { toTurns, type Turn, type WrittenMessage } from './turns.ts'

export interface RequestMessage {
  readonly ticketMessageId: number
  readonly author: string
  /** The address that the message was sent from; empty for a note. */
  readonly address: string
  readonly createdAt: string
  /** Only the tenant's own people can see it. */
  readonly isInternal: boolean
  readonly isImportant: boolean
  /** Usually plain text. Some mail programs send no text beside the HTML: it is HTML as well, then. */
  readonly body: string
  /** Empty for a message without HTML. */
  readonly htmlBody: string
}

export interface RequestWithoutMessages {
  readonly ticket: TicketSummaryItem
  readonly company: DemoCompany | null
  readonly person: DemoPerson | null
  readonly owner: DemoAssociate | null
  readonly status: RequestStatusRow | null
  readonly createdAt: string
  readonly changedAt: string | null
  /** Empty for a request whose messages are put together. */
  readonly written: readonly WrittenMessage[]
}

/** The messages of a request, oldest first, in the language of the customer's country. They end as the request's status says. */
export const createMessages = (
  request: RequestWithoutMessages,
  random: Random,
  moments: Moments
): readonly RequestMessage[] => {
  const { ticket, company, person, createdAt, changedAt, written } = request
  const { vocabulary } = (company ?? person)?.country ?? { vocabulary: norway.vocabulary }
  const turns = toTurnsOf(request, random)
  const times = toTimes(turns.length, { createdAt, changedAt }, random, moments)
  const choose = createChoice(random)
  const fill = createTextFilling(ticket.Title ?? '', vocabulary, moments, random)

  const messages: RequestMessage[] = []
  let previous: CopiedMail | null = null
  for (const [index, turn] of turns.entries()) {
    const at = times[index] ?? createdAt
    const writer = toWriter(turn, request)
    const source = { vocabulary, request, writer, random, fill, choose }
    const letter = writeLetter(turn, written[index]?.text ?? null, source)
    messages.push({
      ticketMessageId: ticket.TicketId * 10 + index + 1,
      author: writer.name,
      address: writer.address,
      createdAt: at,
      isInternal: turn === 'note',
      isImportant: turn === 'note' && random.chance(0.3),
      ...writeBodies(letter, turn === 'note' ? null : previous, vocabulary, random)
    })
    if (turn !== 'note')
      previous = {
        author: writer.name,
        address: writer.address,
        recipient: turn === 'question' || turn === 'reply' ? supportAddress : toCustomer(request).address,
        sentAt: at,
        subject: ticket.Title ?? '',
        text: toPlainLetter(letter, vocabulary.conversation)
      }
  }
  return messages
}

const toTurnsOf = (
  { owner, status, createdAt, changedAt, written }: RequestWithoutMessages,
  random: Random
): readonly Turn[] => {
  // The demo has just added the request.
  if (createdAt === changedAt) return ['question']
  if (written.length === 0) return toTurns(status, owner !== null, random)
  const turns = written.map(({ turn }) => turn)
  return status?.baseStatus === 'Closed' && turns.at(-1) !== 'closing' ? [...turns, 'closing'] : turns
}

const supportAddress = 'support@vartegetfirma.example'

interface Writer {
  readonly name: string
  readonly firstName: string
  readonly address: string
}

const toCustomer = ({ person, company }: RequestWithoutMessages): Writer => {
  const address = person?.email ?? ''
  const companyAddress = company?.email ?? ''
  return {
    name: person === null ? (company?.name ?? '') : toPersonName(person),
    firstName: person?.firstName ?? '',
    address: address !== '' ? address : companyAddress
  }
}

const toWriter = (turn: Turn, request: RequestWithoutMessages): Writer => {
  if (turn === 'question' || turn === 'reply') return toCustomer(request)
  const name = request.owner?.fullName ?? ''
  return { name, firstName: name.split(' ')[0] ?? '', address: turn === 'note' ? '' : supportAddress }
}

type Fill = (text: string) => string

/** An invoice or an order in the title has the same number in the messages. */
const createTextFilling = (
  title: string,
  { products }: Vocabulary,
  { year }: Moments,
  random: Random
): Fill => {
  const number = /\b\d{4}\b/u.exec(title)?.[0] ?? String(random.between(4000, 9999))
  const product = products.find((each) => title.includes(each)) ?? random.pick(products)
  return (text) =>
    text
      .replaceAll('{n}', number)
      .replaceAll('{y}', String(year))
      .replaceAll('{p}', product)
      // A title may end with a sign of its own.
      .replaceAll(/\{t\}(\.?)/gu, (_all, stop: string) => title + (/[.?!]$/u.test(title) ? '' : stop))
}

/** One of some texts, and another one the next time. */
type Choose = (texts: readonly string[]) => string

const createChoice = (random: Random): Choose => {
  const first = random.between(0, 99)
  const used = new Map<readonly string[], number>()
  return (texts) => {
    const count = used.get(texts) ?? 0
    used.set(texts, count + 1)
    return texts[(first + count) % texts.length] ?? ''
  }
}

interface LetterSource {
  readonly vocabulary: Vocabulary
  readonly request: RequestWithoutMessages
  readonly writer: Writer
  readonly random: Random
  readonly fill: Fill
  readonly choose: Choose
}

const writeLetter = (
  turn: Turn,
  text: string | null,
  { vocabulary, request, writer, random, fill, choose }: LetterSource
): Letter => {
  const words = vocabulary.conversation
  if (turn === 'note') return toNote(text ?? fill(choose(words.notes)))
  const { texts, reader } = {
    question: { texts: words.questions, reader: '' },
    reply: { texts: words.replies, reader: request.owner?.fullName.split(' ')[0] ?? '' },
    answer: { texts: words.answers, reader: toCustomer(request).firstName },
    closing: { texts: words.closings, reader: toCustomer(request).firstName }
  }[turn]
  const isFromCustomer = text === null && (turn === 'question' || turn === 'reply')
  const isLong = text === null && turn === 'question' && random.chance(0.2)
  return {
    greeting: `${[words.greeting, reader].filter((part) => part !== '').join(' ')},`,
    paragraphs: text === null ? [choose(texts), ...(isLong ? words.story : [])].map(fill) : [text],
    linkTo:
      isFromCustomer && random.chance(0.2)
        ? fill('https://app.vartegetfirma.example/side?id={n}&view=all')
        : null,
    hasPicture: isFromCustomer && random.chance(0.25),
    regards: words.regards,
    author: writer.name
  }
}

/** Most mails are HTML with plain text beside it, and every answer has the message that it answers below it. */
const writeBodies = (
  letter: Letter,
  previous: CopiedMail | null,
  { conversation }: Vocabulary,
  random: Random
): Pick<RequestMessage, 'body' | 'htmlBody'> => {
  const style = random.pick(['marked', 'headed'] as const)
  const isHtml = letter.regards !== '' && random.chance(0.7)
  const hasNoText = random.chance(0.3)
  const text = [
    toPlainLetter(letter, conversation),
    previous === null ? '' : copyAsText(previous, style, conversation)
  ]
    .filter((part) => part !== '')
    .join('\r\n\r\n')
  if (!isHtml) return { body: text, htmlBody: '' }
  const html = `<html><head><style>p{margin:0}</style></head><body>${toHtmlLetter(letter, conversation)}${
    previous === null ? '' : copyAsHtml(previous, style, conversation)
  }</body></html>`
  return { body: hasNoText ? html : text, htmlBody: html }
}
