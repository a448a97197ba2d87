import { describe, expect, it } from 'vitest'
import type { WindowSummons } from '../../src/shared/summons.ts'
import type { RunningGlance, StartOptions } from '../support/electron-stand-in/glance.ts'
import { createDesk, until, type Desk } from './desk.ts'

const demo = ['--demo', '--credentials', 'memory']

interface StartedGlance {
  readonly glance: RunningGlance
  readonly summonses: readonly WindowSummons[]
  /** The texts of all summonses so far, in order. */
  readonly summoned: () => readonly (string | null)[]
}

/** Starts Glance with the demo, subscribes as its page does, and waits for the sign-in. */
const start = async (desk: Desk, options: Partial<StartOptions> = {}): Promise<StartedGlance> => {
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
  return { glance, summonses: summons, summoned: () => summons.map(({ text }) => text) }
}

/** Starts the program again as a softphone does, and waits until that start has notified the first one and ended. */
const startAgain = async (desk: Desk, ...args: readonly string[]): Promise<void> => {
  await (
    await desk.start({ args: [...demo, ...args], startedBy: 'program' })
  ).life.whenEnded
}

/** Opens an address as macOS does, and returns whether Glance handled it. */
const openUrl = ({ app }: RunningGlance, address: string): boolean => {
  let isHandled = false
  const event = {
    preventDefault: () => {
      isHandled = true
    }
  }
  app.events.emit('open-url', event, address)
  return isHandled
}

/** Lets the pushes arrive that are under way, to show that there is none. */
const takeTurns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
}

/** Addresses that ask for something else than a lookup. */
const hostile: readonly (readonly [string, string])[] = [
  ['another verb', 'glance://settings?name=Nordlys'],
  ['a path', 'glance://lookup/../settings?name=Nordlys'],
  ['a user', 'glance://admin:secret@lookup?name=Nordlys'],
  ['only a scheme', 'glance:']
]

/** Lookups of nothing that can be looked up. */
const unreadable: readonly (readonly [string, string])[] = [
  ['an unknown key', 'glance://lookup?url=https://evil.example'],
  ['a value twice', 'glance://lookup?id=1&id=2'],
  ['a script for a number', 'glance://lookup?phone=javascript:alert(1)'],
  ['an address for a number', 'glance://lookup?phone=https://evil.example'],
  ['a negative id', 'glance://lookup?id=-1'],
  ['a name of several lines', 'glance://lookup?name=Nordlys%0d%0aX-Header:%201'],
  ['a name with a bidirectional character', 'glance://lookup?name=%E2%80%AEsyldroN'],
  ['a long name', `glance://lookup?name=${'x'.repeat(3000)}`]
]

describe('a link on the command line', () => {
  it('is looked up after the sign-in', async () => {
    const { glance, summoned } = await start(createDesk(), {
      args: [...demo, 'glance://lookup?phone=%2B47%2055%2012%2034%2056']
    })
    await until(() => summoned().length > 0)
    expect(summoned()).toEqual(['+47 55 12 34 56'])
    expect(glance.window().isVisible()).toBe(true)
  })

  it('waits while signed out, and is looked up only once', async () => {
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

  it.each(unreadable)('only says that it could not be read when it has %s', async (_what, address) => {
    const desk = createDesk()
    const { summonses } = await start(desk, { args: [...demo, address] })
    await until(() => summonses.length > 0)
    expect(summonses).toMatchObject([{ text: null, problem: 'link-unreadable' }])
    expect(JSON.stringify(summonses)).not.toMatch(/evil|syldroN|xxx|alert/u)
    expect(desk.computer.opened).toEqual([])
  })
})

describe('a trial of the link', () => {
  const number = '+47 55 12 34 56'

  it('goes to the system, and succeeds when the system starts Glance with it', async () => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk)
    const trial = glance.bridge().tryLink({ number })
    await until(() => desk.computer.opened.length > 0)
    const [link = ''] = desk.computer.opened
    expect(link).toBe('glance://lookup?phone=%2B47%2055%2012%2034%2056')
    await startAgain(desk, link)
    expect(await trial).toEqual({ ok: true, value: null })
    await until(() => summoned().length > 0)
    expect(summoned()).toEqual([number])
  })

  it('succeeds when macOS passes it to the running Glance', async () => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk)
    const trial = glance.bridge().tryLink({ number })
    await until(() => desk.computer.opened.length > 0)
    expect(openUrl(glance, desk.computer.opened[0] ?? '')).toBe(true)
    expect(await trial).toEqual({ ok: true, value: null })
    await until(() => summoned().length > 0)
    expect(summoned()).toEqual([number])
  })
})

