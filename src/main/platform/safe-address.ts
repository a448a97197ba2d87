/**
 * True for `https:` to any host and for `http:` to this computer, without a user name or password in the address. Glance
 * sends secrets only to such addresses, and opens no other web pages. Names that end in `.localhost` are refused,
 * because not every system resolves them to this computer.
 */
export const isSafeAddress = (address: string): boolean => {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

/** Expects the host name from `URL`, which writes every spelling of an IPv4 address as four decimal numbers. */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
