import { watch, type Ref } from 'vue'
import type { Card, PersonCard } from '../../../shared/card.ts'
import type { Employer } from '../../../shared/company.ts'

/** Reports the company of the person on screen, as soon as their card names one. */
export const useEmployer = (
  card: Readonly<Ref<Card | null>>,
  onEmployer: (person: PersonCard, employer: Employer) => void
): void => {
  watch(
    card,
    (next) => {
      const employer = next?.header.employer
      if (next?.personId !== undefined && employer !== undefined) onEmployer(next, employer)
    },
    { flush: 'sync' }
  )
}
