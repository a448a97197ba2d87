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
  readonly conversation: Conversation
}

/** What customers and their agents write in requests. In these texts, `{t}` stands for the title of the request. */
export interface Conversation {
  /** For the dates in copied messages: `nb`. */
  readonly locale: string
  readonly greeting: string
  readonly regards: string
  /** How a mail program introduces the message that it copied, with `{date}`, `{time}`, `{name}` and `{address}`. */
  readonly wrote: string
  /** The words at the head of a copied message: `From`, `Sent`, `To`, `Subject`. */
  readonly sender: string
  readonly sent: string
  readonly recipient: string
  readonly subject: string
  /** How a customer begins. */
  readonly questions: readonly string[]
  /** What a customer writes later on. */
  readonly replies: readonly string[]
  readonly answers: readonly string[]
  /** What agents write for each other. */
  readonly notes: readonly string[]
  readonly closings: readonly string[]
  /** The paragraphs of a long message. */
  readonly story: readonly string[]
  /** The sentence above a picture. */
  readonly picture: string
  /** The text of a link. */
  readonly link: string
}
