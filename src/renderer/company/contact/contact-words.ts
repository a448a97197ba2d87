import type { ContactUse } from '../../../shared/contract.ts'
import type { KeyAction } from '../../design/keys.ts'
import type { WordKey } from '../../language/i18n.ts'
import type { ContactNote } from './contact-store.ts'

/** The key of each use; `null` for a use without one. */
export const contactUseKeys: Readonly<Record<ContactUse, KeyAction | null>> = {
  'copy-phone': 'copyPhone',
  'copy-mobile': null,
  'copy-email': 'copyEmail',
  'copy-id': 'copyId',
  call: 'call',
  'call-mobile': null,
  write: 'write'
}

const valueKinds: Readonly<Record<ContactUse, 'phone' | 'mobile' | 'email' | 'id'>> = {
  'copy-phone': 'phone',
  'copy-mobile': 'mobile',
  'copy-email': 'email',
  'copy-id': 'id',
  call: 'phone',
  'call-mobile': 'mobile',
  write: 'email'
}

/** The text of a note. */
export const toNoteWords = ({ kind, use }: Pick<ContactNote, 'kind' | 'use'>): WordKey =>
  `company.contact.notes.${kind}.${valueKinds[use]}`

/** What was just copied of the company (`null`) or of this person; `null` for nothing. */
export const toCopied = (note: ContactNote | null, personId: number | null): ContactNote | null =>
  note?.kind === 'copied' && note.personId === personId ? note : null
