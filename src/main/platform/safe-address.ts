/**
 * True for `https:` anywhere and for `http:` on this computer, without a user name or password in the address. Glance
 * sends secrets to such addresses only, and opens no other web page. Names that end in `.localhost` are refused, because
 * not every system resolves them to this computer.
 */
export const isSafeAddress = (address: string): boolean => {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

/** The host name as `URL` writes it, in which every spelling of an IPv4 address has become four decimals. */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
