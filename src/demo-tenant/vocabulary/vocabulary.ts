/**
 * The words of one language that invented companies are made of. In the texts `{n}` stands for a number such as that of
 * an invoice, `{y}` for a year and `{p}` for a product.
 */
export interface Vocabulary {
  readonly firstNames: readonly string[]
  readonly lastNames: readonly string[]
  readonly jobTitles: readonly string[]
  /** A company's name begins with one of each: `Nord` + `lys`. */
  readonly nameBeginnings: readonly string[]
  readonly nameEndings: readonly string[]
  readonly trades: readonly string[]
  readonly departments: readonly string[]
  readonly streets: readonly string[]
  readonly mailboxes: readonly string[]
  readonly products: readonly string[]
  readonly requests: readonly string[]
  readonly followUps: readonly string[]
  readonly documents: readonly string[]
  readonly sales: readonly string[]
  /** First and last message of a chat. */
  readonly chats: readonly (readonly [string, string])[]
  /** What stands before an extension in a phone number. */
  readonly extension: string
}
