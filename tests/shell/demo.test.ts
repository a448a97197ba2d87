import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/shared/outcome.ts'
import type { RunningGlance } from '../support/electron-stand-in/glance.ts'
import { createDesk, until, type Desk } from './desk.ts'

const args = ['--demo', '--credentials', 'memory']

const untilSignedIn = (glance: RunningGlance): Promise<void> =>
  until(async () => valueOf(await glance.bridge().recallSession()).kind === 'signed-in')

const startWithDemo = async (desk: Desk): Promise<RunningGlance> => {
  const glance = await desk.startUp({ args })
  await untilSignedIn(glance)
  return glance
}

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`Failed as ${outcome.failure.code}`)
  return outcome.value
}

/** Finds and refreshes a company of the demo tenant, through the built bundles and over real HTTP. */
const lookUp = async (glance: RunningGlance): Promise<{ companyId: number; name: string }> => {
  const found = valueOf(await glance.bridge().searchMatches({ text: 'nord' }))
  const [match] = found.rows.filter(({ kind }) => kind === 'company')
  if (match?.companyId == null) throw new Error('The demo tenant has no company that begins with "nord"')
  const { companyId, name } = match
  valueOf(await glance.bridge().refreshCard({ companyId, isForced: true }))
  return { companyId, name }
}

describe('the demo, from the command line to the card', () => {
  it('signs in, finds a company, shows its card and recalls it without the network', async () => {
    const glance = await startWithDemo(createDesk())
    const { recallSession, recallCard, switchDemo } = glance.bridge()
    expect(await recallSession()).toMatchObject({
      value: { kind: 'signed-in', isInKeychain: false, profile: { kind: 'demo' } }
    })
    const match = await lookUp(glance)
    valueOf(await switchDemo({ isAnswering: false }))
    const card = valueOf(await recallCard({ companyId: match.companyId }))
    expect(card).toMatchObject({ companyId: match.companyId, requests: { state: 'read' } })
    expect(card?.title).toContain(match.name.split(',')[0])
  })

  it('ends with the sign-out, and the page is notified', async () => {
    const glance = await startWithDemo(createDesk())
    const received: string[] = []
    glance.bridge().onSessionChanged(({ kind }) => received.push(kind))
    await glance.bridge().signOut()
    await until(() => received.at(-1) === 'signed-out')
    expect(glance.tray().toolTip()).toBe('Glance: signed out')
  })

  it('writes no customer data to the disk when secrets are kept in memory', async () => {
    const desk = createDesk()
    const glance = await startWithDemo(desk)
    await lookUp(glance)
    await glance.quit()
    const files = readdirSync(desk.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
    expect(
      files.filter((name) => !['settings.json', 'settings.json.copy', 'glance.log'].includes(name))
    ).toEqual([])
  })
})

describe('the tray after lookups', () => {
  it('lists the companies, and looks one up in the window', async () => {
    const received: unknown[] = []
    const glance = await createDesk().startUp({
      args,
      onPage: (bridge) => {
        bridge.onWindowSummoned((summons) => received.push(summons))
      }
    })
    await untilSignedIn(glance)
    const { name } = await lookUp(glance)
    const firstOf = () => glance.tray().openMenu().items[2]
    const label = name.split(',')[0] ?? ''
    // A card is stored, and listed, a moment after it was shown.
    await until(() => firstOf()?.label.includes(label) === true)
    const recent = firstOf()
    recent?.click()
    await until(() => received.length > 0)
    expect(glance.window().isFocused()).toBe(true)
    expect(received).toMatchObject([{ text: recent?.label.replaceAll('&&', '&'), screen: 'search' }])
  })

  it('shows when SuperOffice can’t be reached, and when it can again', async () => {
    const glance = await startWithDemo(createDesk())
    await lookUp(glance)
    valueOf(await glance.bridge().switchDemo({ isAnswering: false }))
    await glance.bridge().searchMatches({ text: 'nord' })
    await until(() => glance.tray().toolTip() === 'Glance: offline')
    expect(glance.tray().image().file).toMatch(/tray-offline/)
    valueOf(await glance.bridge().switchDemo({ isAnswering: true }))
    await glance.bridge().searchMatches({ text: 'nord' })
    await until(() => glance.tray().toolTip() === 'Glance')
  })
})

describe('opening a record', () => {
  it('opens an address that Glance built in the system’s browser', async () => {
    const desk = createDesk()
    const glance = await startWithDemo(desk)
    const { companyId } = await lookUp(glance)
    expect(await glance.bridge().openRecord({ kind: 'company', companyId, id: null })).toMatchObject({
      ok: true
    })
    expect(desk.computer.opened.length).toBe(1)
    expect(desk.computer.opened[0]).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:\\d+/.*contact_id=${String(companyId)}$`)
    )
  })

  it('is refused while signed out', async () => {
    const desk = createDesk()
    const glance = await desk.startUp()
    const outcome = await glance.bridge().openRecord({ kind: 'company', companyId: 1, id: null })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'nothing-to-open' } })
    expect(desk.computer.opened).toEqual([])
  })
})
