interface Chain {
  readonly index: number
  readonly block: number
  readonly before: Chain | null
}

/**
 * Which of the rows stay in their block, as indices into `blocks`: as many as possible such that no row of a block stands after a row
 * of a later block. `blocks` has for each row the position of the block that it was in, and `null` for a new row.
 */
export const toStayingRows = (blocks: readonly (number | null)[]): ReadonlySet<number> => {
  /** For each length, the chain of rows in order that ends in the earliest block. */
  const chains: Chain[] = []
  for (const [index, block] of blocks.entries()) {
    if (block === null) continue
    const length = countEndingBy(block, chains)
    chains[length] = { index, block, before: chains[length - 1] ?? null }
  }
  const staying = new Set<number>()
  for (let chain = chains.at(-1) ?? null; chain !== null; chain = chain.before) staying.add(chain.index)
  return staying
}

/** How many chains end in this block or an earlier one. Those that end later come last. */
const countEndingBy = (block: number, chains: readonly Chain[]): number => {
  let low = 0
  let high = chains.length
  // The last one first, behind which every row belongs that has not moved.
  for (let middle = high - 1; low < high; middle = (low + high) >> 1) {
    const chain = chains[middle]
    if (chain !== undefined && chain.block > block) high = middle
    else low = middle + 1
  }
  return low
}
