/** How much each kind of field takes, in UTF-16 units. The channels refuse a request with more. */
export const maxLengths = {
  /** Names, addresses, passwords and what is looked up. */
  text: 1_000,
  /** Tickets and tokens. */
  secret: 10_000,
  customerId: 50,
  phoneNumber: 100,
  number: 10
} as const

/** How many rows of a section may be asked of SuperOffice at once. */
export const maxRowsPerSection = 1_000
