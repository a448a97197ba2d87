import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { RunningGlance } from '../support/electron-stand-in/glance.ts'
import { createDesk, shortcut, until } from './desk.ts'

const untilSignedIn = (glance: RunningGlance): Promise<void> =>
  until(async () => {
    const session = await glance.bridge().recallSession()
    return session.ok && session.value.kind === 'signed-in'
  })

const menuOf = (glance: RunningGlance): readonly string[] =>
  glance
    .tray()
    .openMenu()
    .items.map(({ label }) => label)

const resume = /^Resume \(paused until (?:\d\d:\d\d|[A-Z][a-z]+)\)$/u

const labelOfResume = (glance: RunningGlance): string =>
  menuOf(glance).find((label) => resume.test(label)) ?? 'no such entry'

describe('a pause from the tray', () => {
  it.each(['Pause for an hour', 'Pause until tomorrow'])(
    '“%s” lets the shortcut go until Resume',
    async (entry) => {
      const desk = createDesk()
      const glance = await desk.startUp()
      glance.tray().openMenu().choose(entry)
      expect(desk.computer.hasShortcut(shortcut)).toBe(false)
      expect(menuOf(glance)).not.toContain(entry)
      glance.tray().openMenu().choose(labelOfResume(glance))
      expect(desk.computer.hasShortcut(shortcut)).toBe(true)
      expect(menuOf(glance)).toContain(entry)
    }
  )

  it('is shown by the icon once somebody is signed in', async () => {
    const glance = await createDesk().startUp({ args: ['--demo', '--credentials', 'memory'] })
    await untilSignedIn(glance)
    glance.tray().openMenu().choose('Pause for an hour')
    expect(glance.tray().toolTip()).toBe('Glance: paused')
    expect(glance.tray().image().file).toMatch(/tray-paused/)
  })

  it('still lets the agent use the window by a click on the icon', async () => {
    const desk = createDesk()
    const glance = await desk.startUp({ args: ['--demo', '--credentials', 'memory'] })
    await untilSignedIn(glance)
    glance.tray().openMenu().choose('Pause for an hour')
    glance.tray().click()
    await until(() => glance.window().isFocused())
    expect(await glance.bridge().searchMatches({ text: 'nord' })).toMatchObject({ ok: true })
    expect(desk.computer.hasShortcut(shortcut)).toBe(false)
  })

  it('ends when its time has come, also while the computer slept', async () => {
    const desk = createDesk()
    const glance = await desk.startUp()
    glance.tray().openMenu().choose('Pause for an hour')
    const { now } = Date
    vi.spyOn(Date, 'now').mockImplementation(() => now() + 60 * 60_000)
    glance.power.emit('resume')
    vi.mocked(Date.now).mockRestore()
    expect(desk.computer.hasShortcut(shortcut)).toBe(true)
    expect(menuOf(glance)).toContain('Pause for an hour')
  })
})

describe('the tray’s help', () => {
  it('shows the versions, and opens the licences', async () => {
    const desk = createDesk()
    const glance = await desk.startUp()
    glance.dialogs.press('Licences')
    glance.tray().openMenu().choose('About Glance')
    await until(() => desk.computer.opened.length > 0)
    expect(glance.dialogs.messages).toMatchObject([
      { message: expect.stringMatching(/^Glance \d+\.\d+\.\d+/u) as unknown, buttons: ['Close', 'Licences'] }
    ])
    expect(glance.dialogs.messages[0]?.detail).toContain(`Node ${process.versions.node}`)
    expect(desk.computer.opened).toEqual([expect.stringMatching(/licenses\.txt$/u)])
  })

  it('attaches About to the window on macOS, where nothing else would run until it is closed', async () => {
    const glance = await createDesk({ platform: 'darwin' }).startUp()
    glance.tray().openMenu().choose('About Glance')
    await until(() => glance.dialogs.messages.length > 0)
    expect(glance.dialogs.blocking).toEqual([])
    expect(glance.window().isVisible()).toBe(true)
  })

  it('opens nothing when About is closed', async () => {
    const desk = createDesk()
    const glance = await desk.startUp()
    glance.tray().openMenu().choose('About Glance')
    await until(() => glance.dialogs.messages.length > 0)
    await new Promise(setImmediate)
    expect(desk.computer.opened).toEqual([])
  })

  it('opens the folder of the log', async () => {
    const desk = createDesk()
    const glance = await desk.startUp()
    glance.tray().openMenu().choose('Open log folder')
    expect(desk.computer.opened).toEqual([join(desk.folder, 'logs')])
  })
})
