import { describe, expect, it } from 'vitest'
import { bridged } from '../support/bridged.ts'
import { createDesk, until } from './desk.ts'

describe('what the page has', () => {
  it('is the bridge’s own methods and nothing of Electron or Node', async () => {
    const page = (await createDesk().startUp()).window().contents.page()
    expect(Object.keys(page.exposed)).toEqual(['glance'])
    expect(page.run('Object.keys(glance).sort()')).toEqual([...bridged.methods].sort())
    expect(page.run("Object.values(glance).every((method) => typeof method === 'function')")).toBe(true)
    for (const name of ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'])
      expect(page.run(`typeof ${name}`)).toBe('undefined')
  })

  it('can’t be put in another’s place by the page', async () => {
    const page = (await createDesk().startUp()).window().contents.page()
    page.run('glance = { recallSession: () => null }')
    expect(page.run('Object.keys(glance).length')).toBe(bridged.methods.length)
  })
})

describe('a question', () => {
  it('goes from the page to the core and back', async () => {
    const { bridge } = await createDesk().startUp()
    expect(await bridge().recallSession()).toEqual({ ok: true, value: { kind: 'signed-out' } })
  })

  it('with a request of another shape is refused with a reference that stands in the log', async () => {
    const desk = createDesk()
    const { bridge } = await desk.startUp()
    const outcome = await bridge().recallCompany({ companyId: -1 })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
    expect(desk.logged()).toContainEqual(
      expect.objectContaining({
        event: 'failed',
        channel: 'company:recall',
        reference: outcome.ok ? null : outcome.failure.reference
      })
    )
  })

  it('that can’t be copied is a failure and not a rejection', async () => {
    const page = (await createDesk().startUp()).window().contents.page()
    const outcome = await page.run('glance.recallCompany({ companyId: () => 1 })')
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'unexpected' } })
  })

  it('that comes while Glance quits is a failure and not a rejection', async () => {
    const glance = await createDesk().startUp()
    const { recallSession } = glance.bridge()
    await glance.quit()
    expect(await recallSession()).toMatchObject({ ok: false, failure: { code: 'unexpected' } })
  })
})

describe('a push', () => {
  it('reaches the page’s listener with its payload alone, until that unsubscribes', async () => {
    const { bridge } = await createDesk().startUp()
    const heard: unknown[][] = []
    const listen = bridge().onSettingsChanged as (listener: (...values: unknown[]) => void) => () => void
    const stop = listen((...values) => heard.push(values))
    await bridge().changeSettings({ theme: 'dark' })
    await until(() => heard.length === 1)
    expect(heard[0]).toEqual([expect.objectContaining({ theme: 'dark' })])
    stop()
    await bridge().changeSettings({ theme: 'light' })
    await bridge().recallSettings()
    expect(heard.length).toBe(1)
  })

  it('reaches those who listen for it and no others', async () => {
    const { bridge } = await createDesk().startUp()
    const heard: string[] = []
    bridge().onConnectionChanged(() => heard.push('connection'))
    bridge().onSettingsChanged(() => heard.push('settings'))
    await bridge().changeSettings({ theme: 'dark' })
    await until(() => heard.length > 0)
    expect(heard).toEqual(['settings'])
  })
})

describe('a stranger', () => {
  const own = 'app://glance/index.html'
  it.each([
    ['another web contents', 99, { url: own, parent: null }],
    ['a frame inside the page', 1, { url: own, parent: { url: own, parent: null } }],
    ['a page of another host', 1, { url: 'app://elsewhere/index.html', parent: null }],
    ['a page of another scheme', 1, { url: 'https://glance/index.html', parent: null }],
    ['a page without an address', 1, { url: 'about:blank', parent: null }],
    ['a frame that has gone', 1, null]
  ] as const)('is refused: %s', async (_who, contentsId, frame) => {
    const desk = createDesk()
    const { ipc } = await desk.startUp()
    expect(await ipc.invoke({ contentsId, frame }, 'glance', ['session:recall', null])).toMatchObject({
      ok: false,
      failure: { code: 'invalid-request' }
    })
    expect(desk.logged()).toContainEqual(expect.objectContaining({ event: 'stranger-refused' }))
  })

  it('has one wire to try, which knows the contract’s channels alone', async () => {
    const { ipc } = await createDesk().startUp()
    expect(ipc.channels()).toEqual(['glance'])
    const asker = { contentsId: 1, frame: { url: own, parent: null } }
    for (const channel of ['constructor', 'session:steal', '', null, ['session:recall']])
      expect(await ipc.invoke(asker, 'glance', [channel, null])).toMatchObject({ ok: false })
  })
})
