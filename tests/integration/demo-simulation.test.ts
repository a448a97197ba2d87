import { describe, expect, it } from 'vitest'
import { startDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import { openCore } from '../support/open-core.ts'

const nordlys = { companyId: 201 }

describe('the demo', () => {
  it('lets a call come in, which is looked up as from a phone system', async () => {
    const core = await openCore({ startDemoTenant })
    await core.call('session:try-demo', null)
    expect(await core.call('demo:call', null)).toEqual({ ok: true, value: null })
    expect(core.broughtUp()).toEqual([expect.stringMatching(/^\+\d{8,}$/u)])
  })

  it('lets something happen at the company on screen, which the next answer shows as a change', async () => {
    const core = await openCore({ startDemoTenant })
    await core.call('session:try-demo', null)
    await core.call('card:refresh', { ...nordlys, isForced: false })
    for (let turn = 0; turn < 4; turn++) {
      expect(await core.call('demo:change', nordlys)).toEqual({ ok: true, value: nordlys })
      const answer = await core.call('card:refresh', { ...nordlys, isForced: true })
      expect(answer).toMatchObject({ value: { card: { changes: { count: 1 } } } })
    }
  })

  it('refuses both outside of the demo', async () => {
    const core = await openCore({ startDemoTenant })
    expect(await core.call('demo:call', null)).toMatchObject({ ok: false, failure: { code: 'signed-out' } })
    expect(await core.call('demo:change', nordlys)).toMatchObject({ failure: { code: 'signed-out' } })
  })
})

describe('a call while the screen is shared', () => {
  it('is looked up, and its number never reaches the window', async () => {
    const core = await openCore({ startDemoTenant })
    await core.call('session:try-demo', null)
    await core.call('settings:change', { isScreenShared: true })
    await core.call('demo:call', null)
    expect(core.broughtUp()).toEqual(['•••••'])
    const found = await core.call('matches:search', { text: '•••••', kind: 'phone' })
    expect(found).toMatchObject({ ok: true, value: { rows: [{ kind: 'person', by: 'phone' }] } })
    expect(JSON.stringify(found)).not.toMatch(/55 ?12 ?34 ?57/u)
  })
})
