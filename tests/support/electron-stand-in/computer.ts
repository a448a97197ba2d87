import type { Display, Point, Rectangle } from 'electron'
import { toKeys } from './accelerator.ts'

/** One display: its area without panels, and how many pixels stand for one of Electron's. */
export type StandInDisplay = Pick<Display, 'id' | 'workArea' | 'scaleFactor'>

/** The computer around Glance: what several runs of it share, and what the agent and other programs do there. */
export interface Computer {
  readonly platform: NodeJS.Platform
  readonly displays: readonly StandInDisplay[]
  readonly displayAt: (point: Point) => StandInDisplay
  readonly cursor: () => Point
  readonly moveCursor: (point: Point) => void

  /** The program that hears the keyboard; `null` when no window does. */
  readonly front: () => string | null
  readonly bringToFront: (program: string) => void
  /** The program in front goes: the one before it comes back, or nothing does. */
  readonly leaveFront: (program: string, isPreviousBack: boolean) => void

  /** False when another program, or this one, has those keys already. */
  readonly hold: (accelerator: string, onPressed: () => void) => boolean
  readonly release: (accelerator: string) => void
  readonly isHeld: (accelerator: string) => boolean
  /** The agent presses these keys; answers whether any program took them. */
  readonly press: (accelerator: string) => boolean

  /** Who runs in which user data folder, and how to tell it of another start. */
  readonly instances: Map<string, (argv: readonly string[]) => void>
  /** What the clipboard holds. */
  readonly clipboard: { text: string }
  /** How long nobody has touched the computer. */
  readonly idle: { seconds: number }
  /** Every address that the system was asked to open. */
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
    leaveFront: (program, isPreviousBack) => {
      if (front === program) front = isPreviousBack ? previous : null
    },

    hold: (accelerator, onPressed) => {
      const keys = keysOf(accelerator)
      if (shortcuts.has(keys)) return false
      shortcuts.set(keys, onPressed)
      return true
    },
    release: (accelerator) => {
      shortcuts.delete(keysOf(accelerator))
    },
    isHeld: (accelerator) => shortcuts.has(keysOf(accelerator)),
    press: (accelerator) => {
      const onPressed = shortcuts.get(keysOf(accelerator))
      onPressed?.()
      return onPressed !== undefined
    },

    instances: new Map(),
    clipboard: { text: '' },
    idle: { seconds: 0 },
    opened: []
  }
}

const contains = ({ x, y, width, height }: Rectangle, point: Point): boolean =>
  point.x >= x && point.x < x + width && point.y >= y && point.y < y + height
