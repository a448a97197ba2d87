import type { FollowUp } from '../../../../shared/company.ts'
import { toText, type RowContent, type RowWording } from './row-content.ts'

export const toFollowUpRow = (row: FollowUp, wording: RowWording): RowContent => {
  const { text, date, completion, isOverdue } = row
  const { t, format, nowMs, changes } = wording
  const isDone = completion === 'completed'
  const state = isOverdue
    ? t('company.followUps.overdue')
    : completion === 'unknown'
      ? ''
      : t(`company.followUps.${completion}`)
  return {
    ...toText(text, wording),
    mark: isOverdue ? 'overdue' : isDone ? 'done' : completion === 'unknown' ? 'unknown' : 'open',
    isQuiet: isDone,
    isCaution: isOverdue,
    state: changes.status || state,
    relative: format.relative(date, nowMs),
    moment: date
  }
}
