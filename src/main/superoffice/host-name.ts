import { domainToASCII } from 'node:url'

/** The host of a web address, with or without its scheme; `null` when there is none. */
export const toHostName = (address: string): string | null => {
  const text = address.trim()
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  return host === '' ? null : host
}

/** Whether a host is this domain or below it. Letters outside ASCII are compared in either of their spellings. */
export const isWithinDomain = (host: string, domain: string): boolean => {
  const one = toComparable(host)
  const other = toComparable(domain)
  return other !== '' && (one === other || one.endsWith(`.${other}`))
}

/** `domainToASCII` is empty for what can't be a host. */
const toComparable = (host: string): string => {
  const lower = host.trim().toLowerCase().replace(/\.$/, '')
  return domainToASCII(lower) || lower
}
