import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import type { Language } from '../../src/shared/languages.ts'
import { openCore, type OpenCore } from '../support/open-core.ts'

const nordlys = { companyId: 201 }

/** The languages that SuperOffice was asked in about companies. */
const openWatched = async (
  isTranslated = true
): Promise<{
  readonly core: OpenCore
  readonly asked: () => readonly string[]
}> => {
  const asked: string[] = []
  const core = await openCore({
    startDemoTenant,
    fetch: (url, init) => {
      const headers = new Headers(init?.headers)
      // The names of statuses are asked for at once in a new language.
      if (!new Request(url).url.endsWith('/List/TicketStatus/Items'))
        asked.push(headers.get('SO-Language') ?? '')
      expect(headers.get('Accept-Language')).toBe(headers.get('SO-Language'))
      // SuperOffice answers some calls with the texts of all languages.
      if (!isTranslated) headers.set('SO-Language', '*')
      return fetch(url, { ...init, headers })
    }
  })
  await core.call('session:try-demo', null)
  return { core, asked: () => asked }
}

const headerOf = async (core: OpenCore) => {
  const answer = await core.call('card:recall', nordlys)
  return answer.ok ? answer.value?.header : undefined
}

describe('another language while Glance runs', () => {
  it('is the one that SuperOffice is asked in from then on', async () => {
    const { core, asked } = await openWatched()
    await core.call('settings:change', { language: 'da' })
    const before = asked().length
    await core.call('card:refresh', { ...nordlys, isForced: true })
    await core.call('settings:change', { language: 'nl' })
    const between = asked().length
    await core.call('card:refresh', { ...nordlys, isForced: true })
    expect(new Set(asked().slice(before, between))).toEqual(new Set(['da']))
    expect(new Set(asked().slice(between))).toEqual(new Set(['nl']))
  })

  it('is asked for once where a young card would be enough', async () => {
    const { core, asked } = await openWatched()
    await core.call('card:refresh', { ...nordlys, isForced: false })
    await core.call('settings:change', { language: 'sv' })
    const before = asked().length
    await core.call('card:refresh', { ...nordlys, isForced: false })
    const between = asked().length
    await core.call('card:refresh', { ...nordlys, isForced: false })
    expect(asked().slice(before, between)).toContain('sv')
    expect(asked()).toHaveLength(between)
    expect((await headerOf(core))?.category).toBe('Kund')
  })

  it('shows a stored card in that language, without asking SuperOffice for it', async () => {
    const { core, asked } = await openWatched(false)
    await core.call('card:refresh', { ...nordlys, isForced: true })
    const before = asked().length
    const seen: Partial<Record<Language, string | undefined>> = {}
    for (const language of ['en', 'sv', 'de'] as const) {
      await core.call('settings:change', { language })
      const header = await headerOf(core)
      seen[language] = header?.category
    }
    expect(asked()).toHaveLength(before)
    expect(seen).toEqual({ en: 'Customer', sv: 'Kund', de: 'Kunde' })
  })
})

describe('the setting of the language', () => {
  it('is not in the file of an agent who never chose one, and so follows the system', async () => {
    const core = await openCore({ startDemoTenant })
    await core.call('settings:change', { theme: 'dark' })
    await core.glance.dispose()
    const file = JSON.parse(await readFile(join(core.folder, 'settings.json'), 'utf8')) as object
    expect(file).toMatchObject({ theme: 'dark' })
    expect(file).not.toHaveProperty('language')
  })
})
