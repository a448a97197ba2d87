/** A company, or a person and their company. */
export interface SearchResult {
  /** `null` for a person without a company, or with one that could not be read. */
  readonly companyId: number | null
  /** Present when `companyId` is `null` because the person's company could not be read: they may have one. */
  readonly isCompanyUnknown?: true
  /** A company as SuperOffice writes it (`Company, Department`), or a person's name alone. */
  readonly name: string
  /** A person's company, if SuperOffice names it. */
  readonly companyName?: string
  readonly kind: 'company' | 'person'
  /** Absent when SuperOffice doesn't identify the person. */
  readonly personId?: number
  /** When it is not part of `name`. */
  readonly department?: string
  /** The company's, like `isStopped`; only the phone number is a person's own. */
  readonly city?: string
  readonly phone?: string
  /** Absent when SuperOffice doesn't say. */
  readonly isStopped?: boolean
  /** One of the agent's favourites in SuperOffice. Only the agent's history tells. */
  readonly isFavourite?: true
  /** A person who no longer works for their company. Absent when SuperOffice doesn't say. */
  readonly isFormerEmployee?: true
  /** The request that was searched for. */
  readonly requestId?: number
  /** Its title; absent when it has none. */
  readonly requestTitle?: string
}

/** A company's town and whether it is stopped, without what SuperOffice left empty. */
export const toCityAndStop = (
  city: string,
  isStopped: boolean | null
): Pick<SearchResult, 'city' | 'isStopped'> => ({
  ...(city !== '' && { city }),
  ...(isStopped !== null && { isStopped })
})
