/** How often a text is decoded: a server may escape what is escaped already. */
const maxRounds = 4
const maxEncodings = 2

/**
 * The text, and everything that it says when it is read as JSON, as an address, as HTML, as base64 or as hexadecimal, twice over.
 * For a text of at most some thousand characters.
 */
export const toDecodedForms = (text: string): readonly string[] => {
  let forms = [text, unescaped(text), fromCodes(text, 10), fromCodes(text, 16)]
  const all = [...forms]
  for (let encoding = 0; encoding < maxEncodings; encoding++) {
    forms = forms.flatMap((form) => [...fromBase64(form), ...fromHex(form)]).map(unescaped)
    all.push(...forms)
  }
  return all
}

const unescaped = (text: string): string => {
  let last = text
  for (let round = 0; round < maxRounds; round++) {
    const next = unescapedOnce(last)
    if (next === last) break
    last = next
  }
  return last
}

const unescapedOnce = (text: string): string =>
  fromPercents(text)
    .replace(/\\u\{?([\da-f]{1,6})\}?|&#x([\da-f]{1,6});?/giu, (_whole, json?: string, html?: string) =>
      toCharacter(Number.parseInt(json ?? html ?? '', 16))
    )
    .replace(/&#(\d{1,7});?/gu, (_whole, code: string) => toCharacter(Number(code)))
    .replace(/\\x([\da-f]{2})/giu, (_whole, code: string) => toCharacter(Number.parseInt(code, 16)))
    .replace(/(?:\\[0-3][0-7]{2})+/gu, (bytes) => fromBytes(bytes.slice(1).split('\\'), 8))
    // Other named characters and backslashes stand for punctuation, which is not compared.
    .replace(/&(?!amp;)[a-z]{2,10};|\\/giu, ' ')
    .replaceAll('&amp;', '&')

/** Each `%41` of an address; `=41` in a mail. */
const fromPercents = (text: string): string =>
  text.replace(/(?:[%=][\da-f]{2})+/giu, (bytes) =>
    Buffer.from(bytes.replace(/[%=]/gu, ''), 'hex').toString('utf8')
  )

const toCharacter = (code: number): string => (code <= 0x10_ff_ff ? String.fromCodePoint(code) : '')

/** Each byte as a number, with signs between: `80 97 53`, `0x50,0x61`. */
const fromCodes = (text: string, radix: 10 | 16): string =>
  fromBytes(text.match(radix === 10 ? /\b\d{2,3}\b/gu : /\b(?:0x)?[\da-f]{2}\b/giu) ?? [], radix)

const fromBytes = (bytes: readonly string[], radix: number): string =>
  Buffer.from(
    bytes.map((byte) => Number.parseInt(byte.replace(/^0x/iu, ''), radix)).filter((byte) => byte < 256)
  ).toString('utf8')

/** Read from each of the four places in a group, because the text may begin anywhere. */
const fromBase64 = (text: string): readonly string[] => {
  const runs = text.match(/[\w+/-]{6,}/gu) ?? []
  return [0, 1, 2, 3].map((offset) =>
    runs.map((run) => Buffer.from(run.slice(offset), 'base64').toString('utf8')).join(' ')
  )
}

const fromHex = (text: string): readonly string[] => {
  const runs = text.match(/[\da-f]{6,}/giu) ?? []
  return [0, 1].map((offset) =>
    runs.map((run) => Buffer.from(run.slice(offset), 'hex').toString('utf8')).join(' ')
  )
}
