import { mapSections, type SectionName, type SectionRows } from '../../src/shared/company.ts'
import type { ReadList, ReadLists, ReadRow, Summary } from '../../src/main/superoffice/to-summary.ts'

/** A list of a summary with these rows, of which there are no more. */
export const aList = <Row>(...rows: readonly ReadRow<Row>[]): ReadList<Row> => ({
  state: 'read',
  rows,
  unreadableRows: 0,
  mayHaveMore: false
})

const emptyLists: ReadLists = mapSections(() => aList<never>())

/** A summary with every list; those that are not given are empty. */
export const aSummary = (parts: Partial<Summary> = {}): Summary => ({
  header: null,
  ...parts,
  lists: { ...emptyLists, ...parts.lists }
})

/** The rows of one list of a summary. */
export const rowsOf = <Name extends SectionName>(
  { lists }: Summary,
  name: Name
): readonly ReadRow<SectionRows[Name]>[] => {
  const list: ReadList<SectionRows[Name]> | undefined = lists[name]
  if (list?.state !== 'read') throw new Error('This list was not read.')
  return list.rows
}
