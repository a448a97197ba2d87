import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameBounds, placeWindow, type Bounds } from '../../../src/main/window/placement.ts'

const workArea: Bounds = { x: 0, y: 25, width: 1440, height: 875 }

describe('placeWindow', () => {
  it.each<[string, Bounds | null, Bounds, Bounds]>([
    [
      'centres a window that was never moved, in the upper third',
      null,
      workArea,
      { x: 500, y: 103, width: 440, height: 640 }
    ],
    [
      'handles a display left of the first one',
      null,
      { x: -1920, y: 0, width: 1920, height: 1080 },
      { x: -1180, y: 147, width: 440, height: 640 }
    ],
    [
      'restores the remembered bounds',
      { x: 10, y: 40, width: 500, height: 700 },
      workArea,
      { x: 10, y: 40, width: 500, height: 700 }
    ],
    [
      'moves a window inside that was left half outside',
      { x: 1300, y: 700, width: 250, height: 300 },
      workArea,
      { x: 1080, y: 500, width: 360, height: 400 }
    ],
    [
      'keeps only the size when the display is gone',
      { x: 3000, y: 100, width: 500, height: 700 },
      workArea,
      { x: 470, y: 83, width: 500, height: 700 }
    ],
    [
      'shrinks to a display smaller than the window',
      { x: 0, y: 0, width: 900, height: 900 },
      { x: 0, y: 0, width: 800, height: 600 },
      { x: 0, y: 0, width: 800, height: 600 }
    ],
    [
      'shrinks to a display smaller than the minimum size',
      null,
      { x: 0, y: 0, width: 320, height: 240 },
      { x: 0, y: 0, width: 320, height: 240 }
    ],
    [
      'enlarges a remembered size below the minimum',
      { x: 100, y: 100, width: 10, height: 10 },
      workArea,
      { x: 100, y: 100, width: 360, height: 400 }
    ]
  ])('%s', (_what, remembered, area, expected) => {
    expect(placeWindow(remembered, area)).toEqual(expected)
  })

  it('always returns bounds inside the work area', () => {
    const place = fc.integer({ min: -5000, max: 5000 })
    const length = fc.integer({ min: 1, max: 5000 })
    const bounds = fc.record({ x: place, y: place, width: length, height: length })
    fc.assert(
      fc.property(fc.option(bounds), bounds, (remembered, area) => {
        const placed = placeWindow(remembered, area)
        expect(placed.x).toBeGreaterThanOrEqual(area.x)
        expect(placed.y).toBeGreaterThanOrEqual(area.y)
        expect(placed.x + placed.width).toBeLessThanOrEqual(area.x + area.width)
        expect(placed.y + placed.height).toBeLessThanOrEqual(area.y + area.height)
        expect(Object.values(placed).every(Number.isInteger)).toBe(true)
      })
    )
  })
})

describe('isSameBounds', () => {
  it.each<[Partial<Bounds>, boolean]>([
    [{}, true],
    [{ x: 1 }, false],
    [{ y: 1 }, false],
    [{ width: 1 }, false],
    [{ height: 1 }, false]
  ])('for bounds that differ by %j is %s', (difference, isSame) => {
    expect(isSameBounds({ ...workArea, ...difference }, workArea)).toBe(isSame)
  })
})
