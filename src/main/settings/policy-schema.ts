import { z } from 'zod'
import type { PolicyProblemReason, StorageCeilings } from '../../shared/policy.ts'
import type { SettingsChange } from '../../shared/settings.ts'
import { trimSigns } from '../../shared/trim-signs.ts'
import { updateChannels, type UpdateChannel } from '../../shared/updates.ts'
import { isSafeAddress } from '../platform/safe-address.ts'
import { settingsChangeSchema } from './settings-schema.ts'

/** An administrator's policy for every agent on this computer (docs/administration.md#policy). */
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
  readonly updates?: UpdateChannel
  /** Where updates come from instead of Glance's own place: `https:` or this computer, without a trailing slash. */
  readonly updateUrl?: string
}

/** An environment besides SuperOffice's own. */
export interface PolicyEnvironment {
  readonly id: string
  readonly name: string
  readonly signInUrl: string
  readonly clientId: string
}

export type PolicyProfile = z.infer<typeof profileSchema>

/** One source's policy: each key is valid by itself, but a profile may name an environment that no source has. */
export type PolicyDocument = z.infer<typeof policySchema>

export const noPolicy: Policy = {
  environments: [],
  clientIds: {},
  profiles: [],
  preset: {},
  fixed: {},
  ceilings: {}
}

/** SuperOffice's own environments. A policy can give them a client id, and nothing else. */
export const builtInEnvironments: readonly string[] = ['production', 'stage', 'development']

const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)
/** Shown to agents, so without line breaks and other characters that can't be seen. Validators of JSON Schema know no `\p`. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(
    /^[^\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb]*$/
  )
const clientId = z.string().regex(/^[\x21-\x7e]{1,200}$/)
const address = z
  .string()
  .max(1000)
  .refine((typed) => isSafeAddress(typed) && !/[?#\s\p{C}]/u.test(typed))
  .transform((typed) => trimSigns(typed, null, /\//))

const isBuiltIn = (environmentId: string): boolean =>
  builtInEnvironments.includes(environmentId.toLowerCase())

/** A problem that no rule of the schema itself finds. */
const toIssue = (path: readonly (string | number)[], reason: PolicyProblemReason) => ({
  code: 'custom' as const,
  path: [...path],
  params: { reason }
})

const environmentSchema = z
  .strictObject({ id, name: name.exactOptional(), signInUrl: address.exactOptional(), clientId })
  .superRefine((environment, context) => {
    for (const key of ['name', 'signInUrl'] as const) {
      const isGiven = environment[key] !== undefined
      if (isBuiltIn(environment.id) && isGiven) context.addIssue(toIssue([key], 'built-in-environment'))
      if (!isBuiltIn(environment.id) && !isGiven) context.addIssue(toIssue([key], 'missing-key'))
    }
  })

const profileSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    name,
    kind: z.literal('online'),
    environment: id,
    tenant: z
      .string()
      .regex(/^\w{1,50}$/)
      .exactOptional()
  }),
  z.strictObject({ id, name, kind: z.enum(['basic', 'ticket', 'token']), serverUrl: address }),
  z.strictObject({ id, name, kind: z.literal('demo') })
])

const listWithUniqueIds = <T extends z.ZodType<{ readonly id: string }>>(row: T) =>
  z
    .array(row)
    .max(100)
    .superRefine((rows, context) => {
      const ids = rows.map((each) => each.id.toLowerCase())
      const second = ids.findIndex((each, index) => ids.indexOf(each) < index)
      if (second !== -1) context.addIssue(toIssue([second, 'id'], 'duplicate-key'))
    })
    .default([])

/** The whole policy. A key that it doesn't know is an error: a misspelled restriction must not look as if it applied. */
export const policySchema = z.strictObject({
  $schema: z.string().max(1000).exactOptional(),
  version: z.literal(1),
  environments: listWithUniqueIds(environmentSchema),
  profiles: listWithUniqueIds(profileSchema),
  preset: settingsChangeSchema.strict().default({}),
  fixed: settingsChangeSchema.strict().default({}),
  ceilings: z
    .strictObject({
      storeDays: z.int().min(1).exactOptional(),
      storeCompanies: z.int().min(1).exactOptional()
    })
    .default({}),
  updates: z.enum(updateChannels).exactOptional(),
  updateUrl: address.exactOptional()
})
