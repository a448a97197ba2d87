import { describe, expect, it } from 'vitest'
import { toRowBlocks } from '../../../../../src/renderer/company/sections/row-blocks.ts'

interface Row {
  readonly key: string
}

const rowsOf = (from: number, to: number): readonly Row[] =>
  Array.from({ length: to - from }, (_, index) => ({ key: `row-${String(from + index)}` }))
const sizes = (blocks: readonly (readonly Row[])[]): readonly number[] => blocks.map(({ length }) => length)

describe('the blocks of a list of rows', () => {
  it('have forty rows, but the last one', () => {
    const rows = rowsOf(0, 100)
    const blocks = toRowBlocks(rows, [])
    expect(sizes(blocks)).toEqual([40, 40, 20])
    expect(blocks.flat()).toEqual(rows)
  })

  it('stay the same objects when rows are added at the end', () => {
    const rows = rowsOf(0, 100)
    const before = toRowBlocks(rows, [])
    const blocks = toRowBlocks([...rows, ...rowsOf(100, 150)], before)
    expect(sizes(blocks)).toEqual([40, 40, 40, 30])
    expect(blocks[0]).toBe(before[0])
    expect(blocks[1]).toBe(before[1])
  })

  it('keep their rows when others appear among them', () => {
    const rows = rowsOf(0, 80)
    const before = toRowBlocks(rows, [])
    const added = { key: 'added' }
    const blocks = toRowBlocks([...rows.slice(0, 10), added, ...rows.slice(10)], before)
    expect(sizes(blocks)).toEqual([41, 40])
    expect(blocks[0]?.[10]).toBe(added)
    expect(blocks[1]).toBe(before[1])
  })

  it('keep their rows when others appear above the first', () => {
    const rows = rowsOf(0, 80)
    const before = toRowBlocks(rows, [])
    const blocks = toRowBlocks([{ key: 'added' }, ...rows], before)
    expect(sizes(blocks)).toEqual([1, 40, 40])
    expect(blocks[1]).toBe(before[0])
    expect(blocks[2]).toBe(before[1])
  })

  it('do not become too large, however many rows appear among them', () => {
    const rows = rowsOf(0, 2)
    const blocks = toRowBlocks(
      [...rows.slice(0, 1), ...rowsOf(2, 500), ...rows.slice(1)],
      toRowBlocks(rows, [])
    )
    expect(Math.max(...sizes(blocks))).toBe(200)
    expect(blocks.flat()).toHaveLength(500)
  })

  it('are made anew where a row changed', () => {
    const rows = rowsOf(0, 80)
    const before = toRowBlocks(rows, [])
    const blocks = toRowBlocks([{ key: 'row-0' }, ...rows.slice(1)], before)
    expect(blocks[0]).not.toBe(before[0])
    expect(blocks[1]).toBe(before[1])
  })
})
