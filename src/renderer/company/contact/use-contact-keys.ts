import type { Card } from '../../../shared/card.ts'
import type { ContactRequest, ContactUse } from '../../../shared/contract.ts'
import { useKeys } from '../../design/keys.ts'
import type { OfferedAction } from '../../design/offered-actions.ts'
import { useActions } from '../../design/use-actions.ts'
import type { ShownPerson } from '../people/shown-people.ts'
import { useContactStore } from './contact-store.ts'
import { toShownDetails, type ShownDetail } from './shown-details.ts'
import { findKeyPoint, type ShownPoint } from './shown-points.ts'

/** Somebody on a company's card who has numbers and addresses of their own. */
export type ContactPerson = Pick<ShownPerson, 'id' | 'fullText' | 'contactPoints'>

/** What the keys apply to. */
export interface ContactKeyTarget {
  readonly card: Card
  /** The person whose row has the focus: the keys are theirs. */
  readonly person: ContactPerson | null
  /** Who calls: what they have comes before what the company has. */
  readonly caller: ContactPerson | null
}

/** Copies, calls and writes by key. A number or address that is missing is reported without a call to the main process. */
export const useContactKeys = (target: () => ContactKeyTarget | null): void => {
  const contactStore = useContactStore()

  /** Resolves to whether it was done. */
  const run = async (use: ContactUse): Promise<boolean> => {
    const current = target()
    if (current === null) return false
    const found = find(use, current)
    if (found === null) {
      contactStore.reportMissing(toRequest(current, ownersOf(use, current).at(-1) ?? null, use, 0))
      return false
    }
    const { owner, index } = found
    await contactStore.use(toRequest(current, owner, found.use, index), {
      isByKey: true,
      of: toName(use, current, owner)
    })
    return contactStore.failure === null
  }

  const offer = (use: ContactUse): OfferedAction => ({
    run: () => target() !== null && run(use),
    isListed: () => {
      const current = target()
      return current !== null && find(use, current) !== null
    },
    detail: () => {
      const current = target()
      const found = current === null ? null : find(use, current)
      if (current === null || found === null) return ''
      return [toName(use, current, found.owner), found.text].filter((part) => part !== '').join(' · ')
    }
  })

  useKeys({
    copyPhone: offer('copy-phone'),
    copyEmail: offer('copy-email'),
    copyId: offer('copy-id'),
    copyOrganisationNumber: offer('copy-organisation-number'),
    call: offer('call'),
    write: offer('write'),
    openWeb: offer('open-web')
  })
  useActions({
    copyWeb: offer('copy-web'),
    copyAddress: offer('copy-address'),
    copyCustomerNumber: offer('copy-customer-number')
  })
}

/** A person, or `null` for the card's own header. */
type Owner = ContactPerson | null

interface Found {
  readonly owner: Owner
  /** Says mobile where the first number is one. */
  readonly use: ContactUse
  readonly index: number
  /** The number, the address or the id. */
  readonly text: string
}

/** What only the company has, whoever has the focus. */
const usesOfCompany: ReadonlySet<ContactUse> = new Set([
  'copy-web',
  'copy-address',
  'copy-organisation-number',
  'copy-customer-number',
  'open-web'
])

/** Whose it may be, in the order in which they are asked. */
const ownersOf = (use: ContactUse, { person, caller }: ContactKeyTarget): readonly Owner[] => {
  if (usesOfCompany.has(use)) return [null]
  if (person !== null) return [person]
  // The card shows one id, which is its own.
  return caller === null || use === 'copy-id' ? [null] : [caller, null]
}

const find = (use: ContactUse, target: ContactKeyTarget): Found | null => {
  for (const owner of ownersOf(use, target)) {
    const found = findOf(owner, use, target.card)
    if (found !== null) return found
  }
  return null
}

const findOf = (owner: Owner, use: ContactUse, card: Card): Found | null => {
  // The window names a person to the main process by id only.
  if (owner !== null && owner.id === null) return null
  if (use === 'copy-id') {
    return { owner, use, index: 0, text: `#${String(owner?.id ?? card.companyId ?? card.personId)}` }
  }
  const points: readonly (ShownPoint | ShownDetail)[] = owner?.contactPoints ?? toShownDetails(card.header)
  const found = findKeyPoint(use, points)
  if (found === null) return null
  // What opens is shown whole.
  const text = use === 'open-web' ? (card.header.webAddress ?? '') : found.point.text
  return { owner, use: found.use, index: found.point.index, text }
}

const toRequest = (
  { card }: ContactKeyTarget,
  owner: Owner,
  use: ContactUse,
  index: number
): ContactRequest => ({
  companyId: card.companyId ?? null,
  personId: owner?.id ?? card.personId ?? null,
  use,
  ...(index > 0 && { index })
})

/** Whose it is, where it could be somebody else's; otherwise empty. */
const toName = (use: ContactUse, { card, caller }: ContactKeyTarget, owner: Owner): string => {
  if (owner !== null) return owner.fullText
  return caller === null || use === 'copy-id' || usesOfCompany.has(use) ? '' : card.title
}
