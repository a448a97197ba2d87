/** The id in a filter for one row, such as `saleId eq 20131`: such a row is found without reading all. `null` for any other filter. */
export const readOnlyId = (filter: string | undefined, column: string): number | null => {
  const [, name, id] = /^(\w+) eq (\d{1,9})$/u.exec(filter?.trim() ?? '') ?? []
  return name === column ? Number(id) : null
}
