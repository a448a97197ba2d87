/** The query asks for a column or an operator that this tenant does not have, or can't be read. */
export class QueryError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'QueryError'
  }
}
