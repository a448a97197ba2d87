import type { Channel, ContactRequest } from '../../shared/contract.ts'
import type { LookupService } from '../lookup/lookup-service.ts'
import type { SuperOfficeOpener } from '../superoffice/superoffice-opener.ts'
import type { Handlers } from './dispatch.ts'
import { toPlainText } from './plain-text.ts'

type LookupChannel = Extract<
  Channel,
  `${'matches' | 'card' | 'row' | 'people'}:${string}` | 'record:open' | 'superoffice:open' | 'contact:use'
>

export const createLookupHandlers = (
  lookup: LookupService,
  opener: SuperOfficeOpener,
  useContact: (contact: ContactRequest) => Promise<void>,
  writeClipboard: (text: string) => void,
  /** The text behind a mask in the search box. */
  toSearchedText: (text: string) => string
): Pick<Handlers, LookupChannel> => ({
  'matches:recent': () => lookup.recent(),
  'matches:history': () => lookup.history(),
  'matches:recall': ({ text, kind }) => lookup.recallMatches(toSearchedText(text), kind),
  'matches:search': ({ text, kind }) => lookup.searchMatches(toSearchedText(text), kind),
  'matches:detail': ({ companyIds }) => lookup.matchDetails(companyIds),
  'card:recall': (card) => lookup.recall(card),
  'card:view': (subject) => {
    lookup.view(subject)
    return null
  },
  'card:refresh': (request) => lookup.refresh(request),
  'card:leave': (subject) => {
    lookup.leave(subject)
    return null
  },
  'row:recall': (row) => lookup.recallRow(row),
  'row:refresh': (row) => lookup.refreshRow(row),
  'people:recall': ({ companyId }) => lookup.recallPeople(companyId),
  'people:refresh': ({ companyId }) => lookup.refreshPeople(companyId),
  'contact:use': async (contact) => {
    await useContact(contact)
    return null
  },
  'card:pin': ({ isPinned, ...subject }) => {
    lookup.pin(subject, isPinned)
    return null
  },
  'card:forget': (subject) => lookup.forget(subject),
  'card:copy': ({ text }) => {
    writeClipboard(toPlainText(text))
    return null
  },
  'record:open': async (record) => {
    await opener.openRecord(record)
    return null
  },
  'superoffice:open': async () => {
    await opener.openFind()
    return null
  }
})
