import { describe, expect, it } from 'vitest'
import type { WindowSummons } from '../../src/shared/contract.ts'
import type { RunningGlance, StartOptions } from '../support/electron-stand-in/glance.ts'
import { createDesk, until, type Desk } from './desk.ts'

const demo = ['--demo', '--credentials', 'memory']

interface Listening {
  readonly glance: RunningGlance
  /** What the window was summoned with, in that order. */
  readonly summoned: () => readonly (string | null)[]
}

/** Starts Glance on the demo and listens as its page does, until somebody is signed in. */
const start = async (desk: Desk, options: Partial<StartOptions> = {}): Promise<Listening> => {
  const summons: WindowSummons[] = []
  const glance = await desk.startUp({
    args: demo,
    ...options,
    onPage: (bridge) => {
      bridge.onWindowSummoned((each) => summons.push(each))
    }
  })
  await until(async () => {
    const session = await glance.bridge().recallSession()
    return session.ok && session.value.kind === 'signed-in'
  })
  return { glance, summoned: () => summons.map(({ text }) => text) }
}

/** Another start of the program, which is over once the first was told. */
const startAgain = async (desk: Desk, ...args: readonly string[]): Promise<void> => {
  await (
    await desk.start({ args: [...demo, ...args] })
  ).life.whenEnded
}

/** macOS hands over an address; answers whether Glance took it. */
const openUrl = ({ app }: RunningGlance, address: string): boolean => {
  let isTaken = false
  const event = {
    preventDefault: () => {
      isTaken = true
    }
  }
  app.events.emit('open-url', event, address)
  return isTaken
}

/** What must not start anything, each with what it tries. */
const hostile: readonly (readonly [string, string])[] = [
  ['another verb', 'glance://settings?name=Nordlys'],
  ['a path', 'glance://lookup/../settings?name=Nordlys'],
  ['a key of its own', 'glance://lookup?url=https://evil.example'],
  ['a value twice', 'glance://lookup?id=1&id=2'],
  ['a script for a number', 'glance://lookup?phone=javascript:alert(1)'],
  ['an address for a number', 'glance://lookup?phone=https://evil.example'],
  ['an id that is none', 'glance://lookup?id=-1'],
  ['a name of several lines', 'glance://lookup?name=Nordlys%0d%0aX-Header:%201'],
  ['a name that is written backwards', 'glance://lookup?name=%E2%80%AEsyldroN'],
  ['a user', 'glance://admin:secret@lookup?name=Nordlys'],
  ['an endless name', `glance://lookup?name=${'x'.repeat(3000)}`],
  ['no address at all', 'glance:']
]

describe('a link that Glance is started with', () => {
  it('is looked up once somebody is signed in', async () => {
    const { glance, summoned } = await start(createDesk(), {
      args: [...demo, 'glance://lookup?phone=%2B47%2055%2012%2034%2056']
    })
    await until(() => summoned().length > 0)
    expect(summoned()).toEqual(['+47 55 12 34 56'])
    expect(glance.window().isFocused()).toBe(true)
  })

  it('waits while nobody is, and is forgotten once it was served', async () => {
    const summons: WindowSummons[] = []
    const glance = await createDesk().startUp({
      args: ['--credentials', 'memory', 'glance://lookup?id=201'],
      onPage: (bridge) => {
        bridge.onWindowSummoned((each) => summons.push(each))
      }
    })
    expect(await glance.bridge().recallSession()).toMatchObject({ value: { kind: 'signed-out' } })
    expect(summons).toEqual([])
    await glance.bridge().tryDemo()
    await until(() => summons.length > 0)
    await glance.bridge().signOut()
    await glance.bridge().tryDemo()
    expect(summons.map(({ text }) => text)).toEqual(['#201'])
  })

  it.each(hostile)('does nothing when it has %s', async (_what, address) => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk, { args: [...demo, address] })
    await until(() => desk.logged().some(({ event }) => event === 'link-refused'))
    expect(summoned()).toEqual([])
    expect(glance.window().isVisible()).toBe(false)
    expect(desk.computer.opened).toEqual([])
  })
})

