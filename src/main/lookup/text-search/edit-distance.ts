/** How many letters may be wrong in a typed word of this length. */
export const toMaxDistance = (length: number): number => {
  if (length < 4) return 0
  return length < 7 ? 1 : 2
}

/**
 * How many letters have to be added, left out, replaced or exchanged with their neighbour to make one word of the other;
 * with `isBeginning`, to make a beginning of `word` of what was typed. `null` when it takes more than `max`.
 */
export const toEditDistance = (
  typed: string,
  word: string,
  max: number,
  isBeginning: boolean
): number | null => {
  if (typed.length - word.length > max || (!isBeginning && word.length - typed.length > max)) return null
  const width = Math.min(word.length, typed.length + max)
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= width; column++) {
      const isSame = typed[row - 1] === word[column - 1]
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + Number(!isSame)
      )
      if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1])
        cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > max) return null
    beforeLast = last
    last = current
  }
  const distance = isBeginning ? Math.min(...last) : at(last, word.length)
  return distance > max ? null : distance
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity
