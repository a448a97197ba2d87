import type { BriefPart, Card } from '../../../shared/card.ts'
import type { Wording } from '../../language/wording.ts'
import { toBriefLabel, toBriefTarget, toBriefWords, type BriefTarget } from './brief-line.ts'

/** One part of the brief as it is shown. */
export interface BriefChip {
  readonly label: string
  /** The label as a whole sentence. */
  readonly sentence: string
  /** `null` when the card doesn't list what it says. */
  readonly target: BriefTarget | null
  readonly tone: 'plain' | 'caution' | 'accent'
}

export const toBriefChips = (card: Card, wording: Wording): readonly BriefChip[] =>
  card.brief.map((part) => {
    const target = toBriefTarget(part, card)
    return {
      label: toBriefLabel(part, wording),
      sentence: toBriefWords(part, wording),
      target,
      tone: toTone(part, target, card)
    }
  })

const toTone = ({ kind }: BriefPart, target: BriefTarget | null, { changes }: Card): BriefChip['tone'] => {
  if (kind === 'overdue-follow-ups') return 'caution'
  const isNew = target !== null && (changes?.rows[target.section][target.index] ?? null) !== null
  return kind === 'open-chat' && isNew ? 'accent' : 'plain'
}
