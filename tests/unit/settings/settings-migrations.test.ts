import { describe, expect, it } from 'vitest'
import { migrateSettings, settingsVersion } from '../../../src/main/settings/settings-migrations.ts'
import { profileSchema } from '../../../src/main/settings/settings-schema.ts'

const ownServer = {
  id: 'a',
  kind: 'own-server',
  name: 'crm.example',
  serverAddress: 'https://crm.example'
}
const online = { id: 'b', kind: 'online', name: 'Cust12345', environmentId: 'production' }

describe('settings of version 1', () => {
  it.each([
    [
      'an own server with a password',
      { ...ownServer, access: 'password', userName: 'kari' },
      { ...ownServer, access: 'basic', user: { kind: 'named', name: 'kari' } }
    ],
    [
      'an own server with a ticket of a user without a name',
      { ...ownServer, access: 'ticket', userName: 'unnamed:5b0e7c3e-3c9b-4d8e-9a59-1c1f1a0a2b05' },
      { ...ownServer, access: 'ticket', user: { kind: 'unnamed' } }
    ],
    [
      'an own server with an access token',
      { ...ownServer, access: 'token', userName: 'Kari Nordmann' },
      { ...ownServer, access: 'token', user: { kind: 'named', name: 'Kari Nordmann' } }
    ],
    [
      'a tenant',
      { ...online, tenantId: 'Cust12345', userName: 'kari@nordlys.example' },
      { ...online, tenantId: 'Cust12345', user: { kind: 'named', name: 'kari@nordlys.example' } }
    ],
    [
      'a tenant that was not known yet',
      { ...online, tenantId: '', userName: '' },
      { ...online, tenantId: null, user: null }
    ],
    [
      'the demo',
      { id: 'c', kind: 'demo', name: 'Demo', serverAddress: 'http://127.0.0.1:1', userName: 'demo' },
      {
        id: 'c',
        kind: 'demo',
        name: 'Demo',
        serverAddress: 'http://127.0.0.1:1',
        user: { kind: 'named', name: 'demo' }
      }
    ]
  ])('keep the profile of %s', (_what, before, after) => {
    const document = { version: 1, profiles: [before], activeProfile: before.id }
    expect(migrateSettings(document)).toEqual({
      kind: 'migrated',
      fromVersion: 1,
      document: { version: 2, profiles: [after], activeProfile: before.id }
    })
    expect(profileSchema.safeParse(after).success).toBe(true)
  })

  it.each([
    ['no profiles', {}],
    ['profiles that are not a list', { profiles: { 0: ownServer } }],
    ['profiles that are not objects', { profiles: [null, 7, 'a', ['b']] }],
    ['a profile without anything that changed', { profiles: [{ id: 'a', note: 'by hand' }] }],
    ['a user name that is not text', { profiles: [{ ...ownServer, access: 'ticket' }] }]
  ])('change only their version when they have %s', (_what, document) => {
    expect(migrateSettings({ ...document, version: 1 })).toEqual({
      kind: 'migrated',
      fromVersion: 1,
      document: { ...document, version: 2 }
    })
  })

  it('keep the settings and the keys that this version does not know', () => {
    const document = { theme: 'dark', clientIds: { stage: 'abc' }, fromTheFuture: { a: [1] } }
    expect(migrateSettings({ ...document, version: 1 })).toMatchObject({ document })
  })

  it.each([
    ['missing', undefined],
    ['text', '2'],
    ['zero', 0],
    ['negative', -1],
    ['not whole', 1.5],
    ['null', null]
  ])('are assumed when the version is %s', (_what, version) => {
    expect(migrateSettings({ version, theme: 'dark' })).toEqual({
      kind: 'migrated',
      fromVersion: 1,
      document: { version: settingsVersion, theme: 'dark' }
    })
  })

  it('are not changed in place', () => {
    const row = Object.freeze({ ...ownServer, access: 'password', userName: 'kari' })
    const document = Object.freeze({ version: 1, profiles: Object.freeze([row]) })
    migrateSettings(document)
    expect(document).toEqual({ version: 1, profiles: [row] })
  })
})

describe('settings of this version', () => {
  it('are used as they are', () => {
    const document = { version: settingsVersion, profiles: [{ access: 'password' }], theme: 'dark' }
    expect(migrateSettings(document)).toEqual({ kind: 'current', document })
  })
})

describe('settings of a newer version', () => {
  it('are refused', () => {
    expect(migrateSettings({ version: 3, theme: 'dark' })).toEqual({ kind: 'newer', version: 3 })
  })
})
