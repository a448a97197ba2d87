import type { Country } from './countries.ts'

/** A phone number as someone typed it, and as it is dialled (`+4755123456`). */
export interface StoredPhone {
  readonly text: string
  readonly dialable: string
}

export interface DemoPerson {
  readonly personId: number
  /** 0 for a person without a company. */
  readonly companyId: number
  readonly firstName: string
  readonly lastName: string
  readonly title: string
  readonly directPhone: StoredPhone | null
  readonly mobilePhone: StoredPhone | null
  readonly email: string
  /** The person has left the company. */
  readonly isRetired: boolean
  /** The person's place in the company's own order of its people, from 1. */
  readonly rank: number
  readonly country: Country
}

export interface DemoCompany {
  readonly companyId: number
  readonly name: string
  readonly department: string
  readonly organisationNumber: string
  readonly number: string
  readonly webAddress: string
  readonly email: string
  readonly phone: StoredPhone | null
  readonly street: string
  readonly zip: string
  readonly city: string
  readonly country: Country
  readonly associate: DemoAssociate
  /** Category and business are language strings. */
  readonly category: string
  readonly business: string
  readonly isStopped: boolean
  /** This is the tenant's own company. */
  readonly isOwner: boolean
  /** The company calls every week, and has done so for years. */
  readonly isLively: boolean
  /** The company has phone numbers and a summary as irregular as in an old database. */
  readonly isMessy: boolean
  readonly persons: readonly DemoPerson[]
}

/** One of the tenant's own people. */
export interface DemoAssociate {
  readonly associateId: number
  readonly name: string
  readonly fullName: string
}

/** `Company, Department`, or the name alone. */
export const toFullName = ({ name, department }: DemoCompany): string =>
  department === '' ? name : `${name}, ${department}`

export const toPersonName = ({ firstName, lastName }: DemoPerson): string => `${firstName} ${lastName}`.trim()
