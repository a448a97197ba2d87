import { toRegistryName } from '../../src/main/settings/policy-registry.ts'
import { builtInEnvironments } from '../../src/main/settings/policy-schema.ts'
import type { PolicyKey } from '../../src/main/settings/policy-keys.ts'
import { findWords } from './words.ts'

/** One line in the Group Policy editor: a dialog with one field for each key. */
export interface GroupPolicy {
  /** Letters, digits and underscores. */
  readonly id: string
  readonly category: string
  readonly title: string
  readonly explanation: string
  /** Below `Software\Policies\Glance`; empty for that key itself. */
  readonly subkey: string
  readonly fields: readonly PolicyField[]
}

export interface PolicyField {
  readonly key: PolicyKey
  readonly isRequired: boolean
}

export const categories = {
  Glance: 'Glance',
  Fixed: 'Settings that agents can’t change',
  Preset: 'Settings that agents can change',
  Ceilings: 'Limits on what is stored',
  Environments: 'SuperOffice Online: registration and sign-in',
  Profiles: 'Profiles that every agent gets',
  Updates: 'Updates'
} as const

/** A template can't have a list of dialogs that grows. Who needs more writes more registry keys, or the file. */
const profileCount = 5
const environmentCount = 3

/** Everything that the Group Policy editor shows of Glance, in its order. */
export const listGroupPolicies = (keys: readonly PolicyKey[]): readonly GroupPolicy[] => [
  ...keys.flatMap((key) => (key.path.length <= 2 ? [toSinglePolicy(key)] : [])),
  ...builtInEnvironments.map((environment) => toClientIdPolicy(environment, keys)),
  ...count(environmentCount).map((number) => toEnvironmentPolicy(number, keys)),
  ...count(profileCount).map((number) => toProfilePolicy(number, keys))
]

const count = (to: number): readonly string[] => Array.from({ length: to }, (_, index) => String(index + 1))

const toSinglePolicy = (key: PolicyKey): GroupPolicy => {
  const { title, meaning } = findWords(key)
  const group = key.path.length === 1 ? null : toRegistryName(key.path)
  return {
    id: group === null ? key.path.join('_') : [group, ...key.path.slice(1)].join('_'),
    category: group ?? 'Updates',
    title,
    explanation: meaning,
    subkey: group ?? '',
    fields: [{ key, isRequired: true }]
  }
}

const rowKeys = (list: string, keys: readonly PolicyKey[]): readonly PolicyKey[] =>
  keys.filter(({ path }) => path[0] === list && path[1] === '*')

const toClientIdPolicy = (environment: string, keys: readonly PolicyKey[]): GroupPolicy => ({
  id: `ClientId_${environment}`,
  category: 'Environments',
  title: `Client id for ${environment}`,
  explanation:
    'The id with which SuperOffice has registered Glance in this environment. Nobody can sign in there without it.',
  subkey: `Environments\\${environment}`,
  fields: rowKeys('environments', keys)
    .filter(({ path }) => path[2] === 'clientId')
    .map((key) => ({ key, isRequired: true }))
})

const toEnvironmentPolicy = (number: string, keys: readonly PolicyKey[]): GroupPolicy => ({
  id: `Environment_${number}`,
  category: 'Environments',
  title: `Added environment ${number}`,
  explanation: `Another sign-in service than SuperOffice’s own three. A profile names it other${number}.`,
  subkey: `Environments\\other${number}`,
  fields: rowKeys('environments', keys).map((key) => ({ key, isRequired: true }))
})

const toProfilePolicy = (number: string, keys: readonly PolicyKey[]): GroupPolicy => ({
  id: `Profile_${number}`,
  category: 'Profiles',
  title: `Profile ${number}`,
  explanation:
    'A SuperOffice that every agent finds in the list. Fill in what the kind needs: an environment for "online", a server address for an own server. Leave the other fields empty.',
  subkey: `Profiles\\${number}`,
  fields: rowKeys('profiles', keys).map((key) => ({
    key,
    isRequired: key.path[2] === 'name' || key.path[2] === 'kind'
  }))
})
