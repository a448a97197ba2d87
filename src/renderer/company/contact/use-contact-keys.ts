import type { CompanyCard } from '../../../shared/card.ts'
import type { ContactUse } from '../../../shared/contract.ts'
import { useKeys } from '../../design/keys.ts'
import type { ShownPerson } from '../people/shown-people.ts'
import { useContactStore } from './contact-store.ts'

/** What the keys apply to: the person whose row has the focus; `null` for the company itself. */
export interface ContactKeyTarget {
  readonly card: CompanyCard
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
      companyId: card.companyId,
      personId: person?.id ?? null,
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

/** The mobile number for a person who has no other: many people have only that one. */
const preferMobile = (use: ContactUse, person: ShownPerson | null): ContactUse => {
  const kinds = new Set(person?.contactPoints.map(({ kind }) => kind))
  if (!kinds.has('mobile') || kinds.has('phone')) return use
  if (use === 'copy-phone') return 'copy-mobile'
  return use === 'call' ? 'call-mobile' : use
}

const isAvailable = (use: ContactUse, { company }: CompanyCard, person: ShownPerson | null): boolean => {
  // The window names a person to the main process by id only.
  if (person !== null && person.id === null) return false
  if (use === 'copy-id') return true
  if (person !== null) return person.contactPoints.some(({ copy, action }) => copy === use || action === use)
  return isFilled(use === 'copy-email' || use === 'write' ? company.email : company.phone)
}

const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''
