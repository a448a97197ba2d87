import { domainToASCII, domainToUnicode } from 'node:url'
import { parse } from 'tldts'

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

/** For a host alone. */
const toRegistrable = (host: string): string | null => {
  const name = host.toLowerCase()
  if (!hostName.test(name)) return null
  // Hosting providers give each customer a name below their own: `nordlys.github.io`.
  const { domain } = parse(name, { allowPrivateDomains: true })
  return domain ?? name.replace(/^www\./u, '')
}

/** The domain and, if it has letters beyond ASCII, its other spelling: `mølle.no` and `xn--mlle-gra.no`. */
export const toDomainSpellings = (domain: string): readonly string[] => {
  const others = [domainToASCII(domain), domainToUnicode(domain)].filter((each) => each !== '')
  return [...new Set([domain, ...others])]
}

/** One spelling for all domains, to compare them. */
export const toComparable = (domain: string): string =>
  /^[\p{ASCII}]*$/u.test(domain) ? domain.toLowerCase() : domainToASCII(domain) || domain.toLowerCase()
