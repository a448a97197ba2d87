import { ownValue } from '../../../shared/own-value.ts'
import { hiddenAt, hiddenDot } from './at-signs.ts'

/** The commonest of HTML's names for signs, as they are left in texts copied from a page's source or a mail program. */
const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '-',
  mdash: '-',
  plus: '+',
  commat: '@',
  aring: 'å',
  aelig: 'æ',
  oslash: 'ø',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  eacute: 'é'
}

const entity = /&(?:#(?<decimal>\d{1,6})|#x(?<hex>[\da-f]{1,5})|(?<name>[a-z]{2,6}));/giu

/** Mail programs and search engines put the address of a page into one of their own: `https://…safelinks…?url=https%3A%2F%2F…`. */
const redirect =
  /https?:\/\/[^\s?]{1,200}\?(?:[^\s&]{0,500}&)*?[a-z_]{1,20}=(?<inner>https?(?::|%3a)[^\s&]{3,1000})[^\s]*/giu

/** The addresses by which chat programs are asked to call. */
const callLinks =
  /(?:https?:\/\/(?:www\.)?(?:wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=)|(?:https:\/\/teams\.microsoft\.com|msteams:)[^\s]{0,200}?users=4:)(?:\+|%2b)?(?<number>\d{5,15})[^\s>]*/giu

const dottedHost = `(?=[\\p{L}\\p{N}-]{1,63}(?:\\.|\\s?[([{]\\s?(?:dot|punktum|punkt|punt|prikk)|\\s(?:dot|punktum|punkt|punt|prikk)\\s)[\\p{L}\\p{N}\\s)\\]}])`
const hiddenAtSign = new RegExp(`(?<=[\\p{L}\\p{N}])\\s?(?:${hiddenAt}|@(?=\\s))\\s?${dottedHost}`, 'giu')
const behindAt = new RegExp(`(?<=@[\\p{L}\\p{N}.-]{1,100})${hiddenDot}(?=[\\p{L}\\p{N}])`, 'giu')

/**
 * The text as it is meant: without HTML's names for signs, with `@` and points in place of `(at)` and `[dot]`, and with the
 * address that another one leads to.
 */
export const unpack = (text: string): string => {
  const plain = text.replace(entity, (whole, ...groups) => {
    const { decimal, hex, name } = groups.at(-1) as Readonly<Record<string, string | undefined>>
    if (name !== undefined) return ownValue(signs, name.toLowerCase()) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return String.fromCodePoint(code)
  })
  return plain
    .replace(redirect, (...groups) => decode((groups.at(-1) as { readonly inner: string }).inner))
    .replace(callLinks, 'tel:+$<number>')
    .replace(/\S+/gu, (word) => (word.includes('%40') ? decode(word) : word))
    .replace(hiddenAtSign, '@')
    .replace(behindAt, '.')
}

const decode = (address: string): string => {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
