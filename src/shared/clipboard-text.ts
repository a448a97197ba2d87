import { maxLengths } from './input-limits.ts'
import { tidy } from './tidy.ts'

/** The longest text that the search box passes on. */
export const maxTextLength = maxLengths.text
/** What is read of a clipboard that may hold a whole document. */
const maxReadLength = 10_000

/** An address, a link, a request, or digits enough for a phone number: the search finds them in a text of several lines. */
const recognisable =
  /@|:\/\/|www\.|contact_id=|\[\s?#?\d{4,10}\s?\]|\d(?:[\s()./+-]{0,3}\d){6}|^[\w-]+(?:\.[\w-]+)*\.\p{L}{2,}$/u

/** A word that a hyphen divides at a line's end, as in a PDF. */
const dividedWord = /\u00ad[^\S\n]*\r?\n\s*|(?<=\p{L}{2})[-\u2010]\r?\n[^\S\n]*(?=\p{Ll})/gu

/** What people write around their message and their name. */
const courtesy =
  /^(?:mvh|(?:(?:med|de|mange) )?(?:beste? |vennlige? |venlige? |bedste |vänliga? )?(?:hilsen|hilsener|hilsner|hälsning|hälsningar)|(?:mit )?(?:(?:freundlichen|besten|herzlichen|viele|liebe|beste) )+grü(?:ß|ss)en?|mfg|vg|lg|met (?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|(?:ystävällisin )?terveisin|(?:(?:best|kind|warm|with kind|with best) )*regards|br|sincerely|yours (?:sincerely|faithfully)|cheers|thanks|thank you|many thanks|takk|mange takk|tack|tak|danke|vielen dank|bedankt|kiitos|hi|hello|hei|hej|hallo|moi)(?: (?:from|fra|från|aus|van|og|and|och|und|en)\b.*)?[\s.,!-]*$/iu

/**
 * The search text for a copied text. Of several lines, it is the first one with a letter or a digit, or all of them if only
 * a later one has an address or a number, as in a signature. Greetings are left out. `null` when there is no such line.
 */
export const toClipboardLookup = (clipboardText: string): string | null => {
  const text = clipboardText.slice(0, maxReadLength).replace(dividedWord, '')
  const written = tidy(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
  const content = written.filter((line) => !courtesy.test(line))
  const lines = content.length === 0 ? written : content
  const [first] = lines
  if (first === undefined) return null
  const isInLaterLine = !recognisable.test(first) && lines.some((line) => recognisable.test(line))
  // A semicolon ends a number, which a space would join to the digits of the next line.
  const lookup = isInLaterLine ? lines.join('; ') : first
  return lookup.slice(0, maxTextLength).toWellFormed()
}
