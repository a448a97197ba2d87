import type { CardHeader, ContactPoint, Person } from '../../../shared/company.ts'
import { contactUses, type ContactRequest, type ContactUse } from '../../../shared/contract.ts'

/** A number or an address on the card, with what the agent can do with it. */
export interface ShownPoint extends ContactPoint {
  readonly copy: ContactUse
  /** Calls or writes; `null` for what can only be copied. */
  readonly action: ContactUse | null
}

const uses = {
  phone: { copy: 'copy-phone', action: 'call' },
  mobile: { copy: 'copy-mobile', action: 'call-mobile' },
  email: { copy: 'copy-email', action: 'write' }
} as const satisfies Record<ContactPoint['kind'], { readonly copy: ContactUse; readonly action: ContactUse }>

export type ContactFields = Pick<CardHeader & Person, 'phone' | 'mobilePhone' | 'email' | 'contactPoints'>

export const toShownPoints = (fields: ContactFields): readonly ShownPoint[] =>
  (fields.contactPoints ?? toPoints(fields)).map((point) => {
    const { copy, action } = uses[point.kind]
    return { ...point, copy, action: point.isUsable ? action : null }
  })

/** The fields as they are, if the main process has not taken them apart. */
const toPoints = ({ phone, mobilePhone, email }: ContactFields): readonly ContactPoint[] => [
  ...toPoint('phone', phone),
  ...toPoint('mobile', mobilePhone),
  ...toPoint('email', email)
]

const toPoint = (kind: ContactPoint['kind'], text: string | undefined): readonly ContactPoint[] =>
  text === undefined || text.trim() === '' ? [] : [{ kind, index: 0, text, isUsable: true }]

interface UsablePoint {
  readonly copy: ContactUse | null
  readonly action: ContactUse | null
}

/** One key copies, and one calls, the first number of them all, whether it is a mobile one or not. */
const alsoMobile: Partial<Readonly<Record<ContactUse, ContactUse>>> = {
  'copy-phone': 'copy-mobile',
  call: 'call-mobile'
}

/** The first point that the key of this use applies to, and what the key does with it; `null` when there is none. */
export const findKeyPoint = <T extends UsablePoint>(
  use: ContactUse,
  points: readonly T[]
): { readonly point: T; readonly use: ContactUse } | null => {
  for (const point of points) {
    const found = [use, alsoMobile[use]].find((each) => each === point.copy || each === point.action)
    if (found !== undefined) return { point, use: found }
  }
  return null
}

/**
 * The points that keys apply to: the first number, mobile or not, and the first of each other kind. A key that applies to one
 * of those `before` them applies to none of these.
 */
export const toKeyPoints = <T extends UsablePoint>(
  points: readonly T[],
  before: readonly UsablePoint[] = []
): readonly T[] =>
  contactUses
    .filter((use) => use !== 'copy-mobile' && use !== 'call-mobile' && findKeyPoint(use, before) === null)
    .flatMap((use) => findKeyPoint(use, points)?.point ?? [])

/** What the agent just copied. */
export type CopiedPoint = Pick<ContactRequest, 'use' | 'index'>

export const isCopied = (copied: CopiedPoint | null, { copy, index }: ShownPoint): boolean =>
  copied?.use === copy && (copied.index ?? 0) === index
