import type { CardHeader, ContactPoint, Person } from '../../../shared/company.ts'
import type { ContactRequest, ContactUse } from '../../../shared/contract.ts'

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

type Fields = Pick<CardHeader & Person, 'phone' | 'mobilePhone' | 'email' | 'contactPoints'>

export const toShownPoints = (fields: Fields): readonly ShownPoint[] =>
  (fields.contactPoints ?? toPoints(fields)).map((point) => {
    const { copy, action } = uses[point.kind]
    return { ...point, copy, action: point.isUsable ? action : null }
  })

/** The fields as they are, if the main process has not taken them apart. */
const toPoints = ({ phone, mobilePhone, email }: Fields): readonly ContactPoint[] => [
  ...toPoint('phone', phone),
  ...toPoint('mobile', mobilePhone),
  ...toPoint('email', email)
]

const toPoint = (kind: ContactPoint['kind'], text: string | undefined): readonly ContactPoint[] =>
  text === undefined || text.trim() === '' ? [] : [{ kind, index: 0, text, isUsable: true }]

/** What the agent just copied. */
export type CopiedPoint = Pick<ContactRequest, 'use' | 'index'>

export const isCopied = (copied: CopiedPoint | null, { copy, index }: ShownPoint): boolean =>
  copied?.use === copy && (copied.index ?? 0) === index
