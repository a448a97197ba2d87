import type { Shell } from 'electron'

/** `https:` anywhere and `http:` on this machine: all that Glance has links to (product.md §4). */
export const isOpenable = (address: string): boolean => {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return false
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
}

/** Hands an address to the system's browser. Rejects for one that Glance can't have built: that is a bug. */
export const createLinkOpener =
  (shell: Pick<Shell, 'openExternal'>) =>
  async (address: string): Promise<void> => {
    if (!isOpenable(address)) throw new Error('An address of another kind was to be opened')
    await shell.openExternal(address)
  }
