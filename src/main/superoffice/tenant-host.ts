/** Where the tenant's API is now. */
export interface TenantHost {
  /** Ends in `/api`. Rejects with a CodedError when it can't be found out. */
  readonly apiRoot: () => Promise<string>
  /** After a 421: true when the tenant was found elsewhere, so that one more attempt makes sense. */
  readonly findAgain: () => Promise<boolean>
}

/** An installation that stays where it is. */
export const fixedHost = (apiRoot: string): TenantHost => ({
  apiRoot: () => Promise.resolve(apiRoot),
  findAgain: () => Promise.resolve(false)
})
