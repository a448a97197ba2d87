import type { Card } from '../../../shared/card.ts'
import type { ContactUse } from '../../../shared/contract.ts'
import { useKeys } from '../../design/keys.ts'
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

  const run = (use: ContactUse): void => {
    const current = target()
    if (current === null) return
    const { card, person } = current
    const request = {
      companyId: card.companyId ?? null,
      personId: person?.id ?? card.personId ?? null,
      use: preferMobile(use, person)
    }
    if (isAvailable(request.use, card, person)) void contactStore.use(request, true)
    else contactStore.reportMissing(request)
  }

  useKeys({
    copyPhone: () => {
      run('copy-phone')
    },
    copyEmail: () => {
      run('copy-email')
    },
    copyId: () => {
      run('copy-id')
    },
    call: () => {
      run('call')
    },
    write: () => {
      run('write')
    }
  })
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
  const points = person?.contactPoints ?? toShownPoints(header)
  // The keys act on the first of several numbers.
  return points.some(({ index, copy, action }) => index === 0 && (copy === use || action === use))
}
