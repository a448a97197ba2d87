import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameBounds, placeWindow, type Bounds } from '../../../src/main/window/placement.ts'

const workArea: Bounds = { x: 0, y: 25, width: 1440, height: 875 }

describe('where the window appears', () => {
  it.each<[string, Bounds | null, Bounds, Bounds]>([
    ['never moved: centred, in the upper third', null, workArea, { x: 500, y: 103, width: 440, height: 640 }],
    [
      'on a display left of the first one',
      null,
      { x: -1920, y: 0, width: 1920, height: 1080 },
      { x: -1180, y: 147, width: 440, height: 640 }
    ],
    [
      'where the agent left it',
      { x: 10, y: 40, width: 500, height: 700 },
      workArea,
      { x: 10, y: 40, width: 500, height: 700 }
    ],
    [
      'left half outside: pushed in',
      { x: 1300, y: 700, width: 250, height: 300 },
      workArea,
      { x: 1080, y: 500, width: 360, height: 400 }
    ],
    [
      'left on a display that is gone: its size stays, its place does not',
      { x: 3000, y: 100, width: 500, height: 700 },
      workArea,
      { x: 470, y: 83, width: 500, height: 700 }
    ],
    [
      'a display smaller than the window',
      { x: 0, y: 0, width: 900, height: 900 },
      { x: 0, y: 0, width: 800, height: 600 },
      { x: 0, y: 0, width: 800, height: 600 }
    ],
    [
      'a display smaller than the smallest window',
      null,
      { x: 0, y: 0, width: 320, height: 240 },
      { x: 0, y: 0, width: 320, height: 240 }
    ],
    [
      'a remembered size that is too small to read',
      { x: 100, y: 100, width: 10, height: 10 },
      workArea,
      { x: 100, y: 100, width: 360, height: 400 }
    ]
  ])('%s', (_what, remembered, area, expected) => {
    expect(placeWindow(remembered, area)).toEqual(expected)
  })

  it('lies wholly inside the work area, whatever was remembered', () => {
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

describe('two bounds', () => {
  it.each<[Partial<Bounds>, boolean]>([
    [{}, true],
    [{ x: 1 }, false],
    [{ y: 1 }, false],
    [{ width: 1 }, false],
    [{ height: 1 }, false]
  ])('that differ by %j are the same: %s', (difference, isSame) => {
    expect(isSameBounds({ ...workArea, ...difference }, workArea)).toBe(isSame)
  })
})
