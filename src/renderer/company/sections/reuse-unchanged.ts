interface KeyedRow {
  readonly key: string
  readonly record: unknown
}

/** The next rows, where each unchanged row is the same object as before, so that Vue does not render it again. */
export const reuseUnchanged = <Row extends KeyedRow>(
  before: readonly Row[],
  next: readonly Row[]
): readonly Row[] => {
  const byKey = new Map(before.map((row) => [row.key, row]))
  return next.map((row) => {
    const former = byKey.get(row.key)
    return former !== undefined && isSame(former, row) ? former : row
  })
}

/** The record follows from the key. */
const isSame = <Row extends KeyedRow>(a: Row, b: Row): boolean =>
  // eslint-disable-next-line glance/own-keys -- these are the row's own
  (Object.keys(a) as (keyof Row)[]).every((field) => field === 'record' || a[field] === b[field])

/** The same rows with others behind them; without others, the same object, so that Vue does not render the list again. */
export const withLater = <Row>(rows: readonly Row[], later: readonly Row[]): readonly Row[] =>
  later.length === 0 ? rows : [...rows, ...later]
