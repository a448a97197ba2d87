import { ownValue } from '../../shared/own-value.ts'

/** An environment of SuperOffice Online. Glance is a public client, so there is no client secret. */
export interface SignInEnvironment {
  readonly id: string
  /** `null` for the three environments that the language catalogues name. */
  readonly name: string | null
  /** Without a trailing slash. */
  readonly signInUrl: string
  /** The id with which SuperOffice has registered Glance in this environment; `null` when settings and policy have none. */
  readonly clientId: string | null
}

/** Sign-in hosts have no number, unlike the hosts of tenants (docs/superoffice.md#addresses). */
const builtIn: readonly SignInEnvironment[] = [
  { id: 'production', name: null, signInUrl: 'https://online.superoffice.com', clientId: null },
  { id: 'stage', name: null, signInUrl: 'https://qaonline.superoffice.com', clientId: null },
  { id: 'development', name: null, signInUrl: 'https://sod.superoffice.com', clientId: null }
]

/** The built-in environments and the added ones. A built-in one can't be replaced: agents type their password there. */
export const toEnvironments = (
  added: readonly SignInEnvironment[],
  clientIds: Readonly<Record<string, string>>
): readonly SignInEnvironment[] => {
  const others = added.filter(({ id }) => !builtIn.some((environment) => environment.id === id))
  return [...builtIn, ...others].map((environment) => ({
    ...environment,
    clientId: environment.clientId ?? ownValue(clientIds, environment.id) ?? null
  }))
}
