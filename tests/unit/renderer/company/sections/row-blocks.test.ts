import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toRowBlocks, type KeyedBlock } from '../../../../../src/renderer/company/sections/row-blocks.ts'

interface Row {
  readonly key: string
}
type Blocks = readonly KeyedBlock<Row>[]

const rowsOf = (from: number, to: number): readonly Row[] =>
  Array.from({ length: to - from }, (_, index) => ({ key: `row-${String(from + index)}` }))
const sizes = (blocks: Blocks): readonly number[] => blocks.map(({ rows }) => rows.length)
const keys = (blocks: Blocks): readonly number[] => blocks.map(({ key }) => key)
const rowsIn = (blocks: Blocks): readonly Row[] => blocks.flatMap(({ rows }) => rows)
const blockOfRow = (blocks: Blocks): ReadonlyMap<string, number> =>
  new Map(blocks.flatMap((block) => block.rows.map(({ key }) => [key, block.key])))

const rows = rowsOf(0, 80)
const before = toRowBlocks(rows, [])
const added: Row = { key: 'added' }

describe('the blocks of a list of rows', () => {
  it('have forty rows, but the last one', () => {
    const hundred = rowsOf(0, 100)
    const blocks = toRowBlocks(hundred, [])
    expect(sizes(blocks)).toEqual([40, 40, 20])
    expect(rowsIn(blocks)).toEqual(hundred)
  })

  it('stay the same objects when rows are added at the end', () => {
    const hundred = toRowBlocks(rowsOf(0, 100), [])
    const blocks = toRowBlocks([...rowsIn(hundred), ...rowsOf(100, 150)], hundred)
    expect(sizes(blocks)).toEqual([40, 40, 40, 30])
    expect(blocks[0]).toBe(hundred[0])
    expect(blocks[1]).toBe(hundred[1])
    expect(blocks[2]?.key).toBe(hundred[2]?.key)
  })

  it('keep their rows when others appear among them', () => {
    const blocks = toRowBlocks([...rows.slice(0, 10), added, ...rows.slice(10)], before)
    expect(sizes(blocks)).toEqual([41, 40])
    expect(blocks[0]?.rows[10]).toBe(added)
    expect(keys(blocks)).toEqual(keys(before))
    expect(blocks[1]).toBe(before[1])
  })

  it('keep their rows when others appear above the first', () => {
    const blocks = toRowBlocks([added, ...rows], before)
    expect(sizes(blocks)).toEqual([1, 40, 40])
    expect(blocks[1]).toBe(before[0])
    expect(blocks[2]).toBe(before[1])
  })

  it('have forty rows also when they appear above the first one by one', () => {
    let blocks = before
    for (const row of rowsOf(80, 180)) blocks = toRowBlocks([row, ...rowsIn(blocks)], blocks)
    expect(sizes(blocks)).toEqual([20, 40, 40, 40, 40])
    expect(blocks.slice(3)).toEqual(before)
  })

  it('keep their rows and their key when the first row of a block goes', () => {
    const blocks = toRowBlocks(rows.toSpliced(40, 1), before)
    expect(sizes(blocks)).toEqual([40, 39])
    expect(keys(blocks)).toEqual(keys(before))
    expect(blocks[0]).toBe(before[0])
  })

  it('keep their rows and their key when the first row of all goes', () => {
    const blocks = toRowBlocks(rows.slice(1), before)
    expect(sizes(blocks)).toEqual([39, 40])
    expect(keys(blocks)).toEqual(keys(before))
    expect(blocks[1]).toBe(before[1])
  })

  it('keep their keys apart when a row that went begins a block again', () => {
    const [first, ...others] = rows
    const without = toRowBlocks(others, before)
    const blocks = toRowBlocks(first === undefined ? [] : [...others, first], without)
    expect(blocks.slice(0, 2)).toEqual(without)
    expect(new Set(keys(blocks)).size).toBe(3)
  })

  it.for([1, 40, 50])('keep all other rows when row %i moves to the top', (moved) => {
    const others = rows.toSpliced(moved, 1)
    const blocks = toRowBlocks([...rows.slice(moved, moved + 1), ...others], before)
    const blockOf = blockOfRow(blocks)
    const formerBlockOf = blockOfRow(before)
    for (const { key } of others) expect(blockOf.get(key)).toBe(formerBlockOf.get(key))
  })

  it('have forty rows when the rows are reversed', () => {
    const many = toRowBlocks(rowsOf(0, 385), [])
    const reversed = rowsIn(many).toReversed()
    const blocks = toRowBlocks(reversed, many)
    expect(rowsIn(blocks)).toEqual(reversed)
    expect(Math.max(...sizes(blocks))).toBe(40)
    expect(blocks.length).toBeLessThanOrEqual(many.length + 1)
  })

  it('are new ones when all rows are replaced', () => {
    const replaced = rowsOf(100, 200)
    const blocks = toRowBlocks(replaced, before)
    expect(sizes(blocks)).toEqual([40, 40, 20])
    expect(rowsIn(blocks)).toEqual(replaced)
    expect(keys(blocks).filter((key) => keys(before).includes(key))).toEqual([])
  })

  it('do not become too large, however many rows appear among them', () => {
    const two = toRowBlocks(rowsOf(0, 2), [])
    const atMost = toRowBlocks([...rowsOf(0, 1), ...rowsOf(2, 200), ...rowsOf(1, 2)], two)
    expect(sizes(atMost)).toEqual([200])
    const blocks = toRowBlocks([...rowsOf(0, 1), ...rowsOf(2, 500), ...rowsOf(1, 2)], two)
    expect(Math.max(...sizes(blocks))).toBe(39)
    expect(blocks[0]?.key).toBe(two[0]?.key)
    expect(rowsIn(blocks)).toHaveLength(500)
  })

  it('are made anew where a row changed, with the same key', () => {
    const blocks = toRowBlocks([{ key: 'row-0' }, ...rows.slice(1)], before)
    expect(blocks[0]).not.toBe(before[0])
    expect(keys(blocks)).toEqual(keys(before))
    expect(blocks[1]).toBe(before[1])
  })

  it('keep their key for all rows that stay in their order, through any additions and removals', () => {
    // A change takes up to as many rows out of the list at a place, and puts up to as many new ones there.
    const change = fc.record({
      at: fc.nat(200),
      removed: fc.nat(30),
      added: fc.nat(30)
    })
    fc.assert(
      fc.property(fc.nat(200), fc.array(change, { maxLength: 5 }), (count, changes) => {
        let blocks = toRowBlocks(rowsOf(0, count), [])
        let next = count
        for (const { at, removed, added: more } of changes) {
          const changed = rowsIn(blocks).toSpliced(at, removed, ...rowsOf(next, next + more))
          next += more
          const after = toRowBlocks(changed, blocks)
          const formerBlockOf = blockOfRow(blocks)
          expect(rowsIn(after)).toEqual(changed)
          expect(new Set(keys(after)).size).toBe(after.length)
          for (const [key, block] of blockOfRow(after))
            if (formerBlockOf.has(key)) expect(block).toBe(formerBlockOf.get(key))
          blocks = after
        }
      })
    )
  })

  it('let at most the one row change its block that moves', () => {
    fc.assert(
      fc.property(fc.nat(79), fc.nat(79), (from, to) => {
        const moved = rows.toSpliced(from, 1).toSpliced(to, 0, ...rows.slice(from, from + 1))
        const blocks = toRowBlocks(moved, before)
        const blockOf = blockOfRow(blocks)
        const formerBlockOf = blockOfRow(before)
        expect(rowsIn(blocks)).toEqual(moved)
        expect(rows.filter(({ key }) => blockOf.get(key) !== formerBlockOf.get(key)).length).toBeLessThan(2)
      })
    )
  })

  it('have every row once and no more than 200 each, however the rows are sorted', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...rowsOf(0, 385)]), (sorted) => {
        const blocks = toRowBlocks(sorted, toRowBlocks(rowsOf(0, 385), []))
        expect(rowsIn(blocks)).toEqual(sorted)
        expect(new Set(keys(blocks)).size).toBe(blocks.length)
        expect(Math.max(0, ...sizes(blocks))).toBeLessThanOrEqual(200)
      })
    )
  })
})
