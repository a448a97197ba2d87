import type { Shell } from 'electron'
import { isSafeAddress } from './safe-address.ts'

/**
 * All that Glance has links to (product.md §1, §4): safe addresses, a number to call and one address to write to. A
 * number with parameters or an address with headers is none of Glance's.
 */
const isOpenable = (address: string): boolean =>
  isSafeAddress(address) ||
  /^tel:\+?\d{3,20}$/u.test(address) ||
  /^mailto:[^\s@?&,;]+@[^\s@?&,;]+$/u.test(address)

/** Hands an address to the system. Rejects for one that Glance can't have built: that is a bug. */
export const createLinkOpener =
  (shell: Pick<Shell, 'openExternal'>) =>
  async (address: string): Promise<void> => {
    if (!isOpenable(address)) throw new Error('An address of another kind was to be opened')
    await shell.openExternal(address)
  }
