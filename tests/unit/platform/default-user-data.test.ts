import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultUserData } from '../../../src/main/platform/default-user-data.ts'

describe('the user data folder', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['win32', { LOCALAPPDATA: '/local', APPDATA: '/roaming' }, join('/local', 'Glance')],
    ['win32', {}, join(homedir(), 'AppData', 'Local', 'Glance')],
    ['darwin', { LOCALAPPDATA: '/local' }, join(homedir(), 'Library', 'Application Support', 'Glance')],
    ['linux', { XDG_CONFIG_HOME: '/config' }, join('/config', 'Glance')],
    ['linux', {}, join(homedir(), '.config', 'Glance')],
    ['freebsd', {}, join(homedir(), '.config', 'Glance')]
  ])('on %s with %j is %s', (platform, environment, folder) => {
    expect(defaultUserData(platform, environment)).toBe(folder)
  })
})
