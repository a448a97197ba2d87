/** Where one signs in to SuperOffice Online. There is no client secret: Glance is a public client. */
export interface SignInEnvironment {
  readonly id: string
  /** `null` for the three that the window has words for. */
  readonly name: string | null
  /** Without a trailing slash. */
  readonly signInUrl: string
  /** What SuperOffice registered Glance as in this environment; `null` while settings and policy name none. */
  readonly clientId: string | null
}

/** A sign-in host never has a number, even where the tenant's own host has one (docs/superoffice.md#addresses). */
const builtIn: readonly SignInEnvironment[] = [
  { id: 'production', name: null, signInUrl: 'https://online.superoffice.com', clientId: null },
  { id: 'stage', name: null, signInUrl: 'https://qaonline.superoffice.com', clientId: null },
  { id: 'development', name: null, signInUrl: 'https://sod.superoffice.com', clientId: null }
]

/** The built-in three and those added to them; an added one with the id of a built-in one takes its place. */
export const toEnvironments = (
  added: readonly SignInEnvironment[],
  clientIds: Readonly<Record<string, string>>
): readonly SignInEnvironment[] => {
  const places = new Map([...builtIn, ...added].map((environment) => [environment.id, environment]))
  return [...places.values()].map((environment) => ({
    ...environment,
    clientId: environment.clientId ?? clientIds[environment.id] ?? null
  }))
}
