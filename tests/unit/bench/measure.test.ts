import { describe, expect, it } from 'vitest'
import { toAdded } from '../../../bench/measure.ts'

describe('what is above a floor', () => {
  it('is each value less the median of the floor', () => {
    expect(toAdded([20, 16, 12], [15, 16, 90])).toEqual([4, 0, -4])
  })
})
