import type { RecordRef } from '../../shared/company.ts'
import { CodedError } from '../../shared/outcome.ts'
import { toFindAddress, toWebAddress } from './web-address.ts'

export interface SuperOfficeOpenerOptions {
  /** Address of the web client of the profile in use; `null` when no profile is open. */
  readonly webRoot: () => Promise<string | null>
  readonly openLink: (url: string) => Promise<void>
}

/** Opens pages of SuperOffice's web client in the browser. Rejects with `nothing-to-open` when there is no such page. */
export interface SuperOfficeOpener {
  readonly openRecord: (record: RecordRef) => Promise<void>
  readonly openFind: () => Promise<void>
}

export const createSuperOfficeOpener = ({
  webRoot,
  openLink
}: SuperOfficeOpenerOptions): SuperOfficeOpener => {
  const open = async (toAddress: (root: string) => string | null): Promise<void> => {
    const root = await webRoot()
    const address = root === null ? null : toAddress(root)
    if (address === null) throw new CodedError('nothing-to-open')
    await openLink(address)
  }
  return {
    openRecord: (record) => open((root) => toWebAddress(root, record)),
    openFind: () => open(toFindAddress)
  }
}
