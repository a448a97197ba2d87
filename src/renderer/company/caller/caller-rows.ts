import type { Card } from '../../../shared/card.ts'
import { mapSections, type SectionName } from '../../../shared/company.ts'

/** The ids of the caller's rows, by section. */
export type CallerRows = Readonly<Record<SectionName, ReadonlySet<number>>>

/** `null` without a caller, and while only their rows are shown: then there is nothing to tell apart. */
export const toCallerRows = (callerCard: Card | null, content: Card | null): CallerRows | null =>
  callerCard === null || callerCard === content
    ? null
    : mapSections((name) => {
        const section = callerCard[name]
        const rows = section.state === 'read' ? section.rows : []
        return new Set(rows.flatMap(({ id }) => id ?? []))
      })
