import { domainToASCII, domainToUnicode } from 'node:url'
import { parse } from 'tldts'
import { trimSigns } from '../../../shared/trim-signs.ts'

/** A web address or a host alone, with or without scheme, port and path. */
const webAddress =
  /^(?:(?:(?:https?|ftp):)?\/\/(?:[^\s/@]{0,64}@)?)?(?<host>[^\s/:?#@]{1,253}?)\.?(?::\d{1,5})?(?:[/?#]\S*)?$/iu

/** Spelled as it is typed or as the internet's name service has it, but never an IP address or a name without a dot. */
const hostName =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]{0,61}[\p{L}\p{N}\p{M}])?\.){1,9}(?:\p{L}[\p{L}\p{M}]{1,62}|xn--[a-z0-9-]{1,59})$/iu

/**
 * The domain that the owner of a web address registered, in lower case: `x.test` for `https://shop.x.test/a`, `b.co.uk`
 * for `www.b.co.uk`. `null` for any other text.
 */
export const toDomain = (text: string): string | null => {
  const host = webAddress.exec(text)?.groups?.['host']
  return host === undefined ? null : toRegistrable(host)
}

const webWords =
  'web|www|website|webside|nettside|nettsted|hjemmeside|hemsida|webb|webbplats|verkkosivut?|kotisivut?|internet|homepage|url|site|w'
const webLabel = new RegExp(
  `^(?:${webWords})\\s?[:=]\\s*|(?:^|[\\s,;|(-]+)(?:${webWords})\\s?[:=]?\\s*$`,
  'iu'
)

/** Without `Web:` and the like before or behind a text. */
export const withoutWebLabel = (text: string): string => text.replace(webLabel, '')

/** A domain in a longer text. */
export interface FoundDomain {
  readonly domain: string
  readonly start: number
  readonly end: number
  /** It has a scheme or `www.`, or stands in brackets: what is beside it is a name of its own. */
  readonly isApart: boolean
}

const words = /[^\s<>()[\]"',;|]{4,300}/gu
const scheme = /^(?:h[tx]{1,3}ps?[:;]?[\\/]{1,3}|\/\/)+/iu
const maxDomains = 2

/** The web addresses in a text, also with a mistake in their beginning, and hosts whose ending the internet has. */
export const findDomains = (text: string): readonly FoundDomain[] =>
  [...text.matchAll(words)]
    .filter(({ 0: word }) => word.includes('.') && !word.includes('@'))
    .flatMap(({ 0: word, index }): readonly FoundDomain[] => {
      const written = trimSigns(word, null, /[.:!?…*_]/u)
      const isMarked = scheme.test(written) || /^www\./iu.test(written)
      const end = index + word.length
      const isInBrackets = /[(<[]$/u.test(text.slice(0, index)) && /^[)>\]]/u.test(text.slice(end))
      const isApart = isMarked || isInBrackets
      const domain = toDomain(written.replace(scheme, ''))
      if (domain === null || !(isApart || parse(domain).isIcann === true)) return []
      return [{ domain, start: index, end, isApart }]
    })
    .slice(0, maxDomains)

/** For a host alone. */
const toRegistrable = (host: string): string | null => {
  const name = host.toLowerCase()
  if (!hostName.test(name)) return null
  // Hosting providers give each customer a name below their own: `nordlys.github.io`.
  const { domain } = parse(name, { allowPrivateDomains: true })
  return domain ?? name.replace(/^www\./u, '')
}

/** Endings that the internet has, and those that are reserved for examples and for networks inside a company. */
export const isKnownEnding = (domain: string): boolean =>
  parse(domain).isIcann === true ||
  /\.(?:example|test|invalid|local|lan|intern|internal|corp|home)$/u.test(domain)

/** The domain and, if it has letters beyond ASCII, its other spelling: `mølle.no` and `xn--mlle-gra.no`. */
export const toDomainSpellings = (domain: string): readonly string[] => {
  const others = [domainToASCII(domain), domainToUnicode(domain)].filter((each) => each !== '')
  return [...new Set([domain, ...others])]
}

/** One spelling for all domains, to compare them. */
export const toComparable = (domain: string): string =>
  /^[\p{ASCII}]*$/u.test(domain) ? domain.toLowerCase() : domainToASCII(domain) || domain.toLowerCase()
