import type { Display, Point, Rectangle } from 'electron'
import { toKeys } from './accelerator.ts'
import type { StandInNetwork } from './chromium-fetch.ts'

/** One display: its area without panels, and its physical pixels per device-independent pixel. */
export type StandInDisplay = Pick<Display, 'id' | 'workArea' | 'scaleFactor'>

/** The computer that several runs of Glance share, with the actions of the agent and of other programs. */
export interface Computer {
  readonly platform: NodeJS.Platform
  readonly displays: readonly StandInDisplay[]
  readonly displayAt: (point: Point) => StandInDisplay
  readonly cursor: () => Point
  readonly moveCursor: (point: Point) => void

  /** The program with the keyboard focus; `null` when no window has it. */
  readonly front: () => string | null
  readonly bringToFront: (program: string) => void
  /** Takes the program from the front, and brings the previous one back or none. */
  readonly leaveFront: (program: string, restoresPrevious: boolean) => void

  /** False when any program has registered these keys already. */
  readonly registerShortcut: (accelerator: string, onPressed: () => void) => boolean
  readonly unregisterShortcut: (accelerator: string) => void
  readonly hasShortcut: (accelerator: string) => boolean
  /** Presses these keys, and returns whether a program had registered them. */
  readonly press: (accelerator: string) => boolean

  /** The running Glance of each user data folder, as the function that notifies it of another start. */
  readonly instances: Map<string, (argv: readonly string[]) => void>
  readonly clipboard: { text: string }
  readonly network: StandInNetwork
  /** Seconds since the last input. */
  readonly idle: { seconds: number }
  /** Every address that was opened in the system's browser. */
  readonly opened: string[]
}

const oneDisplay: StandInDisplay = {
  id: 1,
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  scaleFactor: 1
}

export const createComputer = ({
  platform = 'linux',
  displays = [oneDisplay]
}: {
  readonly platform?: NodeJS.Platform
  readonly displays?: readonly [StandInDisplay, ...StandInDisplay[]]
} = {}): Computer => {
  const shortcuts = new Map<string, () => void>()
  let cursor: Point = { x: 100, y: 100 }
  let front: string | null = 'chat'
  let previous: string | null = null

  const keysOf = (accelerator: string): string => {
    const keys = toKeys(accelerator, platform)
    if (keys === null)
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`)
    return keys
  }

  return {
    platform,
    displays,
    displayAt: (point) => displays.find(({ workArea }) => contains(workArea, point)) ?? displays[0],
    cursor: () => cursor,
    moveCursor: (point) => {
      cursor = point
    },

    front: () => front,
    bringToFront: (program) => {
      if (front === program) return
      previous = front ?? previous
      front = program
    },
    leaveFront: (program, restoresPrevious) => {
      if (front === program) front = restoresPrevious ? previous : null
    },

    registerShortcut: (accelerator, onPressed) => {
      const keys = keysOf(accelerator)
      if (shortcuts.has(keys)) return false
      shortcuts.set(keys, onPressed)
      return true
    },
    unregisterShortcut: (accelerator) => {
      shortcuts.delete(keysOf(accelerator))
    },
    hasShortcut: (accelerator) => shortcuts.has(keysOf(accelerator)),
    press: (accelerator) => {
      const onPressed = shortcuts.get(keysOf(accelerator))
      onPressed?.()
      return onPressed !== undefined
    },

    instances: new Map(),
    clipboard: { text: '' },
    network: { problem: null },
    idle: { seconds: 0 },
    opened: []
  }
}

const contains = ({ x, y, width, height }: Rectangle, point: Point): boolean =>
  point.x >= x && point.x < x + width && point.y >= y && point.y < y + height
