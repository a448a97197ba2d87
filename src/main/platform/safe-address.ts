/**
 * True for `https:` to any host and for `http:` to this computer, without a user name or password in the address. Glance
 * sends secrets only to such addresses, and opens no other web pages. Names that end in `.localhost` are refused,
 * because not every system resolves them to this computer. What a parser would leave out or read as another sign is refused
 * too: spaces, characters that can't be seen, `\\`, and an `@` before the host.
 */
export const isSafeAddress = (address: string): boolean => {
  if (address.length > maxAddressLength || hidden.test(address)) return false
  if (!/^https?:\/\/[^/?#@\\]+(?:[/?#]|$)/iu.test(address)) return false
  const url = URL.parse(address)
  if (url === null) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

/** `tel:` with a number that every phone can dial. A longer one is two numbers, or none. */
export const isCallAddress = (address: string): boolean => /^tel:\+?\d{3,20}$/u.test(address)

/** `mailto:` with one e-mail address and nothing that adds a recipient or a subject, or that can't be seen, encoded or not. */
export const isMailAddress = (address: string): boolean =>
  !hidden.test(address) && !encodedSigns.test(address) && /^mailto:[^@?&,;#]+@[^@?&,;#]+$/u.test(address)

/** Longer addresses are cut or refused by one program or another; a sign-in's have a third of it. */
const maxAddressLength = 8_192

/** Control characters, and what stands between the parts of a `mailto:` address: a mail program decodes them. */
const encodedSigns = /%(?:[01][\da-f]|7f|2[036c]|3[bf]|40)/iu
const hidden = /[\s\\\p{C}\p{DI}\u2800]/u

/** Expects the host name from `URL`, which writes every spelling of an IPv4 address as four decimal numbers. */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
