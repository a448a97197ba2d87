/** The current address of a tenant's API. */
export interface TenantHost {
  /** Ends in `/api`. Rejects with a `CodedError` when the address can't be determined. */
  readonly apiRoot: () => Promise<string>
  /** Called after a 421. Looks the address up again and resolves with true when one more attempt makes sense. */
  readonly relocate: () => Promise<boolean>
}

/** An installation whose address never changes. */
export const createFixedHost = (apiRoot: string): TenantHost => ({
  apiRoot: () => Promise.resolve(apiRoot),
  relocate: () => Promise.resolve(false)
})
