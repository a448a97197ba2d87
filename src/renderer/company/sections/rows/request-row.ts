import type { ShownRequestStatus } from '../../../../shared/changes.ts'
import type { Request } from '../../../../shared/company.ts'
import type { Wording } from '../../../language/wording.ts'
import { toText, type RowContent, type RowWording } from './row-content.ts'

export const toRequestRow = (row: Request, wording: RowWording): RowContent => {
  const { title, status, registered } = row
  const { t, format, nowMs, changes } = wording
  const kind = status === null ? '' : t(status.isClosed ? 'company.requests.closed' : 'company.requests.open')
  return {
    ...toText(title, wording),
    mark: status === null ? 'unknown' : status.isClosed ? 'done' : 'open',
    // Most tenants name their statuses like the marks. Screen readers should not say the same word twice.
    markLabel: kind === status?.name ? '' : kind,
    isQuiet: status?.isClosed === true,
    state: changes.status || toRequestStatus(row, wording),
    relative: format.relative(registered, nowMs),
    moment: registered
  }
}

/** The status by its id when the tenant's list has no name for it. */
export const toRequestStatus = ({ statusId, status }: ShownRequestStatus, { t }: Wording): string =>
  status?.name ?? (statusId === null ? '' : t('company.requests.status', { id: statusId }))
