import { tidy } from '../../../shared/tidy.ts'
import { trimSigns } from '../../../shared/trim-signs.ts'

/** One address of a field that may hold several. */
export interface EmailEntry {
  readonly address: string
  /** What is written beside it: `invoices`. */
  readonly note?: string
}

/** Longer fields are read up to here. */
const maxFieldLength = 1_000
const maxEntries = 12

const separators = /[\s,;|<>()[\]"/]+/gu
const addressForm =
  /^[^\s\p{C}\p{DI}@<>()[\],;:"\\/|]+@[^\s@<>()[\],;:"\\/|?&#]+\.[^\s@<>()[\],;:"\\/|?&#.]{2,}$/u

/** The addresses in a field of SuperOffice, each once and with what is written before it. Empty for text without one. */
export const toEmailAddresses = (field: string): readonly EmailEntry[] => {
  const entries: EmailEntry[] = []
  let words: string[] = []
  for (const word of tidy(field.slice(0, maxFieldLength)).split(separators)) {
    const address = toAddress(word)
    if (address === null) {
      if (word !== '') words.push(word)
      continue
    }
    const note = toNote(words)
    words = []
    const isRepeated = entries.some((entry) => entry.address.toLowerCase() === address.toLowerCase())
    if (!isRepeated) entries.push({ address, ...(note !== '' && { note }) })
    if (entries.length === maxEntries) return entries
  }
  const [last] = entries.slice(-1)
  const note = toNote(words)
  // What follows the last address belongs to it.
  return last === undefined || note === '' || last.note !== undefined
    ? entries
    : [...entries.slice(0, -1), { ...last, note }]
}

const toAddress = (word: string): string | null => {
  const bare = trimSigns(word.replace(/^(?:mailto|e-?post|e-?mail|mail|m|e):/iu, ''), /'/u, /['.,:]/u)
  return addressForm.test(bare) ? bare : null
}

const joiners: ReadonlySet<string> = new Set([
  'eller',
  'or',
  'oder',
  'of',
  'och',
  'og',
  'and',
  'und',
  'en',
  '&',
  '-',
  'e-post:',
  'e-post',
  'epost:',
  'email:',
  'e-mail:',
  'mail:'
])

const toNote = (words: readonly string[]): string =>
  trimSigns(words.filter((word) => !joiners.has(word.toLowerCase())).join(' '), /[\s:.-]/u, /[\s:-]/u)
