/** This machine, as it is written in an address. */
const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** `https:` anywhere and `http:` on this machine, without a user name in it: what a secret may be sent to (product.md §4). */
export const isSafeAddress = (address: string): boolean => {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(url.hostname))
}
