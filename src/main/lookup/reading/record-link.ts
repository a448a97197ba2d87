/** The records of SuperOffice's web client that lead to a company, by the name of their id in an address. */
const idNames = 'contact_id|ticket_id'

/** What the address of a record names. */
export interface RecordLink {
  readonly record: 'company' | 'request'
  readonly id: string
}

const maxLinks = 2
/** An id that is passed on inside another address is percent-encoded. */
const parameter = new RegExp(`(?:[?&]|%3f|%26)(?<name>${idNames})(?:=|%3d)(?<id>\\d{1,10})(?!\\d)`, 'iu')
/** Something that says: this is an address. A mere `?contact_id=7` in a sentence is not. */
const addressMark =
  /^(?:[a-z][a-z0-9+.-]{1,20}:|[^\s?]{1,200}[/.][^\s?]{0,200}\?|(?:contact|ticket|person)\.main)/iu

/**
 * The records that addresses of SuperOffice's web client show (docs/superoffice.md#links-to-records). An address may be
 * complete, without its host, percent-encoded, and among other words: `Nordlys <https://…?contact_id=2>`.
 */
export const findRecordLinks = (text: string): readonly RecordLink[] => {
  const words = text.split(/[\s<>()[\]"',;|]+/u).filter((word) => word !== '')
  const found = new Map<string, RecordLink>()
  for (const word of words) {
    if (words.length > 1 && !addressMark.test(word)) continue
    // A company's address may also name the request that is open beside it.
    const { name, id } = parameter.exec(word)?.groups ?? {}
    if (name === undefined || id === undefined) continue
    const record = name.toLowerCase() === 'contact_id' ? 'company' : 'request'
    found.set(`${record} ${id}`, { record, id })
    if (found.size === maxLinks) break
  }
  return [...found.values()]
}
