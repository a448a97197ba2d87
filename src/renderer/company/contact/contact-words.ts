import type { ContactUse } from '../../../shared/contract.ts'
import type { KeyAction } from '../../design/keys.ts'
import type { WordKey } from '../../language/i18n.ts'
import type { ContactNote } from './contact-store.ts'

/** What each use is called, and the key it has. */
export const contactUseWords: Readonly<
  Record<ContactUse, { readonly label: WordKey; readonly keys: KeyAction | null }>
> = {
  'copy-phone': { label: 'company.contact.copyPhone', keys: 'copyPhone' },
  'copy-mobile': { label: 'company.contact.copyMobile', keys: null },
  'copy-email': { label: 'company.contact.copyEmail', keys: 'copyEmail' },
  'copy-id': { label: 'company.contact.copyId', keys: 'copyId' },
  call: { label: 'company.contact.call', keys: 'call' },
  'call-mobile': { label: 'company.contact.callMobile', keys: null },
  write: { label: 'company.contact.write', keys: 'write' }
}

/** The sentence of a note. */
export const toNoteWords = ({ kind, use }: Pick<ContactNote, 'kind' | 'use'>): WordKey => {
  const words = kind === 'copied' ? copiedWords : missingWords
  switch (use) {
    case 'copy-phone':
    case 'call':
      return words.phone
    case 'copy-mobile':
    case 'call-mobile':
      return words.mobile
    case 'copy-email':
    case 'write':
      return words.email
    case 'copy-id':
      return words.id
  }
}

const copiedWords = {
  phone: 'company.contact.phoneCopied',
  mobile: 'company.contact.mobileCopied',
  email: 'company.contact.emailCopied',
  id: 'company.contact.idCopied'
} as const satisfies Record<string, WordKey>

const missingWords = {
  phone: 'company.contact.noPhone',
  mobile: 'company.contact.noPhone',
  email: 'company.contact.noEmail',
  id: 'company.contact.noId'
} as const satisfies Record<string, WordKey>
