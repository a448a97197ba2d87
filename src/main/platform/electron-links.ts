import type { Shell } from 'electron'
import { isSafeAddress } from './safe-address.ts'

/**
 * The only kinds of address that Glance opens: safe web pages, one phone number to call and one e-mail address to write
 * to. Glance builds no `tel:` address with parameters and no `mailto:` address with headers, so both are refused.
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
