interface KeyedRow {
  readonly key: string
}

const rowsPerBlock = 40
/** However many rows appear in the middle of a list. */
const maxRowsPerBlock = 200

/**
 * The rows in blocks, so that a change in one leaves the others alone. Rows that are in a block stay in it, even when others
 * appear above them, because a row that changes its block is rendered anew. An unchanged block is the same object.
 */
export const toRowBlocks = <Row extends KeyedRow>(
  rows: readonly Row[],
  before: readonly (readonly Row[])[]
): readonly (readonly Row[])[] => {
  const formerByStart = new Map(before.map((block) => [block[0]?.key, block]))
  const formerKeys = new Set(before.flatMap((block) => block.map(({ key }) => key)))
  const lastFormer = rows.findLastIndex(({ key }) => formerKeys.has(key))
  const blocks: Row[][] = []
  for (const [index, row] of rows.entries()) {
    const block = blocks.at(-1)
    const limit = index > lastFormer ? rowsPerBlock : maxRowsPerBlock
    if (block === undefined || block.length >= limit || formerByStart.has(row.key)) blocks.push([row])
    else block.push(row)
  }
  return blocks.map((block) => {
    const former = formerByStart.get(block[0]?.key)
    return former !== undefined && isSame(former, block) ? former : block
  })
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index])
