import { describe, expect, it } from 'vitest'
import type { RunningGlance } from '../support/electron-stand-in/glance.ts'
import { createDesk, shortcut, until, type Desk } from './desk.ts'

const args = ['--demo', '--credentials', 'memory']

const sessionOf = async (glance: RunningGlance): Promise<string> => {
  const outcome = await glance.bridge().recallSession()
  return outcome.ok ? outcome.value.kind : outcome.failure.code
}

const startWithDemo = async (desk: Desk): Promise<RunningGlance> => {
  const glance = await desk.startUp({ args })
  await until(async () => (await sessionOf(glance)) === 'signed-in')
  return glance
}

const viewOne = async (glance: RunningGlance): Promise<void> => {
  const found = await glance.bridge().searchMatches({ text: 'nord' })
  const companyId = found.ok ? found.value.rows[0]?.companyId : null
  if (companyId == null) throw new Error('The demo tenant has no company that begins with "nord"')
  await glance.bridge().refreshCard({ companyId, isForced: true })
  await until(() => menuOf(glance).length > 10)
}

const menuOf = (glance: RunningGlance) =>
  glance
    .tray()
    .openMenu()
    .items.map(({ label }) => label)

describe('the lock of the built shell', () => {
  it('locks from the tray, whose icon then shows it and whose menu has no company', async () => {
    const glance = await startWithDemo(createDesk())
    await viewOne(glance)
    glance.tray().openMenu().choose('Lock')
    expect(await sessionOf(glance)).toBe('locked')
    expect(glance.tray().toolTip()).toBe('Glance: locked')
    expect(glance.tray().image().file).toMatch(/tray-locked/)
    expect(menuOf(glance).filter((label) => label !== '')).toEqual([
      'Look up',
      'Pause for an hour',
      'Pause until tomorrow',
      'Settings',
      'Open log folder',
      'About Glance',
      'Quit Glance'
    ])
  })

  it('remains when the window is summoned, until the agent unlocks', async () => {
    const desk = createDesk()
    const glance = await startWithDemo(desk)
    glance.tray().openMenu().choose('Lock')
    desk.computer.press(shortcut)
    await until(() => glance.window().isFocused())
    expect(await sessionOf(glance)).toBe('locked')
    expect(await glance.bridge().unlock()).toMatchObject({ ok: true, value: { kind: 'signed-in' } })
    expect(glance.tray().toolTip()).toBe('Glance')
  })

  it.each([
    ['lock-screen', 'unlock-screen'],
    ['suspend', 'resume'],
    ['user-did-resign-active', 'user-did-become-active']
  ])('locks at once on %s, and unlocks with the first press of the shortcut after %s', async (event, end) => {
    const desk = createDesk()
    const glance = await startWithDemo(desk)
    glance.power.emit(event)
    expect(await sessionOf(glance)).toBe('locked')
    glance.power.emit(end)
    desk.computer.press(shortcut)
    await until(async () => (await sessionOf(glance)) === 'signed-in')
  })

  it('reloads the page of a hidden window, and not of a visible one', async () => {
    const desk = createDesk()
    let pages = 0
    const glance = await desk.startUp({
      args,
      onPage: () => {
        pages++
      }
    })
    await until(async () => (await sessionOf(glance)) === 'signed-in')
    glance.power.emit('lock-screen')
    await until(() => pages === 2)
    glance.power.emit('unlock-screen')
    // The shortcut is pressed while the page is loading, so the window appears once that has ended.
    desk.computer.press(shortcut)
    await until(() => glance.window().isFocused())
    await until(async () => (await sessionOf(glance)) === 'signed-in')
    glance.power.emit('lock-screen')
    expect(await sessionOf(glance)).toBe('locked')
    expect([pages, glance.window().isVisible()]).toEqual([2, true])
  })

  it('locks when the computer wakes after more than the idle limit', async () => {
    const desk = createDesk()
    const glance = await startWithDemo(desk)
    desk.computer.idle.seconds = 15 * 60
    glance.power.emit('resume')
    expect(await sessionOf(glance)).toBe('locked')
  })

  it('does not lock while signed out', async () => {
    const glance = await createDesk().startUp()
    await until(async () => (await sessionOf(glance)) === 'signed-out')
    glance.power.emit('lock-screen')
    expect(await sessionOf(glance)).toBe('signed-out')
  })
})