describe('a link that starts Glance again', () => {
  it('is looked up in the existing window, the latest link last', async () => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk)
    await startAgain(desk, 'glance://lookup?email=eva.dahl@nordlys.example')
    await startAgain(desk, 'GLANCE://lookup?name=Nordlys%20Energi')
    await until(() => summoned().length === 2)
    expect(summoned()).toEqual(['eva.dahl@nordlys.example', 'Nordlys Energi'])
    expect(glance.window().isVisible()).toBe(true)
  })

  it('shows the lock screen while Glance is locked, and is looked up after the unlock', async () => {
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

  it('does nothing when it is hostile, and does not even show the window', async () => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk)
    for (const [, address] of hostile) await startAgain(desk, address)
    const refused = (): number => desk.logged().filter(({ event }) => event === 'link-refused').length
    await until(() => refused() === hostile.length)
    expect(summoned()).toEqual([])
    expect(glance.window().isVisible()).toBe(false)
    expect(desk.computer.opened).toEqual([])
  })

  it('has no effect through its other arguments', async () => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk)
    await startAgain(desk, '--policy', 'evil.json', 'glance://lookup?id=7 --demo')
    await startAgain(desk, '--demo', 'glance://lookup?id=7')
    await until(() => summoned().length === 2)
    expect(summoned()).toEqual([null, '#7'])
    expect(await glance.bridge().recallPolicy()).toMatchObject({ value: { fixed: [] } })
  })
})

describe.each(['win32', 'darwin', 'linux'] as const)(
  'a link on %s while the agent types elsewhere',
  (platform) => {
    const receiveLink = (desk: Desk, glance: RunningGlance): unknown =>
      platform === 'darwin'
        ? openUrl(glance, 'glance://lookup?id=201')
        : startAgain(desk, 'glance://lookup?id=201')

    it('shows the window above the others and leaves the keyboard alone', async () => {
      const desk = createDesk({ platform })
      const { glance, summoned } = await start(desk)
      desk.computer.bringToFront('mail')
      await receiveLink(desk, glance)
      await until(() => summoned().length > 0)
      expect([desk.computer.topmost(), desk.computer.front()]).toEqual(['Glance', 'mail'])
      expect(glance.window().isVisible()).toBe(true)
      expect(glance.window().isAlwaysOnTop()).toBe(false)
    })

    it('shows it on the display with the cursor', async () => {
      const left = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 }, scaleFactor: 1 }
      const right = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 1000 }, scaleFactor: 1 }
      const desk = createDesk({ platform, displays: [left, right] })
      const { glance, summoned } = await start(desk)
      desk.computer.moveCursor({ x: 2000, y: 10 })
      await receiveLink(desk, glance)
      await until(() => summoned().length > 0)
      expect(glance.window().bounds()).toEqual({ x: 2340, y: 120, width: 440, height: 640 })
    })

    it('does so with a window that is visible already, on the virtual desktop of the agent', async () => {
      const desk = createDesk({ platform })
      const { glance, summoned } = await start(desk)
      desk.computer.press('CommandOrControl+Shift+G')
      desk.computer.goToDesktop(2)
      desk.computer.bringToFront('mail')
      await receiveLink(desk, glance)
      await until(() => summoned().includes('#201'))
      expect([desk.computer.topmost(), desk.computer.front()]).toEqual(['Glance', 'mail'])
      expect(glance.window().desktop()).toBe(2)
    })

    it.each(['shortcut', 'tray'])(
      'is kept when the agent then comes to the window with the %s',
      async (way) => {
        const desk = createDesk({ platform })
        const { glance, summoned } = await start(desk)
        await receiveLink(desk, glance)
        await until(() => summoned().length > 0)
        if (way === 'tray') glance.tray().click()
        else desk.computer.press('CommandOrControl+Shift+G')
        expect(glance.window().isFocused()).toBe(true)
        await takeTurns()
        expect(summoned()).toEqual(['#201'])
      }
    )

    it('does not end a lock by absence: that is for the agent, who gives the window the keyboard', async () => {
      const desk = createDesk({ platform })
      const { glance, summoned } = await start(desk)
      glance.power.emit('lock-screen')
      glance.power.emit('unlock-screen')
      const sessionKind = async (): Promise<string> => {
        const session = await glance.bridge().recallSession()
        return session.ok ? session.value.kind : session.failure.code
      }
      await until(() => glance.window().contents.hasPage())
      await receiveLink(desk, glance)
      await until(() => glance.window().isVisible())
      // Answered after everything that was set off before it, such as an unlock.
      await glance.bridge().renewKey()
      expect(await sessionKind()).toBe('locked')
      desk.computer.bringToFront('Glance')
      await until(async () => (await sessionKind()) === 'signed-in')
      await until(() => summoned().length > 0)
      expect(summoned()).toEqual(['#201'])
    })
  }
)

