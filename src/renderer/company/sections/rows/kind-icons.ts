import type { SectionName } from '../../../../shared/company.ts'
import { marks } from './marks.ts'

/** What tells the rows of the timeline apart, by shape: SVG paths in a box of 16 by 16. */
export const kindIcons: Readonly<Record<SectionName, string>> = {
  requests:
    'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM6.4 6.6a1.6 1.6 0 1 1 2.4 1.4c-.5.3-.8.6-.8 1.1M8 11.2v.1',
  followUps: 'M3 4h10v9.5h-10zM3 7h10M5.5 2.5v3M10.5 2.5v3',
  documents: marks.document,
  sales: 'M6.2 2.6a3.6 3.6 0 1 0 0 7.2a3.6 3.6 0 0 0 0-7.2zM11.4 6.4a3.6 3.6 0 1 1-4.7 5.1',
  chats: marks.talking
}
