import type { Card } from '../../../shared/card.ts'
import { rowsOf, type CardHeader, type SectionName } from '../../../shared/company.ts'
import { maxCopiedLength } from '../../../shared/contract.ts'
import type { Wording } from '../../language/wording.ts'
import { toBriefWords } from '../card/brief-line.ts'
import { toShownPoints } from '../contact/shown-points.ts'
import { createRowWriter, type ShownRow } from '../sections/shown-rows.ts'

/** Who led to the card. Their own card says more; it is `null` until it has arrived. */
export interface CopiedCaller {
  readonly name: string
  readonly matched: string | null
  readonly card: Card | null
}

/**
 * The card in plain lines, for a chat or a mail: who it is, the brief, and what is open. Built from what the window shows,
 * so whatever is masked there is masked here. Dates are exact, because the text is read later. Never longer than main
 * accepts: whole lines at the end are left out.
 */
export const toCardText = (card: Card, caller: CopiedCaller | null, wording: Wording): string => {
  const { t, format } = wording
  const brief = card.brief.map((part) => toBriefWords(part, wording)).join(' · ')
  const lines = [
    card.title,
    ...toHeaderLines(card, wording),
    ...(caller === null ? [] : [labelled(t('company.copied.caller'), toCallerWords(caller), wording)]),
    labelled(t('company.copied.summary'), brief, wording),
    t('company.copied.asOf', { time: format.exact(card.fetchedAt) }),
    ...openSections.flatMap((name) => toOpenLines(card, name, wording))
  ]
  return cutLines(lines.map(toPlainLine).filter((line) => line !== ''))
}

const labelled = (label: string, value: string | undefined, { t }: Wording): string =>
  value === undefined || value.trim() === '' ? '' : t('company.copied.line', { label, value })

const toHeaderLines = (card: Card, wording: Wording): readonly string[] => {
  const { t } = wording
  const { header } = card
  const place = [header.city, header.country].filter((text) => text !== undefined).join(', ')
  const isInAddress = header.city !== undefined && header.address?.includes(header.city) === true
  const address = [header.address, isInAddress ? header.country : place]
    .filter((text) => text !== undefined && text !== '')
    .join(', ')
  return [
    labelled(t('company.copied.department'), header.department, wording),
    header.jobTitle ?? '',
    header.employer?.name ?? '',
    header.isStopped === true ? t('company.stopped') : '',
    header.isFormerEmployee === true ? t('company.caller.former') : '',
    labelled(t('company.copied.id'), `#${String(card.companyId ?? card.personId)}`, wording),
    ...toPointLines(header, wording),
    labelled(t('company.copied.web'), header.web, wording),
    labelled(t('company.copied.address'), address, wording),
    labelled(t('company.values.organisationNumber'), header.organisationNumber, wording),
    labelled(t('company.values.customerNumber'), header.customerNumber, wording)
  ]
}

const pointLabels = { phone: 'phone', mobile: 'mobile', email: 'email' } as const

const toPointLines = (header: CardHeader, wording: Wording): readonly string[] =>
  toShownPoints(header).map(({ kind, text, note }) =>
    labelled(
      wording.t(`company.contact.kinds.${pointLabels[kind]}`),
      note === undefined ? text : `${text} (${note})`,
      wording
    )
  )

const toCallerWords = ({ name, matched, card }: CopiedCaller): string => {
  const points = card === null ? [] : toShownPoints(card.header).map(({ text }) => text)
  const contact = card === null && matched !== null ? [matched] : points
  return [card?.title ?? name, card?.header.jobTitle, ...contact]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}

/** The sections that have something to be done; a document is never open. */
const openSections = ['requests', 'followUps', 'sales', 'chats'] as const satisfies readonly SectionName[]
type OpenSection = (typeof openSections)[number]

/** The places of the open rows of a section. A request whose status is unknown may be closed. */
const toOpenPlaces = (card: Card, name: OpenSection): readonly number[] => {
  const isOpen: Readonly<Record<OpenSection, readonly boolean[]>> = {
    requests: rowsOf(card.requests).map((row) => row.status?.isClosed === false),
    followUps: rowsOf(card.followUps).map((row) => row.isOverdue || isToDo(row.completion)),
    sales: rowsOf(card.sales).map((row) => row.status === 'open'),
    chats: rowsOf(card.chats).map((row) => row.isOpen)
  }
  return isOpen[name].flatMap((isOpenRow, index) => (isOpenRow ? [index] : []))
}

const isToDo = (completion: string): boolean => completion === 'not-started' || completion === 'started'

const toOpenLines = (card: Card, name: OpenSection, wording: Wording): readonly string[] => {
  const { t } = wording
  const places = toOpenPlaces(card, name)
  if (places.length === 0) return []
  // What changed since the agent last looked is of no use to whoever reads the text.
  const write = createRowWriter({ ...card, changes: null }, wording, null)
  const section = card[name]
  return [
    `${t(`company.copied.openOnes.${name}`)}:`,
    ...places.map((index) => `- ${toRowWords(write(name, index), wording)}`),
    ...(section.state === 'read' && section.mayHaveMore ? [t('company.copied.mayHaveMore')] : [])
  ]
}

const toRowWords = ({ record, text, figure, note, state, moment }: ShownRow, { format }: Wording): string =>
  [
    record.kind === 'request' && record.id !== null ? `#${String(record.id)} ${text}` : text,
    figure,
    note ?? '',
    state,
    format.exact(moment)
  ]
    .filter((part) => part !== '')
    .join(' · ')

const toPlainLine = (line: string): string =>
  line
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed()

const cutLines = (lines: readonly string[]): string => {
  let text = ''
  for (const line of lines) {
    const longer = text === '' ? line : `${text}\n${line}`
    if (longer.length > maxCopiedLength) break
    text = longer
  }
  return text
}
