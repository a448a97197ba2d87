import type { Card } from '../../../shared/card.ts'
import type { RecordRef } from '../../../shared/company.ts'
import type { SessionState } from '../../../shared/session.ts'

/** What a new request or follow-up is for: the caller if there is one, and the company that is shown. */
export const toNewRecord = (
  kind: 'new-request' | 'new-follow-up',
  card: Card,
  callerId: number | null
): RecordRef =>
  card.companyId === undefined
    ? { kind, companyId: card.header.employer?.companyId ?? null, id: card.personId }
    : { kind, companyId: card.companyId, id: callerId }

/**
 * False when nobody can say where SuperOffice's web client is: a tenant of SuperOffice Online tells its address only to
 * someone who is signed in.
 */
export const canOpenPages = (session: SessionState): boolean =>
  session.kind === 'signed-in' || (session.kind === 'sign-in-again' && session.profile.kind !== 'online')
