/** `14:02`, `08:00:15` */
const times = /(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])/gu

const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0?[1-9]|1[0-2])'
const year = '(?:19|20)\\d\\d'

/** `24.11.2026`, `24/11/2026`, `11-24-2026` */
const dates = new RegExp(
  `(?<![\\d./-])(?:${day}([./-])${month}\\1|${month}([./-])${day}\\2)${year}(?!\\d|[./-]\\d)`,
  'gu'
)
/** `2026-11-24` */
const isoDates = new RegExp(`(?<![\\d./-])${year}([./-])${month}\\1${day}(?!\\d|[./-]\\d)`, 'gu')
/** `(from 1.1.26)`, `(2020-2025)`: beside other digits, they could also be a part of a number. */
const besideWords = new RegExp(
  `(?<=[\\p{L}(.] ?)(?:${day}\\.${month}\\.\\d\\d|${year} ?- ?${year})(?![\\d./-]|\\s\\d)`,
  'gu'
)

/** The text with a sign in place of each digit of a date or a time, so that they are no part of a number beside them. */
export const withoutMoments = (text: string): string =>
  [times, dates, isoDates, besideWords].reduce(
    (rest, moments) => rest.replace(moments, (moment) => moment.replace(/\d/gu, '•')),
    text
  )
