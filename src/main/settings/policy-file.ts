import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { StorageCeilings } from '../../shared/policy.ts'
import type { Settings, SettingsChange } from '../../shared/settings.ts'
import { isSafeAddress } from '../platform/safe-address.ts'
import { decodeKnownSettings } from './settings-schema.ts'

/** An administrator's policy for every agent on this computer (docs/administration.md#policy-file). */
export interface Policy {
  readonly environments: readonly PolicyEnvironment[]
  /** The client ids of SuperOffice's own environments, by the environment's id. */
  readonly clientIds: Readonly<Record<string, string>>
  readonly profiles: readonly PolicyProfile[]
  /** Replaces Glance's defaults. The agent can change these settings. */
  readonly preset: SettingsChange
  /** Overrides what the agent has chosen. */
  readonly fixed: SettingsChange
  readonly ceilings: StorageCeilings
  /** Which versions Glance offers and installs by itself; `off` for none. Absent when the administrator leaves it open. */
  readonly updates?: PolicyUpdates
  /** Where updates come from instead of Glance's own place: `https:` or this computer, without a trailing slash. */
  readonly updateUrl?: string
}

export const policyUpdates = ['stable', 'beta', 'off'] as const
export type PolicyUpdates = (typeof policyUpdates)[number]

export type PolicyEnvironment = z.infer<typeof environmentSchema>
export type PolicyProfile = z.infer<typeof profileSchema>

export type LoadedPolicy =
  | { readonly kind: 'read'; readonly policy: Policy; readonly unknownSettings: number }
  | { readonly kind: 'absent' }
  /** The file can't be read, or something in it is invalid. Then none of it applies. */
  | { readonly kind: 'broken' }

export const noPolicy: Policy = {
  environments: [],
  clientIds: {},
  profiles: [],
  preset: {},
  fixed: {},
  ceilings: {}
}

const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)
const name = z.string().trim().min(1).max(100)
const address = z
  .string()
  .max(1000)
  .refine((typed) => isSafeAddress(typed) && !/[?#]/.test(typed))
  .transform((typed) => typed.replace(/\/+$/, ''))

const clientId = z.string().min(1).max(200)
const environmentSchema = z.object({ id, name, signInUrl: address, clientId })

const builtInEnvironments = ['production', 'stage', 'development'] as const
const registrationSchema = z.strictObject({ id: z.enum(builtInEnvironments), clientId })

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

const haveUniqueIds = (rows: readonly { readonly id: string }[]): boolean =>
  new Set(rows.map((row) => row.id.toLowerCase())).size === rows.length

const policySchema = z
  .object({
    version: z.literal(1),
    environments: z
      .array(z.union([environmentSchema, registrationSchema]))
      .refine(haveUniqueIds)
      .default([]),
    profiles: z.array(profileSchema).refine(haveUniqueIds).default([]),
    preset: z.record(z.string(), z.unknown()).default({}),
    fixed: z.record(z.string(), z.unknown()).default({}),
    ceilings: z
      .object({
        storeDays: z.int().positive().exactOptional(),
        storeCompanies: z.int().positive().exactOptional()
      })
      .default({}),
    updates: z.enum(policyUpdates).exactOptional(),
    updateUrl: address.exactOptional()
  })
  .refine(({ environments, profiles }) => {
    const environmentIds: readonly string[] = [
      ...builtInEnvironments,
      ...environments.map((environment) => environment.id)
    ]
    return profiles.every(
      (profile) => profile.kind !== 'online' || environmentIds.includes(profile.environment)
    )
  })

/** Reads the administrator's file. Never rejects. Settings that this version does not know are ignored and counted. */
export const loadPolicy = async (file: string): Promise<LoadedPolicy> => {
  let text: string
  try {
    text = toText(await readFile(file))
  } catch (error) {
    return isMissing(error) ? { kind: 'absent' } : { kind: 'broken' }
  }
  try {
    const { preset, fixed, environments, ...rest } = policySchema.parse(JSON.parse(text))
    const [knownPreset, knownFixed] = [decodeKnownSettings(preset), decodeKnownSettings(fixed)]
    const registered = environments.filter((each) => !('signInUrl' in each))
    return {
      kind: 'read',
      policy: {
        ...rest,
        environments: environments.filter((each) => 'signInUrl' in each),
        clientIds: Object.fromEntries(registered.map((each) => [each.id, each.clientId])),
        preset: knownPreset,
        fixed: knownFixed
      },
      unknownSettings: countUnknown(preset, knownPreset) + countUnknown(fixed, knownFixed)
    }
  } catch {
    return { kind: 'broken' }
  }
}

/** Notepad starts a file with a byte order mark, and Windows PowerShell writes UTF-16 by default. */
const toText = (content: Buffer): string => {
  const isUtf16 = content[0] === 0xff && content[1] === 0xfe
  return content.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '')
}

const countUnknown = (all: object, known: object): number =>
  Object.keys(all).length - Object.keys(known).length

const isMissing = (error: unknown): boolean =>
  z.object({ code: z.enum(['ENOENT', 'ENOTDIR']) }).safeParse(error).success

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
