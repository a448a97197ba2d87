/**
 * `https:` anywhere and `http:` on this machine, without a user name in it: the only addresses that Glance sends a
 * secret to or opens (product.md §4). A name below `localhost` is not this machine: not every system resolves it there.
 */
export const isSafeAddress = (address: string): boolean => {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

/** The host name as `URL` writes it, in which every spelling of an IPv4 address has become four decimals. */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