describe('a link at an empty desk', () => {
  it('ends no lock, even of a window that has the keyboard, and is looked up when the agent is back', async () => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk)
    desk.computer.press('CommandOrControl+Shift+G')
    await until(() => summoned().length === 1)
    expect(glance.window().isFocused()).toBe(true)
    glance.power.emit('lock-screen')
    await startAgain(desk, 'glance://lookup?id=201')
    // Answered after everything that was set off before it, such as an unlock.
    await glance.bridge().renewKey()
    expect(await glance.bridge().recallSession()).toMatchObject({ value: { kind: 'locked' } })
    expect(summoned()).toHaveLength(1)

    glance.power.emit('unlock-screen')
    desk.computer.bringToFront('chat')
    desk.computer.press('CommandOrControl+Shift+G')
    await until(() => summoned().includes('#201'))
    expect(await glance.bridge().recallSession()).toMatchObject({ value: { kind: 'signed-in' } })
  })

  it('ends no lock with a second start either', async () => {
    const desk = createDesk()
    const { glance, summoned } = await start(desk)
    glance.power.emit('lock-screen')
    desk.computer.idle.seconds = 3600
    glance.power.emit('unlock-screen')
    await startAgain(desk, 'glance://lookup?id=201')
    await startAgain(desk)
    await glance.bridge().renewKey()
    expect(await glance.bridge().recallSession()).toMatchObject({ value: { kind: 'locked' } })
    expect(summoned().filter((text) => text !== null)).toEqual([])
  })
})

describe('a link on macOS', () => {
  it('arrives as an event', async () => {
    const desk = createDesk({ platform: 'darwin' })
    const { glance, summoned } = await start(desk)
    expect(openUrl(glance, 'glance://lookup?phone=55123456')).toBe(true)
    await until(() => summoned().length > 0)
    expect(summoned()).toEqual(['tel:55123456'])
    expect(glance.window().isVisible()).toBe(true)
    expect(desk.computer.front()).toBe('chat')
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

  const startWithShortcut = async (desk: Desk): Promise<StartedGlance> => {
    const started = await start(desk)
    await started.glance.bridge().changeSettings({ clipboardShortcut })
    await until(() => desk.computer.hasShortcut(clipboardShortcut))
    return started
  }

  /** Counts how often the clipboard is read. */
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

  it('is looked up with its own shortcut: its first line with a letter or digit', async () => {
    const desk = createDesk()
    const { glance, summoned } = await startWithShortcut(desk)
    desk.computer.clipboard.text = '\r\n --- \r\n  +47 55 12 34 56\t\r\nEva'
    desk.computer.press(clipboardShortcut)
    await until(() => summoned().length > 0)
    expect(summoned()).toEqual(['+47 55 12 34 56'])
    expect(glance.window().isFocused()).toBe(true)
  })

  it('is read only when this shortcut is pressed, and then once', async () => {
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

  it('shows an empty box when it has no text, and never opens an address', async () => {
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

  it('is no longer looked up after the shortcut is removed', async () => {
    const desk = createDesk()
    const { glance } = await startWithShortcut(desk)
    await glance.bridge().changeSettings({ clipboardShortcut: null })
    await until(() => !desk.computer.hasShortcut(clipboardShortcut))
    expect(desk.computer.press(clipboardShortcut)).toBe(false)
  })
})
