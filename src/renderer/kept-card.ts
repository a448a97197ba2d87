import type { GlanceBridge } from '../shared/bridge.ts'
import type { MatchedBy } from '../shared/match.ts'
import { toSubject, type Subject } from '../shared/subject.ts'
import type { CardSection } from './company/sections/section-table.ts'
import type { Screen } from './screen.ts'

type CardScreen = Extract<Screen, { kind: 'card' }>

/**
 * A card that is shown again after a lock. It has ids and codes, and nothing that was read or typed: no name, no number, no
 * title stays in the window while Glance is locked.
 */
export interface KeptCard {
  readonly subject: Subject
  readonly callerId: number | null
  readonly requestId: number | null
  readonly matchedBy: MatchedBy
  readonly section: CardSection | null
}

/** `null` unless the screen shows a card, or the settings that were opened over one. */
export const toKeptCard = (screen: Screen, section: CardSection | null): KeptCard | null => {
  switch (screen.kind) {
    case 'card':
      return {
        subject: toSubject(screen.card),
        callerId: screen.caller?.personId ?? null,
        requestId: screen.request?.id ?? null,
        matchedBy: screen.matchedBy,
        section
      }
    case 'settings':
      return toKeptCard(screen.from, null)
    default:
      return null
  }
}

/** Reads from what is stored whatever the screen says before the card itself has arrived; `null` without a stored card. */
export const readKeptCard = async (
  { subject, callerId, requestId, matchedBy, section }: KeptCard,
  bridge: Pick<GlanceBridge, 'recallCard'>
): Promise<CardScreen | null> => {
  const [card, caller] = await Promise.all([
    bridge.recallCard(subject),
    callerId === null ? null : bridge.recallCard({ personId: callerId })
  ])
  if (!card.ok || card.value === null) return null
  const callerName = caller?.ok === true ? (caller.value?.title ?? null) : null
  return {
    kind: 'card',
    card: subject,
    caller:
      callerId === null || callerName === null
        ? null
        : { personId: callerId, name: callerName, matched: null },
    matchedBy,
    matched: null,
    request: requestId === null ? null : { id: requestId, title: null },
    openedMs: null,
    section
  }
}
