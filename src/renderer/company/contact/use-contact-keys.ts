import type { Card } from '../../../shared/card.ts'
import type { ContactUse } from '../../../shared/contract.ts'
import { useKeys } from '../../design/keys.ts'
import type { OfferedAction } from '../../design/offered-actions.ts'
import type { ShownPerson } from '../people/shown-people.ts'
import { toShownPoints } from './shown-points.ts'
import { useContactStore } from './contact-store.ts'

/** What the keys apply to: the person whose row has the focus; `null` for the card's own header. */
export interface ContactKeyTarget {
  readonly card: Card
  readonly person: ShownPerson | null
}

/** Copies, calls and writes by key. A number or address that is missing is reported without a call to the main process. */
export const useContactKeys = (target: () => ContactKeyTarget | null): void => {
  const contactStore = useContactStore()

  /** Resolves to whether it was done. */
  const run = async (use: ContactUse): Promise<boolean> => {
    const current = target()
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
      const current = target()
      return current !== null && isAvailable(preferMobile(use, current.person), current.card, current.person)
    },
    detail: () => toDetail(use, target())
  })

  useKeys({
    copyPhone: offer('copy-phone'),
    copyEmail: offer('copy-email'),
    copyId: offer('copy-id'),
    call: offer('call'),
    write: offer('write')
  })
}

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

const toPointText = (use: ContactUse, { header }: Card, person: ShownPerson | null): string =>
  (person?.contactPoints ?? toShownPoints(header)).find(
    ({ index, copy, action }) => index === 0 && (copy === use || action === use)
  )?.text ?? ''

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
  const points = person?.contactPoints ?? toShownPoints(header)
  // The keys act on the first of several numbers.
  return points.some(({ index, copy, action }) => index === 0 && (copy === use || action === use))
}
