/** What a host for the measurements is started with: one argument, as JSON. */
export interface PaintedHostOptions {
  /** Where it keeps its files. */
  readonly folder: string
  readonly serverAddress: string
  readonly userName: string
  readonly password: string
  /** How many companies its store has, at most as many as the product keeps. */
  readonly storedCompanies: number
  /** How many names the local search has instead of the stored companies; 0 for those. */
  readonly names: number
  /** How many rows are requested for each section. */
  readonly rows: number
}
