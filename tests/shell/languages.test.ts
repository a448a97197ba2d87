import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDesk, until } from './desk.ts'

const firstItem = (glance: Awaited<ReturnType<ReturnType<typeof createDesk>['startUp']>>): string =>
  glance.tray().openMenu().items[0]?.label ?? ''

describe('the language of the shell', () => {
  it('is the first language of the system that Glance has', async () => {
    const { startUp } = createDesk({ languages: ['fi_FI.UTF-8', 'nn_NO.UTF-8', 'nn_NO', 'nn', 'C'] })
    const glance = await startUp()
    expect(firstItem(glance)).toBe('Slå opp')
    expect(await glance.bridge().recallLanguage()).toEqual({ ok: true, value: 'nb' })
  })

  it('is the one that the agent chose, whatever the system says', async () => {
    const { folder, startUp } = createDesk({ languages: ['sv-SE'] })
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ version: 2, language: 'de' }))
    expect(firstItem(await startUp())).toBe('Nachschlagen')
  })

  it('changes in the tray when the agent changes it', async () => {
    const { startUp } = createDesk({ languages: ['en-GB'] })
    const glance = await startUp()
    expect(firstItem(glance)).toBe('Look up')
    await glance.bridge().changeSettings({ language: 'nl' })
    await until(() => firstItem(glance) === 'Opzoeken')
  })
})
