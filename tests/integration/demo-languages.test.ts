import { describe, expect, it, vi } from 'vitest'
import { startDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import { demoSamples } from '../../src/renderer/search/samples.ts'
import { languages, type Language } from '../../src/shared/languages.ts'
import { openCore, type OpenCore } from '../support/open-core.ts'

const countryOf: Readonly<Record<Exclude<Language, 'en'>, string>> = {
  nb: 'NO',
  sv: 'SE',
  da: 'DK',
  de: 'DE',
  nl: 'NL'
}

const openDemo = async (language: Language): Promise<OpenCore> => {
  const core = await openCore({ startDemoTenant })
  await core.call('settings:change', {
    language,
    phoneCountry: language === 'en' ? 'GB' : countryOf[language]
  })
  await core.call('session:try-demo', null)
  return core
}

const countryOfCard = async (core: OpenCore, companyId: number): Promise<string | undefined> => {
  const answer = await core.call('card:refresh', { companyId, isForced: true })
  return answer.ok ? answer.value.card.header.countryCode : undefined
}

describe.each(languages)('the demo in the language %s', (language) => {
  it('finds something for each sample, and nothing but what the sample names', async () => {
    const core = await openDemo(language)
    for (const { kind, text } of demoSamples[language]) {
      const found = await core.call('matches:search', { text })
      expect.soft(found, text).toMatchObject({ ok: true, value: { kind } })
      const rows = found.ok ? found.value.rows : []
      expect.soft(rows.length, text).toBeGreaterThan(0)
      expect.soft(rows.length, text).toBeLessThan(8)
    }
  })
})

describe.each(Object.entries(countryOf))('the demo in the language %s', (language, country) => {
  it('has callers, a change, a history and first matches of its own country', async () => {
    const core = await openDemo(language as Language)
    const ids: number[] = []
    // The second one calls from a switchboard, so SuperOffice names the company at once.
    await core.call('demo:call', null)
    await core.call('demo:call', null)
    await vi.waitFor(() => {
      expect(core.broughtUp()).toHaveLength(2)
    })
    const called = await core.call('matches:search', { text: core.broughtUp().at(-1) ?? '' })
    const caller = called.ok ? called.value.rows[0]?.companyId : undefined
    if (caller !== undefined && caller !== null) ids.push(caller)
    const changed = await core.call('demo:change', { companyId: null })
    if (changed.ok) ids.push(changed.value.companyId)
    const history = await core.call('matches:history', null)
    const first = history.ok ? history.value[0]?.companyId : undefined
    if (first !== undefined && first !== null) ids.push(first)
    const named = await core.call('matches:search', {
      text: demoSamples[language as Language][0]?.text.slice(0, 2) ?? ''
    })
    const best = named.ok ? named.value.rows[0]?.companyId : undefined
    if (best !== undefined && best !== null) ids.push(best)
    expect(ids).toHaveLength(4)
    for (const id of ids) expect.soft(await countryOfCard(core, id), String(id)).toBe(country)
  })
})
