import type { Shell } from 'electron'
import { isCallAddress, isMailAddress, isSafeAddress } from './safe-address.ts'

/**
 * Glance opens safe web pages, phone numbers (`tel:`) and e-mail addresses (`mailto:`), one at a time. It never builds a
 * `tel:` address with parameters or a `mailto:` address with headers, so both are refused.
 */
const isOpenable = (address: string): boolean =>
  isSafeAddress(address) || isCallAddress(address) || isMailAddress(address)

/** Opens an address with the system's program for it. Rejects an address that Glance never builds: that is a bug. */
export const createLinkOpener =
  (shell: Pick<Shell, 'openExternal'>) =>
  async (address: string): Promise<void> => {
    if (!isOpenable(address)) throw new Error('Refused to open an address of another kind')
    await shell.openExternal(address)
  }

/** Opens one of Glance's own links as another program would. Rejects any other address: Glance never builds one here. */
export const createOwnLinkOpener =
  (shell: Pick<Shell, 'openExternal'>) =>
  async (address: string): Promise<void> => {
    if (!/^glance:\/\/lookup\?phone=[\w%.~()*'!-]+$/u.test(address))
      throw new Error('Refused to open an address of another kind')
    await shell.openExternal(address)
  }
