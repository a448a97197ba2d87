import { toStayingRows } from './ordered-blocks.ts'

interface KeyedRow {
  readonly key: string
}

export interface KeyedBlock<Row extends KeyedRow> {
  /** The same as long as one of its rows stays in it. */
  readonly key: number
  readonly rows: readonly Row[]
}

const rowsPerBlock = 40
/** However many rows appear in the middle of a block. */
const maxRowsPerBlock = 200

/**
 * The rows in blocks, so that a change in one leaves the others alone. A row that changes its block is rendered anew, so rows that
 * stay in their order stay in their block, and it keeps its key, whichever others come, go or move. Only a block of more than 200
 * rows is divided. An unchanged block is the same object.
 */
export const toRowBlocks = <Row extends KeyedRow>(
  rows: readonly Row[],
  before: readonly KeyedBlock<Row>[]
): readonly KeyedBlock<Row>[] => {
  const firstNewKey = Math.max(-1, ...before.map(({ key }) => key)) + 1
  let nextKey = firstNewKey
  const blocks: { readonly key: number; readonly rows: Row[] }[] = []
  /** New and moved rows, until it is known whether a block goes on behind them. */
  let others: Row[] = []

  const placeOthers = (): void => {
    for (const row of others) {
      const block = blocks.at(-1)
      if (block === undefined || block.rows.length >= rowsPerBlock)
        blocks.push({ key: nextKey++, rows: [row] })
      else block.rows.push(row)
    }
    others = []
  }
  const beginFormer = ({ key, rows: formerRows }: KeyedBlock<Row>): void => {
    placeOthers()
    const block = blocks.at(-1)
    // Otherwise each row that appears above the first would become a block.
    const joins =
      block !== undefined && block.key >= firstNewKey && block.rows.length + formerRows.length <= rowsPerBlock
    blocks.push({ key, rows: joins ? (blocks.pop()?.rows ?? []) : [] })
  }

  for (const [row, former] of withFormerBlocks(rows, before)) {
    if (former === null) {
      others.push(row)
      continue
    }
    if (blocks.at(-1)?.key !== former.key) beginFormer(former)
    blocks.at(-1)?.rows.push(...others, row)
    others = []
  }
  placeOthers()

  const formerByKey = new Map(before.map((block) => [block.key, block]))
  return blocks
    .flatMap((block) => divide(block, () => nextKey++))
    .map((block) => {
      const former = formerByKey.get(block.key)
      return former !== undefined && isSame(former.rows, block.rows) ? former : block
    })
}

/** The rows with the block that each stays in: `null` for those that are new, or that moved across others. */
const withFormerBlocks = <Row extends KeyedRow>(
  rows: readonly Row[],
  before: readonly KeyedBlock<Row>[]
): readonly (readonly [Row, KeyedBlock<Row> | null])[] => {
  const positions = new Map(before.flatMap((block, position) => block.rows.map(({ key }) => [key, position])))
  const formerPositions = rows.map(({ key }) => positions.get(key) ?? null)
  const staying = toStayingRows(formerPositions)
  return rows.map((row, index) => {
    const position = formerPositions[index] ?? null
    return [row, position === null || !staying.has(index) ? null : (before[position] ?? null)]
  })
}

const divide = <Row extends KeyedRow>(
  block: KeyedBlock<Row>,
  createKey: () => number
): readonly KeyedBlock<Row>[] => {
  const { key, rows } = block
  if (rows.length <= maxRowsPerBlock) return [block]
  const parts = Math.ceil(rows.length / rowsPerBlock)
  const size = Math.ceil(rows.length / parts)
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => ({
    key: part === 0 ? key : createKey(),
    rows: rows.slice(part * size, (part + 1) * size)
  }))
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index])
