import { z } from 'zod'
import type { SettingsDocument } from './settings-file.ts'

/** The version of the settings that this Glance writes. */
export const settingsVersion = 2

export type MigratedSettings =
  | { readonly kind: 'current'; readonly document: SettingsDocument }
  | { readonly kind: 'migrated'; readonly document: SettingsDocument; readonly fromVersion: number }
  /** A newer Glance wrote them. This one doesn't know their meaning, so it neither uses nor overwrites them. */
  | { readonly kind: 'newer'; readonly version: number }

/** Migrates settings of an earlier version, one version at a time. Unknown keys stay unchanged. */
export const migrateSettings = (document: SettingsDocument): MigratedSettings => {
  const version = toVersion(document)
  if (version > settingsVersion) return { kind: 'newer', version }
  if (version === settingsVersion) return { kind: 'current', document }
  const migrated = migrations.slice(version - 1).reduce((current, migrate) => migrate(current), document)
  return { kind: 'migrated', document: { ...migrated, version: settingsVersion }, fromVersion: version }
}

/** A file without a readable version counts as version 1: Glance always writes one, but a person may have removed it. */
const toVersion = ({ version }: SettingsDocument): number => z.int().positive().catch(1).parse(version)

/**
 * Version 2 has one vocabulary for signing in: the access `password` became `basic`, `userName` became `user`, and an
 * unknown value is `null` instead of `''`.
 */
const toVersion2 = (document: SettingsDocument): SettingsDocument =>
  Array.isArray(document['profiles'])
    ? { ...document, profiles: document['profiles'].map(toVersion2Profile) }
    : document

const toVersion2Profile = (row: unknown): unknown => {
  const profile = z.record(z.string(), z.unknown()).safeParse(row)
  if (!profile.success) return row
  const { userName, access, tenantId, ...rest } = profile.data
  return {
    ...rest,
    ...(access !== undefined && { access: access === 'password' ? 'basic' : access }),
    ...(tenantId !== undefined && { tenantId: tenantId === '' ? null : tenantId }),
    ...(typeof userName === 'string' && { user: toVersion2User(userName) })
  }
}

const toVersion2User = (userName: string): unknown => {
  if (userName === '') return null
  return userName.startsWith('unnamed:') ? { kind: 'unnamed' } : { kind: 'named', name: userName }
}

/** The first one turns version 1 into version 2, and so on. */
const migrations: readonly ((document: SettingsDocument) => SettingsDocument)[] = [toVersion2]
