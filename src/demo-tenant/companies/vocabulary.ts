/**
 * The words of one language from which companies, people and summaries are generated. In the texts, `{n}` stands for a
 * number such as that of an invoice, `{y}` for a year and `{p}` for a product.
 */
export interface Vocabulary {
  readonly firstNames: readonly string[]
  readonly lastNames: readonly string[]
  readonly jobTitles: readonly string[]
  /** A company's name is one beginning followed by one ending: `Nord` + `lys`. */
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
  /** The first and the last message of each chat. */
  readonly chats: readonly { readonly first: string; readonly last: string }[]
  /** The word in front of an extension in a phone number. */
  readonly extension: string
}
