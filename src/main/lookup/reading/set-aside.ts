import { trimSigns } from '../../../shared/trim-signs.ts'

/** Signs that are set aside before and behind a piece of text, if they don't belong to a pair inside it. */
const leading = /[\s"'*_|,;:=>•·▪◦‣»-]/u
const trailing = /[\s"'*_|,;:=<•·-]/u
const pairs = [
  { open: '(', close: ')' },
  { open: '[', close: ']' },
  { open: '{', close: '}' },
  { open: '<', close: '>' }
]
const maxPairs = 5

/**
 * Sets aside what stands around a text: quotes, brackets, bullets, a comma behind it. What has its own brackets inside,
 * such as `Vestby (Norge)` and `(+47) 55 …`, keeps them.
 */
export const withoutWrapping = (text: string): string => {
  let inner = text.trim()
  for (let count = 0; count < maxPairs; count++) {
    inner = withoutSigns(inner)
    const pair = pairs.find(({ open, close }) => isWrapped(inner, open, close))
    if (pair === undefined) break
    inner = inner.slice(1, -1)
  }
  return withoutHalfPairs(withoutSigns(inner))
}

const withoutSigns = (text: string): string => trimSigns(text, leading, trailing)

const isWrapped = (text: string, open: string, close: string): boolean => {
  if (!text.startsWith(open) || !text.endsWith(close)) return false
  let depth = 0
  for (const [index, sign] of [...text].entries()) {
    if (sign === open) depth++
    if (sign === close) depth--
    if (depth === 0 && index < text.length - 1 && sign === close) return false
  }
  return depth === 0
}

/** A bracket at the edge whose other half was not copied. */
const withoutHalfPairs = (text: string): string => {
  if (pairs.some(({ open, close }) => text.startsWith(open) && !text.includes(close)))
    return withoutSigns(text.slice(1))
  if (pairs.some(({ open, close }) => text.endsWith(close) && !text.includes(open)))
    return withoutSigns(text.slice(0, -1))
  return text
}

/** Words that chat and mail programs put beside the name of somebody from outside. */
const outsiders =
  'ekstern|eksternt|external|extern|externe|externer|gjest|guest|gast|gäst|gæst|unverified|uverifisert|overifierad|ikke bekræftet|nicht verifiziert|niet geverifieerd|ulkoinen|' +
  '(?:she|he|they|hun|han|hen|de|sie|er|zij|hij|die)/\\p{L}{2,8}(?:/\\p{L}{2,8})?'
const outsiderMark = new RegExp(
  `^[([{]\\s?(?:${outsiders})\\s?[)\\]}]\\s*|\\s*[([{]\\s?(?:${outsiders})\\s?[)\\]}]$|\\s[-|]\\s(?:${outsiders})$`,
  'giu'
)

/** Words before a name, as on a form or in the head of a mail. They count only with a colon. */
const nameLabel =
  /^(?:name|navn|namn|naam|nimi|firma|firmanavn|firmenname|company|kunde|kund|customer|client|klant|bedrift|bedriftsnavn|företag|virksomhed|unternehmen|bedrijf|from|fra|från|von|van|att|attn|attention|kontakt|kontaktperson|contact|ansprechpartner|contactpersoon)\.?\s*:\s*(?=\S)/iu

/** `@Eva Dahl`, but not the company `@home`. */
const mention = /^@(?=\p{L}+ )/u

/** Flags, and what chat programs show of somebody's mood, around a name. */
const picturesAhead = /^(?:[\p{Extended_Pictographic}\p{Regional_Indicator}]\s?)+(?=\p{L})/u
const pictures = /(?:\s?(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}])+/gu

/** Expects a text without two spaces in a row. */
const withoutPictures = (text: string): string => {
  const inner = text.replace(picturesAhead, '')
  const last = [...inner.matchAll(pictures)].at(-1)
  return last !== undefined && last.index + last[0].length === inner.length
    ? inner.slice(0, last.index)
    : inner
}

/** The name in a text: without quotes around it, a label such as `Kunde:`, and `(Ekstern)` behind it. */
export const toName = (text: string): string => {
  // Where a number stood in brackets, these are empty now.
  const line = withoutWrapping(text.replace(/\s+/gu, ' ').replace(/ ?(?:\( ?\)|\[ ?\]|< ?>)/gu, ''))
  const name = withoutWrapping(
    withoutPictures(line).replace(mention, '').replace(nameLabel, '').replace(outsiderMark, '')
  )
  return /[\p{L}\p{N}]/u.test(name) ? name : text.trim()
}
