import type { CompanyCard } from '../../../shared/card.ts'
import type { Person } from '../../../shared/company.ts'
import type { ContactUse } from '../../../shared/contract.ts'
import { useKeys } from '../../design/keys.ts'
import { useContactStore } from './contact-store.ts'
import type { ShownPerson } from '../people/shown-people.ts'

/** Who the keys mean: the person with the focus, or else the company. */
export interface KeyTarget {
  readonly card: CompanyCard
  readonly person: ShownPerson | null
}

/** Copies, calls and writes by key. What is not there is said, and not asked for. */
export const useContactKeys = (target: () => KeyTarget | null): void => {
  const contacts = useContactStore()

  const run = (use: ContactUse): void => {
    const meant = target()
    if (meant === null) return
    const { card, person } = meant
    const request = { companyId: card.companyId, personId: person?.id ?? null, use: withMobile(use, person) }
    if (isThere(request.use, card, person)) void contacts.use(request, true)
    else contacts.miss(request)
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

/** Many people have a mobile phone and no other. */
const withMobile = (use: ContactUse, person: ShownPerson | null): ContactUse => {
  const kinds = new Set(person?.ways.map(({ kind }) => kind))
  if (!kinds.has('mobile') || kinds.has('phone')) return use
  if (use === 'copy-phone') return 'copy-mobile'
  return use === 'call' ? 'call-mobile' : use
}

const isThere = (use: ContactUse, { company }: CompanyCard, person: ShownPerson | null): boolean => {
  // Without an id a person can't be named to the main process.
  if (person !== null && person.id === null) return false
  if (use === 'copy-id') return true
  if (person !== null) return person.ways.some(({ copy, reach }) => copy === use || reach === use)
  return isFilled(use === 'copy-email' || use === 'write' ? company.email : company.phone)
}

const isFilled = (text: Person['email']): boolean => text !== undefined && text.trim() !== ''
