/** Where every text of the pseudo-language begins and ends, so that a text that is not from the catalogue is seen. */
const [opening, closing] = ['⟦', '⟧']

/** How much longer than English a text may be in another language. */
const growth = 1.4

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ø',
  u: 'ü',
  A: 'Å',
  E: 'É',
  I: 'Ì',
  O: 'Ö',
  U: 'Û',
  c: 'ç',
  n: 'ñ',
  s: 'š'
}

const isVowel = (letter: string): boolean => /[aeiou]/iu.test(letter)

/**
 * English in disguise, 40 % longer: `Pin {name}` becomes `⟦Pïïñ {name}⟧`. Words grow by their vowels, because longer words are
 * what is hard to fit. Placeholders, and the plural forms of `one | many`, stay.
 */
export const toPseudoText = (text: string): string => text.split(' | ').map(disguise).join(' | ')

const disguise = (text: string): string => {
  const parts = text.split(/(\{\w+\})/u)
  const plain = parts.filter((part) => !part.startsWith('{')).join('')
  // The brackets are part of what is longer.
  let missing = Math.max(0, Math.ceil(plain.length * (growth - 1)) - 2)
  const grow = (letter: string): string => {
    const accented = accents[letter] ?? letter
    // A long text has more vowels than it needs, and a word without one stays as long as it is.
    const more = isVowel(letter) ? Math.min(missing, 2) : 0
    missing -= more
    return accented + accented.toLowerCase().repeat(more)
  }
  const grown = parts.map((part) => (part.startsWith('{') ? part : [...part].map(grow).join(''))).join('')
  return opening + grown + closing
}

interface Texts {
  readonly [key: string]: string | Texts
}

/** A whole catalogue in the pseudo-language. */
export const toPseudoCatalogue = <T extends object>(texts: T): T =>
  Object.fromEntries(
    Object.entries(texts as Texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? toPseudoText(text) : toPseudoCatalogue(text)
    ])
  ) as T