describe('a link that starts Glance once more', () => {
  it('is looked up in the window that is there, the latest one last', async () => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk)
    await startAgain(desk, 'glance://lookup?email=eva.dahl@nordlys.example')
    await startAgain(desk, 'GLANCE://lookup?name=Nordlys%20Energi')
    await until(() => summoned().length === 2)
    expect(summoned()).toEqual(['eva.dahl@nordlys.example', 'Nordlys Energi'])
    expect(glance.window().isFocused()).toBe(true)
  })

  it('while Glance is locked shows the Lock, and is looked up once it is unlocked', async () => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk)
    glance.tray().openMenu().choose('Lock')
    await startAgain(desk, 'glance://lookup?id=201')
    await until(() => glance.window().isVisible())
    expect(summoned()).toEqual([])
    expect(await glance.bridge().recallSession()).toMatchObject({ value: { kind: 'locked' } })
    await glance.bridge().unlock()
    await until(() => summoned().length > 0)
    expect(summoned()).toEqual(['#201'])
  })

  it('does nothing when it is hostile: not even the window comes', async () => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk)
    for (const [, address] of hostile) await startAgain(desk, address)
    const refused = (): number => desk.logged().filter(({ event }) => event === 'link-refused').length
    await until(() => refused() === hostile.length)
    expect(summoned()).toEqual([])
    expect(glance.window().isVisible()).toBe(false)
    expect(desk.computer.opened).toEqual([])
  })

  it('brings none of its own arguments along', async () => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk)
    await startAgain(desk, '--policy', 'evil.json', 'glance://lookup?id=7 --demo')
    await startAgain(desk, '--demo', 'glance://lookup?id=7')
    await until(() => summoned().length > 0)
    expect(summoned()).toEqual(['#7'])
    expect(await glance.bridge().recallPolicy()).toMatchObject({ value: { fixed: [] } })
  })
})

describe('a link on macOS', () => {
  it('comes as an event', async () => {
    const desk = createDesk({ platform: 'darwin' })
    const { glance, summoned } = await start(desk)
    expect(openUrl(glance, 'glance://lookup?phone=55123456')).toBe(true)
    await until(() => summoned().length > 0)
    expect(summoned()).toEqual(['tel:55123456'])
    expect(glance.window().isFocused()).toBe(true)
  })

  it('does nothing when it is hostile', async () => {
    const desk = createDesk({ platform: 'darwin' })
    const { glance, summoned } = await start(desk)
    for (const [, address] of hostile) expect(openUrl(glance, address)).toBe(true)
    openUrl(glance, 'https://evil.example/?name=Nordlys')
    await until(
      () => desk.logged().filter(({ event }) => event === 'link-refused').length === hostile.length + 1
    )
    expect(summoned()).toEqual([])
    expect(glance.window().isVisible()).toBe(false)
  })
})

describe('the clipboard', () => {
  const clipboardShortcut = 'CommandOrControl+Alt+G'

  const startWithShortcut = async (desk: Desk): Promise<Listening> => {
    const listening = await start(desk)
    await listening.glance.bridge().changeSettings({ clipboardShortcut })
    await until(() => desk.computer.isHeld(clipboardShortcut))
    return listening
  }

  /** Counts how often anything reads what was copied. */
  const watchClipboard = ({ computer }: Desk, text: string): (() => number) => {
    let reads = 0
    Object.defineProperty(computer.clipboard, 'text', {
      get: () => {
        reads++
        return text
      }
    })
    return () => reads
  }

  it('is looked up with its own shortcut: the first line that says anything', async () => {
    const desk = createDesk()
    const { glance, summoned } = await startWithShortcut(desk)
    desk.computer.clipboard.text = '\r\n --- \r\n  +47 55 12 34 56\t\r\nEva'
    desk.computer.press(clipboardShortcut)
    await until(() => summoned().length > 0)
    expect(summoned()).toEqual(['+47 55 12 34 56'])
    expect(glance.window().isFocused()).toBe(true)
  })

  it('is read once, when that is pressed, and at no other time', async () => {
    const desk = createDesk()
    const reads = watchClipboard(desk, 'Nordlys')
    const { glance, summoned } = await startWithShortcut(desk)
    desk.computer.press('CommandOrControl+Shift+G')
    desk.computer.press('CommandOrControl+Shift+G')
    glance.tray().click()
    openUrl(glance, 'glance://lookup?id=7')
    await until(() => summoned().includes('#7'))
    expect(reads()).toBe(0)
    desk.computer.press(clipboardShortcut)
    await until(() => summoned().includes('Nordlys'))
    expect(reads()).toBe(1)
  })

  it('without any text brings the empty box, and one that is an address opens nothing', async () => {
    const desk = createDesk()
    const { summoned } = await startWithShortcut(desk)
    desk.computer.clipboard.text = ' \u202e?!'
    desk.computer.press(clipboardShortcut)
    await until(() => summoned().length === 1)
    desk.computer.clipboard.text = 'javascript:alert(1)\u202e\u0007'
    desk.computer.press(clipboardShortcut)
    await until(() => summoned().length === 2)
    expect(summoned()).toEqual([null, 'javascript:alert(1)'])
    expect(desk.computer.opened).toEqual([])
  })

  it('is not looked up any more when the shortcut is given up', async () => {
    const desk = createDesk()
    const { glance } = await startWithShortcut(desk)
    await glance.bridge().changeSettings({ clipboardShortcut: null })
    await until(() => !desk.computer.isHeld(clipboardShortcut))
    expect(desk.computer.press(clipboardShortcut)).toBe(false)
  })
})
