import type { RecordRef } from '../../shared/company.ts'
import { CodedError } from '../../shared/outcome.ts'
import { toWebAddress } from './web-address.ts'

export interface RecordOpenerOptions {
  /** Address of the web client of the profile in use; `null` when no profile is open. */
  readonly webRoot: () => Promise<string | null>
  readonly openLink: (url: string) => Promise<void>
}

/** Opens a record in SuperOffice's web client. Rejects with `nothing-to-open` when the record has no page. */
export const createRecordOpener =
  ({ webRoot, openLink }: RecordOpenerOptions) =>
  async (record: RecordRef): Promise<void> => {
    const root = await webRoot()
    const address = root === null ? null : toWebAddress(root, record)
    if (address === null) throw new CodedError('nothing-to-open')
    await openLink(address)
  }
