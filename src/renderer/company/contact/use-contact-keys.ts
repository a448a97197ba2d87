import type { Card } from '../../../shared/card.ts'
import type { ContactUse } from '../../../shared/contract.ts'
import { useKeys } from '../../design/keys.ts'
import type { OfferedAction } from '../../design/offered-actions.ts'
import { useActions } from '../../design/use-actions.ts'
import type { ShownPerson } from '../people/shown-people.ts'
import { useContactStore } from './contact-store.ts'
import { toShownDetails } from './shown-details.ts'

/** What the keys apply to: the person whose row has the focus; `null` for the card's own header. */
export interface ContactKeyTarget {
  readonly card: Card
  readonly person: ShownPerson | null
}

/** Copies, calls and writes by key. A number or address that is missing is reported without a call to the main process. */
export const useContactKeys = (target: () => ContactKeyTarget | null): void => {
  const contactStore = useContactStore()

  const targetOf = (use: ContactUse): ContactKeyTarget | null => {
    const current = target()
    return current !== null && usesOfCompany.has(use) ? { ...current, person: null } : current
  }

  /** Resolves to whether it was done. */
  const run = async (use: ContactUse): Promise<boolean> => {
    const current = targetOf(use)
    if (current === null) return false
    const { card, person } = current
    const request = {
      companyId: card.companyId ?? null,
      personId: person?.id ?? card.personId ?? null,
      use: preferMobile(use, person)
    }
    if (!isAvailable(request.use, card, person)) {
      contactStore.reportMissing(request)
      return false
    }
    await contactStore.use(request, true)
    return contactStore.failure === null
  }

  const offer = (use: ContactUse): OfferedAction => ({
    run: () => run(use),
    isListed: () => {
      const current = targetOf(use)
      return current !== null && isAvailable(preferMobile(use, current.person), current.card, current.person)
    },
    detail: () => toDetail(use, targetOf(use))
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

/** What only the company has, whoever has the focus. */
const usesOfCompany: ReadonlySet<ContactUse> = new Set([
  'copy-web',
  'copy-address',
  'copy-organisation-number',
  'copy-customer-number',
  'open-web'
])

/** The number, address or id that the action is for, and whose it is if a person's row has the focus. */
const toDetail = (use: ContactUse, target: ContactKeyTarget | null): string => {
  if (target === null) return ''
  const { card, person } = target
  const value =
    use === 'copy-id' ? toIdText(card, person) : toPointText(preferMobile(use, person), card, person)
  return [person?.fullText ?? '', value].filter((part) => part !== '').join(' · ')
}

const toIdText = (card: Card, person: ShownPerson | null): string =>
  `#${String(person?.id ?? card.companyId ?? card.personId)}`

/** What opens is shown whole. */
const toPointText = (use: ContactUse, { header }: Card, person: ShownPerson | null): string => {
  if (use === 'open-web') return header.webAddress ?? ''
  return (
    (person?.contactPoints ?? toShownDetails(header)).find(
      ({ index, copy, action }) => index === 0 && (copy === use || action === use)
    )?.text ?? ''
  )
}

/** The mobile number for a person who has no other to use like this: many people have only that one. */
const preferMobile = (use: ContactUse, person: ShownPerson | null): ContactUse => {
  const points = person?.contactPoints ?? []
  const isAnyPhone = points.some(({ kind, isUsable }) => kind === 'phone' && (use !== 'call' || isUsable))
  if (isAnyPhone || !points.some(({ kind }) => kind === 'mobile')) return use
  if (use === 'copy-phone') return 'copy-mobile'
  return use === 'call' ? 'call-mobile' : use
}

const isAvailable = (use: ContactUse, { header }: Card, person: ShownPerson | null): boolean => {
  // The window names a person to the main process by id only.
  if (person !== null && person.id === null) return false
  if (use === 'copy-id') return true
  const points = person?.contactPoints ?? toShownDetails(header)
  // The keys act on the first of several numbers.
  return points.some(({ index, copy, action }) => index === 0 && (copy === use || action === use))
}
