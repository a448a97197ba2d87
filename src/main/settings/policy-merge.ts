import type { StorageCeilings } from '../../shared/policy.ts'
import type { Settings, SettingsChange } from '../../shared/settings.ts'
import type { PolicyPath } from './policy-decode.ts'
import {
  builtInEnvironments,
  type Policy,
  type PolicyDocument,
  type PolicyEnvironment
} from './policy-schema.ts'

/** Merges what the sources say, key by key. The first source wins; lists are joined by id, the first source's rows first. */
export const mergePolicies = (documents: readonly PolicyDocument[]): Policy => {
  const lastFirst = documents.toReversed()
  const environments = joinById(documents.map((document) => document.environments))
  const updates = documents.find((document) => document.updates !== undefined)?.updates
  const updateUrl = documents.find((document) => document.updateUrl !== undefined)?.updateUrl
  return {
    environments: environments.flatMap(({ id, name, signInUrl, clientId }): readonly PolicyEnvironment[] =>
      name === undefined || signInUrl === undefined ? [] : [{ id, name, signInUrl, clientId }]
    ),
    clientIds: Object.fromEntries(
      environments.flatMap(({ id, signInUrl, clientId }) =>
        signInUrl === undefined ? [[id.toLowerCase(), clientId]] : []
      )
    ),
    profiles: joinById(documents.map((document) => document.profiles)),
    preset: Object.assign({}, ...lastFirst.map(({ preset }) => preset)) as SettingsChange,
    fixed: {
      ...(Object.assign({}, ...lastFirst.map(({ fixed }) => fixed)) as SettingsChange),
      ...(updates !== undefined && { updateChannel: updates })
    },
    ceilings: Object.assign({}, ...lastFirst.map(({ ceilings }) => ceilings)) as StorageCeilings,
    ...(updates !== undefined && { updates }),
    ...(updateUrl !== undefined && { updateUrl })
  }
}

const joinById = <T extends { readonly id: string }>(lists: readonly (readonly T[])[]): readonly T[] => {
  const rows = new Map<string, T>()
  for (const row of lists.flat()) {
    const key = row.id.toLowerCase()
    if (!rows.has(key)) rows.set(key, row)
  }
  return [...rows.values()]
}

/** Where this document names an environment that neither SuperOffice nor the merged policy has; `null` when it names none. */
export const findUnknownEnvironment = (document: PolicyDocument, merged: Policy): PolicyPath | null => {
  const known = new Set([...builtInEnvironments, ...merged.environments.map(({ id }) => id)])
  const index = document.profiles.findIndex(
    (profile) => profile.kind === 'online' && !known.has(profile.environment)
  )
  return index === -1 ? null : ['profiles', index, 'environment']
}

/** Merges the settings. Later ones win: default, preset by policy, chosen by the agent, fixed by policy. Then ceilings apply. */
export const toEffectiveSettings = (
  defaults: Settings,
  { preset, fixed, ceilings }: Policy,
  chosen: SettingsChange
): Settings => {
  const settings = { ...defaults, ...preset, ...chosen, ...fixed }
  return {
    ...settings,
    storeDays: Math.min(settings.storeDays, ceilings.storeDays ?? Infinity),
    storeCompanies: Math.min(settings.storeCompanies, ceilings.storeCompanies ?? Infinity)
  }
}
