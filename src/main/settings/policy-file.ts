import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { StorageCeilings } from '../../shared/policy.ts'
import type { Settings, SettingsChange } from '../../shared/settings.ts'
import { isSafeAddress } from '../platform/safe-address.ts'
import { decodeKnownSettings } from './settings-schema.ts'

/** What an administrator has laid down for every agent on this machine (product.md §6). */
export interface Policy {
  readonly environments: readonly PolicyEnvironment[]
  readonly profiles: readonly PolicyProfile[]
  /** In place of Glance's own defaults; the agent's choice goes before them. */
  readonly preset: SettingsChange
  /** Before the agent's choice. */
  readonly fixed: SettingsChange
  readonly ceilings: StorageCeilings
}

export type PolicyEnvironment = z.infer<typeof environmentSchema>
export type PolicyProfile = z.infer<typeof profileSchema>

export type LoadedPolicy =
  | { readonly kind: 'read'; readonly policy: Policy; readonly unknownSettings: number }
  | { readonly kind: 'absent' }
  /** It is there and can't be read, or one thing in it is wrong: then nothing of it holds. */
  | { readonly kind: 'broken' }

export const noPolicy: Policy = { environments: [], profiles: [], preset: {}, fixed: {}, ceilings: {} }

const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)
const name = z.string().trim().min(1).max(100)
const address = z
  .string()
  .max(1000)
  .refine((typed) => isSafeAddress(typed) && !/[?#]/.test(typed))
  .transform((typed) => typed.replace(/\/+$/, ''))

const environmentSchema = z.object({ id, name, signInUrl: address, clientId: z.string().min(1).max(200) })

const profileSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('online'),
    id,
    name,
    environment: z.string(),
    tenant: z
      .string()
      .regex(/^\w{1,50}$/)
      .exactOptional()
  }),
  z.object({ kind: z.enum(['basic', 'ticket', 'token']), id, name, serverUrl: address }),
  z.object({ kind: z.literal('demo'), id, name })
])

const builtInEnvironments: readonly string[] = ['production', 'stage', 'development']

const hasOneOfEach = (rows: readonly { readonly id: string }[]): boolean =>
  new Set(rows.map((row) => row.id.toLowerCase())).size === rows.length

const policySchema = z
  .object({
    version: z.literal(1),
    environments: z.array(environmentSchema).refine(hasOneOfEach).default([]),
    profiles: z.array(profileSchema).refine(hasOneOfEach).default([]),
    preset: z.record(z.string(), z.unknown()).default({}),
    fixed: z.record(z.string(), z.unknown()).default({}),
    ceilings: z
      .object({
        storeDays: z.int().positive().exactOptional(),
        storeCompanies: z.int().positive().exactOptional()
      })
      .default({})
  })
  .refine(({ environments, profiles }) => {
    const known = [...builtInEnvironments, ...environments.map((environment) => environment.id)]
    return profiles.every((profile) => profile.kind !== 'online' || known.includes(profile.environment))
  })

/** Reads the file an administrator deployed. Never rejects. A setting this version does not know is only counted. */
export const loadPolicy = async (file: string): Promise<LoadedPolicy> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    return isMissing(error) ? { kind: 'absent' } : { kind: 'broken' }
  }
  try {
    // Notepad begins a file with a byte order mark, which is no JSON.
    const { preset, fixed, ...rest } = policySchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
    const [knownPreset, knownFixed] = [decodeKnownSettings(preset), decodeKnownSettings(fixed)]
    return {
      kind: 'read',
      policy: { ...rest, preset: knownPreset, fixed: knownFixed },
      unknownSettings: countUnknown(preset, knownPreset) + countUnknown(fixed, knownFixed)
    }
  } catch {
    return { kind: 'broken' }
  }
}

const countUnknown = (given: object, known: object): number =>
  Object.keys(given).length - Object.keys(known).length

const isMissing = (error: unknown): boolean =>
  z.object({ code: z.enum(['ENOENT', 'ENOTDIR']) }).safeParse(error).success

/** Default, preset by policy, the agent's own, fixed by policy, and nothing above a ceiling (design.md §9). */
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
