import { domainToUnicode } from 'node:url'
import { isSafeAddress } from '../../platform/safe-address.ts'

/**
 * The address of a company's web site, built from what SuperOffice has stored: always `https:`, with the host in its ASCII
 * form. `null` for a text that is not plainly one host with a path: another scheme, a user name, a port, an IP address, a
 * name without a point, a space, or letters that could pass for others. Such a text can be copied, and is never opened.
 */
export const toSiteAddress = (text: string): string | null => {
  const [, host = '', rest = ''] =
    /^(?:https?:\/\/)?([^/?#]+)([^]*)/iu.exec(text.trim().normalize('NFC')) ?? []
  if (!isPlainHost(host)) return null
  const url = URL.parse(`https://${host}${rest}`)
  // A host in its ASCII form (`xn--…`) is shown by browsers with the letters behind it.
  if (url === null || !isPlainHost(domainToUnicode(url.hostname))) return null
  return isSafeAddress(`https://${host}${rest}`) && isSafeAddress(url.href) ? url.href : null
}

/**
 * Latin letters of the languages that Glance's agents write, none of which passes for another at a glance. The last part
 * has letters only, so that no IP address fits.
 */
const plainHost =
  /^(?:[a-z0-9åäöæøüéß](?:[a-z0-9åäöæøüéß-]{0,61}[a-z0-9åäöæøüéß])?\.){1,8}(?:[a-zåäöæøüé]{2,30}|xn--[a-z0-9-]{2,59})$/u

const isPlainHost = (host: string): boolean => host.length <= 253 && plainHost.test(host.toLowerCase())
