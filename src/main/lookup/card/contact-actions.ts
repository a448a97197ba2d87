import type { ContactRequest } from '../../../shared/contract.ts'
import { CodedError } from '../../../shared/outcome.ts'
import { toContactAction, type Contact } from './contact-address.ts'

export interface ContactActionsOptions {
  /** A stored company (`personId` is `null`) or person; `null` when it is not stored. */
  readonly findContact: (companyId: number | null, personId: number | null) => Contact | null
  /** Two letters: the country of numbers without a country code whose company has no known country. */
  readonly phoneCountry: () => string
  readonly writeClipboard: (text: string) => void
  readonly openLink: (url: string) => Promise<void>
}

/** Copies, calls or writes to a stored contact. Rejects with `nothing-to-open` when it lacks what is needed. */
export const createContactActions =
  ({ findContact, phoneCountry, writeClipboard, openLink }: ContactActionsOptions) =>
  async ({ companyId, personId, use, index }: ContactRequest): Promise<void> => {
    const contact = findContact(companyId, personId)
    const action = contact === null ? null : toContactAction(contact, use, index ?? 0, phoneCountry())
    if (action === null) throw new CodedError('nothing-to-open')
    if (action.kind === 'copy') writeClipboard(action.text)
    else await openLink(action.address)
  }
