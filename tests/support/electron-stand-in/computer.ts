import type { Display, Point, Rectangle } from 'electron'
import type { StandInLoginItem } from './login-item.ts'
import { toKeys } from './accelerator.ts'
import type { StandInNetwork } from './chromium-fetch.ts'

/** One display: its area without panels, and its physical pixels per device-independent pixel. */
export type StandInDisplay = Pick<Display, 'id' | 'workArea' | 'scaleFactor'>

/** The computer that several runs of Glance share, with the actions of the agent and of other programs. */
export interface Computer {
  readonly platform: NodeJS.Platform
  /** The languages that the person has chosen for the system, the preferred one first. */
  readonly languages: readonly string[]
  readonly displays: readonly StandInDisplay[]
  readonly displayAt: (point: Point) => StandInDisplay
  readonly cursor: () => Point
  readonly moveCursor: (point: Point) => void

  /** The virtual desktop that the agent sees. */
  readonly desktop: () => number
  readonly goToDesktop: (desktop: number) => void

  /** The program with the keyboard; `null` when no window has it. */
  readonly front: () => string | null
  /** The program whose windows are above all others. */
  readonly topmost: () => string
  /** macOS: the program whose menus are in the menu bar. A panel gets the keyboard without becoming this one. */
  readonly active: () => string
  /** The agent goes to the program, by a click for example. */
  readonly bringToFront: (program: string) => void
  /** The agent starts the program, or uses it in a way that lets it take the foreground on Windows. */
  readonly use: (program: string) => void
  /** The program asks for the foreground. Windows refuses it to a program that the agent has not just used. */
  readonly requestFront: (program: string) => void
  /** macOS: a panel of the program gets the keyboard. */
  readonly focusPanel: (program: string) => void
  /** Puts the program's windows above all others, and changes nothing else. */
  readonly raise: (program: string) => void
  /** Takes the keyboard from the program, and returns it to the previous one or to none. */
  readonly leaveFront: (program: string, restoresPrevious: boolean) => void
  /** Called when the keyboard goes from one program to another. */
  readonly onFrontChanged: (listener: () => void) => () => void

  /** False when the keys can't be registered for this program. */
  readonly registerShortcut: (accelerator: string, onPressed: () => void, program?: string) => boolean
  readonly unregisterShortcut: (accelerator: string, program?: string) => void
  /** Whether any program has registered these keys. */
  readonly hasShortcut: (accelerator: string) => boolean
  /**
   * Presses these keys and lets go of them, and returns whether a program had registered them. `repeats` is how often the
   * keyboard repeats them in between, while they are held.
   */
  readonly press: (accelerator: string, repeats?: number) => boolean
  /** Called when the agent lets go of a key, wherever the keyboard is. */
  readonly onKeyUp: (listener: () => void) => () => void

  /** The running Glance of each user data folder, as the function that notifies it of another start. */
  readonly instances: Map<string, (argv: readonly string[]) => void>
  readonly clipboard: { text: string }
  readonly network: StandInNetwork
  readonly loginItem: StandInLoginItem
  /** Seconds since the last input. */
  readonly idle: { seconds: number; isScreenLocked: boolean }
  /** Every address, file and folder that was opened with the system's program for it. */
  readonly opened: string[]
}

const oneDisplay: StandInDisplay = {
  id: 1,
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  scaleFactor: 1
}

export const createComputer = ({
  platform = 'linux',
  displays = [oneDisplay],
  languages = ['en-GB']
}: {
  readonly platform?: NodeJS.Platform
  readonly displays?: readonly [StandInDisplay, ...StandInDisplay[]]
  readonly languages?: readonly string[]
} = {}): Computer => {
  const shortcuts = new Map<string, Registration[]>()
  const frontChanges = new Set<() => void>()
  const keyUps = new Set<() => void>()
  let cursor: Point = { x: 100, y: 100 }
  let front: string | null = 'chat'
  let previous: string | null = null
  let topmost = 'chat'
  let active = 'chat'
  let used = 'chat'
  let desktop = 1

  const keysOf = (accelerator: string): string => {
    const keys = toKeys(accelerator, platform)
    if (keys === null)
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`)
    return keys
  }

  const moveKeyboard = (program: string | null): void => {
    if (front === program) return
    previous = front ?? previous
    front = program
    for (const listener of [...frontChanges]) listener()
  }

  const goTo = (program: string): void => {
    topmost = program
    active = program
    moveKeyboard(program)
  }

  return {
    platform,
    languages,
    displays,
    displayAt: (point) => displays.find(({ workArea }) => contains(workArea, point)) ?? displays[0],
    cursor: () => cursor,
    moveCursor: (point) => {
      cursor = point
    },

    desktop: () => desktop,
    goToDesktop: (next) => {
      desktop = next
    },

    front: () => front,
    topmost: () => topmost,
    active: () => active,
    bringToFront: (program) => {
      used = program
      goTo(program)
    },
    use: (program) => {
      used = program
    },
    requestFront: (program) => {
      if (platform !== 'win32' || used === program) goTo(program)
    },
    focusPanel: (program) => {
      topmost = program
      moveKeyboard(program)
    },
    raise: (program) => {
      topmost = program
    },
    leaveFront: (program, restoresPrevious) => {
      if (topmost === program) topmost = previous ?? 'chat'
      const next = platform === 'darwin' && active !== program ? active : previous
      if (front === program) moveKeyboard(restoresPrevious ? next : null)
    },
    onFrontChanged: (listener) => subscribe(frontChanges, listener),

    registerShortcut: (accelerator, onPressed, program = 'another program') => {
      const keys = keysOf(accelerator)
      const registered = shortcuts.get(keys) ?? []
      // macOS registers keys that another program holds, and doesn't say so.
      if (registered.some((each) => each.program === program || platform !== 'darwin')) return false
      shortcuts.set(keys, [...registered, { program, onPressed }])
      return true
    },
    unregisterShortcut: (accelerator, program = 'another program') => {
      const keys = keysOf(accelerator)
      const others = (shortcuts.get(keys) ?? []).filter((each) => each.program !== program)
      if (others.length > 0) shortcuts.set(keys, others)
      else shortcuts.delete(keys)
    },
    hasShortcut: (accelerator) => shortcuts.has(keysOf(accelerator)),
    press: (accelerator, repeats = 0) => {
      const keys = keysOf(accelerator)
      const isRegistered = shortcuts.has(keys)
      // Only Windows reports the repeats too.
      for (let report = 0; report <= (platform === 'win32' ? repeats : 0); report++) {
        // Looked up each time, because the first report may replace the shortcut. Of two programs, the first one gets it.
        const registration = shortcuts.get(keys)?.[0]
        if (registration === undefined) break
        used = registration.program
        registration.onPressed()
      }
      for (const listener of [...keyUps]) listener()
      return isRegistered
    },
    onKeyUp: (listener) => subscribe(keyUps, listener),

    instances: new Map(),
    clipboard: { text: '' },
    network: { problem: null },
    loginItem: { command: null, isTurnedOff: false, needsApproval: false },
    idle: { seconds: 0, isScreenLocked: false },
    opened: []
  }
}

interface Registration {
  readonly program: string
  readonly onPressed: () => void
}

const subscribe = (listeners: Set<() => void>, listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const contains = ({ x, y, width, height }: Rectangle, point: Point): boolean =>
  point.x >= x && point.x < x + width && point.y >= y && point.y < y + height
