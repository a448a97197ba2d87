import type { ContactUse } from '../../../shared/contract.ts'
import { toAriaKeys, type KeyAction } from '../../design/keys.ts'
import { tip, type TipAttributes } from '../../design/tip.ts'
import type { Translate } from '../../language/i18n.ts'
import type { ContactNote } from './contact-store.ts'

/** The key of each use where it applies; `null` for a use without one. */
const contactUseKeys: Readonly<Record<ContactUse, KeyAction | null>> = {
  'copy-phone': 'copyPhone',
  'copy-mobile': 'copyPhone',
  'copy-email': 'copyEmail',
  'copy-id': 'copyId',
  'copy-web': null,
  'copy-address': null,
  'copy-organisation-number': 'copyOrganisationNumber',
  'copy-customer-number': null,
  call: 'call',
  'call-mobile': 'call',
  write: 'write',
  'open-web': 'openWeb'
}

/** A tooltip with a text, and with the key of the use if that applies here. */
export const toUseTip = (text: string, use: ContactUse, hasKeys: boolean): TipAttributes =>
  tip(text, (hasKeys ? contactUseKeys[use] : null) ?? undefined)

/** The key for `aria-keyshortcuts`, if it applies here. */
export const toUseKeys = (use: ContactUse, hasKeys: boolean): string | undefined => {
  const keys = contactUseKeys[use]
  return keys === null || !hasKeys ? undefined : toAriaKeys(keys)
}

const valueKinds = {
  'copy-phone': 'phone',
  'copy-mobile': 'mobile',
  'copy-email': 'email',
  'copy-id': 'id',
  'copy-web': 'web',
  'copy-address': 'address',
  'copy-organisation-number': 'organisationNumber',
  'copy-customer-number': 'customerNumber',
  call: 'phone',
  'call-mobile': 'mobile',
  write: 'email',
  'open-web': 'web'
} as const satisfies Readonly<Record<ContactUse, string>>

/** The text of a note, and whose value it is about where there are several. */
export const toNoteText = ({ kind, use, of }: ContactNote, t: Translate): string =>
  [t(`company.contact.notes.${kind}.${valueKinds[use]}`), of].filter((part) => part !== '').join(' · ')

/** What was just copied of the company (`null`) or of this person; `null` for nothing. */
export const toCopied = (note: ContactNote | null, personId: number | null): ContactNote | null =>
  note?.kind === 'copied' && note.personId === personId ? note : null
