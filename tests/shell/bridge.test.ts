import { describe, expect, it } from 'vitest'
import { bridged } from '../support/bridged.ts'
import { createDesk, until } from './desk.ts'

describe('the page', () => {
  it('has the bridge’s methods and nothing of Electron or Node', async () => {
    const page = (await createDesk().startUp()).window().contents.page()
    expect(Object.keys(page.exposed)).toEqual(['glance'])
    expect(page.run('Object.keys(glance).sort()')).toEqual([...bridged.methods].sort())
    expect(page.run("Object.values(glance).every((method) => typeof method === 'function')")).toBe(true)
    for (const name of ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'])
      expect(page.run(`typeof ${name}`)).toBe('undefined')
  })

  it('can’t replace the bridge', async () => {
    const page = (await createDesk().startUp()).window().contents.page()
    page.run('glance = { recallSession: () => null }')
    expect(page.run('Object.keys(glance).length')).toBe(bridged.methods.length)
  })
})

describe('a call', () => {
  it('reaches the core and returns its result', async () => {
    const { bridge } = await createDesk().startUp()
    expect(await bridge().recallSession()).toEqual({ ok: true, value: { kind: 'signed-out' } })
  })

  it('is refused with a logged reference when its request is malformed', async () => {
    const desk = createDesk()
    const { bridge } = await desk.startUp()
    const outcome = await bridge().recallCard({ companyId: -1 })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
    expect(desk.logged()).toContainEqual(
      expect.objectContaining({
        event: 'request-failed',
        channel: 'card:recall',
        reference: outcome.ok ? null : outcome.failure.reference
      })
    )
  })

  it('resolves with a failure when its request can’t be copied', async () => {
    const page = (await createDesk().startUp()).window().contents.page()
    const outcome = await page.run('glance.recallCard({ companyId: () => 1 })')
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'unexpected' } })
  })

  it('resolves with a failure while Glance quits', async () => {
    const glance = await createDesk().startUp()
    const { recallSession } = glance.bridge()
    await glance.quit()
    expect(await recallSession()).toMatchObject({ ok: false, failure: { code: 'unexpected' } })
  })
})

describe('a push', () => {
  it('reaches the page’s listener with only its payload, until it unsubscribes', async () => {
    const { bridge } = await createDesk().startUp()
    const received: unknown[][] = []
    const listen = bridge().onSettingsChanged as (listener: (...values: unknown[]) => void) => () => void
    const unsubscribe = listen((...values) => received.push(values))
    await bridge().changeSettings({ theme: 'dark' })
    await until(() => received.length === 1)
    expect(received[0]).toEqual([expect.objectContaining({ theme: 'dark' })])
    unsubscribe()
    await bridge().changeSettings({ theme: 'light' })
    await bridge().recallSettings()
    expect(received.length).toBe(1)
  })

  it('reaches only its own subscribers', async () => {
    const { bridge } = await createDesk().startUp()
    const received: string[] = []
    bridge().onConnectionChanged(() => received.push('connection'))
    bridge().onSettingsChanged(() => received.push('settings'))
    await bridge().changeSettings({ theme: 'dark' })
    await until(() => received.length > 0)
    expect(received).toEqual(['settings'])
  })
})

describe('another sender', () => {
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
    expect(desk.logged()).toContainEqual(expect.objectContaining({ event: 'call-refused' }))
  })

  it('finds one IPC channel, which accepts only the contract’s channels', async () => {
    const { ipc } = await createDesk().startUp()
    expect(ipc.channels()).toEqual(['glance'])
    const sender = { contentsId: 1, frame: { url: own, parent: null } }
    for (const channel of ['constructor', 'session:steal', '', null, ['session:recall']])
      expect(await ipc.invoke(sender, 'glance', [channel, null])).toMatchObject({ ok: false })
  })
})
