/** A rectangle in device-independent pixels, as Electron's `Rectangle`. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The window's size until the agent resizes it. */
export const defaultSize = { width: 440, height: 640 } as const

export const minSize = { width: 360, height: 400 } as const

/**
 * The window's bounds on the display with this work area: where the agent last left the window if that was on this
 * display, otherwise centred and in the upper third. Never larger than the work area, and never partly outside it.
 */
export const placeWindow = (remembered: Bounds | null, workArea: Bounds): Bounds => {
  const { width: preferredWidth, height: preferredHeight } = remembered ?? defaultSize
  const width = Math.min(Math.max(preferredWidth, minSize.width), workArea.width)
  const height = Math.min(Math.max(preferredHeight, minSize.height), workArea.height)
  if (remembered !== null && contains(workArea, centreOf(remembered)))
    return {
      x: clamp(remembered.x, workArea.x, workArea.x + workArea.width - width),
      y: clamp(remembered.y, workArea.y, workArea.y + workArea.height - height),
      width,
      height
    }
  return {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 3),
    width,
    height
  }
}

export const isSameBounds = (a: Bounds, b: Bounds): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

const centreOf = (bounds: Bounds): { x: number; y: number } => ({
  x: bounds.x + bounds.width / 2,
  y: bounds.y + bounds.height / 2
})

const contains = (area: Bounds, point: { x: number; y: number }): boolean =>
  point.x >= area.x && point.x < area.x + area.width && point.y >= area.y && point.y < area.y + area.height

const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max)
