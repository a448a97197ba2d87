import { toEmailAddresses } from '../reading/email-entries.ts'
import { toComparable } from '../reading/web-domain.ts'

/** Whether a stored web address, or one of the e-mail addresses in a field, is at this domain or below it. */
export const hasHostWithin = (text: string, domain: string): boolean => {
  const comparable = toComparable(domain)
  return hostsOf(text).some((host) => host === comparable || host.endsWith(`.${comparable}`))
}

/** The hosts of the e-mail addresses in a text; without one, the text is a web address. */
const hostsOf = (text: string): readonly string[] => {
  const addresses = text.includes('@') ? toEmailAddresses(text).map(({ address }) => address) : []
  return (addresses.length === 0 ? [text] : addresses).map(toHost)
}

/** The host of a web address or of an e-mail address, without scheme, `www.` and path. */
const toHost = (address: string): string =>
  toComparable(
    address
      .toLowerCase()
      .replace(/^[a-z]+:\/\//u, '')
      .replace(/^.*@/u, '')
      .replace(/^www\./u, '')
      .replace(/[/?#:][^]*$/u, '')
  )
