/** The query can't be parsed, or it names a column or an operator that this tenant does not have. */
export class QueryError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'QueryError'
  }
}
