import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { builtMain } from '../support/electron-stand-in/built-files.ts'
import { openUpdateFeed, toFeed } from '../support/update-feed.ts'
import { createDesk, until } from './desk.ts'

/** A folder as the installer for Windows leaves it. */
const installProgram = (config: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'glance-program-'))
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'Uninstall Glance.exe'), '')
  writeFileSync(join(folder, 'resources', 'app-update.yml'), config)
  return folder
}

const systemPart = { linux: '-linux', darwin: '-mac' }[process.platform as string] ?? ''

describe('the built program', () => {
  it('has no part that imports the program itself, which would start it twice', () => {
    const folder = dirname(builtMain)
    const parts = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'index.js')
    expect(parts.some((name) => name.startsWith('library-updater'))).toBe(true)
    for (const name of parts)
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/["']\.\/index\.js["']/u)
  })
})

describe('updates', () => {
  it('are not offered by a Glance that runs from its sources', async () => {
    const { startUp } = createDesk()
    const glance = await startUp()
    expect(await glance.bridge().recallUpdates()).toEqual({
      ok: true,
      value: { kind: 'unavailable', reason: 'unpackaged' }
    })
    const labels = glance
      .tray()
      .openMenu()
      .items.map(({ label }) => label)
    expect(labels).not.toContain('Check for updates')
  })

  it('are not offered by a Glance that another installer has installed', async () => {
    const { startUp } = createDesk({ platform: 'win32' })
    const glance = await startUp({ isPackaged: true })
    expect(await glance.bridge().checkForUpdates()).toEqual({
      ok: true,
      value: { kind: 'unavailable', reason: 'other-installer' }
    })
  })

  it('are looked for from the tray, with the library as it is built in', async () => {
    const feed = await openUpdateFeed()
    feed.serve(`/releases/latest${systemPart}.yml`, (_request, response) =>
      response.writeHead(302, { location: '/v0.0.1/latest.yml' }).end()
    )
    feed.serve('/v0.0.1/latest.yml', toFeed('0.0.1'))
    const programFolder = installProgram(
      `provider: generic\nurl: ${feed.url}\nupdaterCacheDirName: glance-updater\npublisherName: CN=Glance AS, O=Glance AS\n`
    )
    const { startUp, logged } = createDesk({ platform: 'win32' })
    const glance = await startUp({ isPackaged: true, programFolder })
    const received: unknown[] = []
    onTestFinished(glance.bridge().onUpdatesChanged((state) => received.push(state)))
    glance.tray().openMenu().choose('Check for updates')
    await until(() => received.length === 2)
    expect(received).toMatchObject([{ kind: 'checking' }, { kind: 'current' }])
    expect(feed.requested()).toEqual([`/releases/latest${systemPart}.yml`, '/v0.0.1/latest.yml'])
    expect(glance.window().isVisible()).toBe(true)
    expect(logged().map(({ event }) => event)).toContain('update-none')
  })

  it('that fail are one line in the log, without an address or a path', async () => {
    const programFolder = installProgram(
      'provider: generic\nurl: http://127.0.0.1:1/secret-place\nupdaterCacheDirName: glance-updater\npublisherName: CN=Glance AS, O=Glance AS\n'
    )
    const { startUp, logged } = createDesk({ platform: 'win32' })
    const glance = await startUp({ isPackaged: true, programFolder })
    await glance.bridge().checkForUpdates()
    await until(() => logged().some(({ event }) => event === 'update-failed'))
    expect(logged().filter(({ event }) => event.startsWith('update'))).toMatchObject([
      { event: 'update-failed', problem: 'unreachable' }
    ])
    expect(JSON.stringify(logged())).not.toMatch(/secret-place|glance-program/u)
  })

  it('are switched off by the agent, and then gone from the tray', async () => {
    const programFolder = installProgram('provider: generic\nurl: http://127.0.0.1:1\n')
    const { startUp } = createDesk({ platform: 'win32' })
    const glance = await startUp({ isPackaged: true, programFolder })
    const labels = (): readonly string[] =>
      glance
        .tray()
        .openMenu()
        .items.map(({ label }) => label)
    expect(labels()).toContain('Check for updates')
    await glance.bridge().changeSettings({ updateChannel: 'off' })
    expect(labels()).not.toContain('Check for updates')
    expect(await glance.bridge().recallUpdates()).toEqual({ ok: true, value: { kind: 'off' } })
  })
})
