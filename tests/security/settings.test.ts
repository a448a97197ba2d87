import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { silentLog } from '../../src/main/platform/log.ts'
import { createSettingsFile } from '../../src/main/settings/settings-file.ts'
import { defaultSettings, settingsChangeSchema } from '../../src/main/settings/settings-schema.ts'
import { createSettingsStore } from '../../src/main/settings/settings-store.ts'
import { hostileSettings } from '../support/hostile-settings.ts'
import { listHostilePolicies } from '../support/hostile-policies.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

// The promise: a settings file that somebody else wrote never stops Glance, and never gets it to do what the settings screen refuses.

const total = hostileSettings.length + listHostilePolicies().length

describe(`${String(hostileSettings.length)} hostile settings, of ${String(total)} with the policies`, () => {
  it('are at least 64', () => {
    expect(hostileSettings.length).toBeGreaterThanOrEqual(64)
  })

  it.each(hostileSettings.map((content) => [content.slice(0, 60), content] as const))(
    'are the defaults: %j',
    async (_name, content) => {
      const file = join(createTemporaryFolder(), 'settings.json')
      writeFileSync(file, content)
      const store = createSettingsStore({
        file: createSettingsFile(file),
        log: silentLog,
        onNotice: () => undefined
      })
      await store.load()
      expect(store.settings()).toEqual(defaultSettings)
      expect(store.profiles().all).toEqual([])
      expect(Reflect.get({}, 'isHere')).toBeUndefined()
      await store.change({ theme: 'dark' })
      await store.settled()
      expect(settingsChangeSchema.safeParse({ theme: store.settings().theme }).success).toBe(true)
    }
  )
})
