import type { DatedDetails, Message } from '../../../shared/row-details.ts'
import { maskNumbers, maskText } from './mask-text.ts'

/** Fields that hold a text of any length. All other texts are names. */
const longTexts: ReadonlySet<string> = new Set(['text', 'quoted'])
/** Fields of Glance's own making. */
const ownFields: ReadonlySet<string> = new Set(['kind', 'fetchedAt', 'nextDate', 'at'])

/**
 * Details for a screen that is shared: nothing is left of the texts of messages and follow-ups. Names stay readable, without
 * any number or address in them. A field that is added later is masked like a name.
 */
export const maskRowDetails = (details: DatedDetails): DatedDetails => ({
  ...maskFields(details),
  ...(details.kind === 'request' &&
    details.lastMessage !== undefined && { lastMessage: maskFields<Message>(details.lastMessage) })
})

const maskFields = <Fields extends object>(fields: Fields): Fields =>
  // Each text is replaced by another text.
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, maskField(field, value)])
  ) as Fields

const maskField = (field: string, value: unknown): unknown => {
  if (typeof value !== 'string' || ownFields.has(field)) return value
  return longTexts.has(field) ? maskText(value) : maskNumbers(value)
}
