import { assertNever } from '../../shared/outcome.ts'
import type { UpdateState } from '../../shared/updates.ts'
import type { Format } from '../language/format.ts'
import type { Translate } from '../language/i18n.ts'

/** What the settings say about updates, in one sentence. */
export const toUpdateLine = (state: UpdateState, format: Format, t: Translate, nowMs: number): string => {
  switch (state.kind) {
    case 'unavailable':
      return t(`settings.updateAbsences.${state.reason}`)
    case 'off':
      return t('settings.updatesOff')
    case 'not-checked':
      return t('settings.updatesNotChecked')
    case 'checking':
      return t('settings.updatesChecking')
    case 'current':
      return t('settings.updatesCurrent', { time: format.lastSeen(state.checkedAt, nowMs) })
    case 'loading':
      return t('settings.updateLoading', { version: state.version })
    case 'ready':
      return t(state.isWaiting ? 'settings.updateWaiting' : 'settings.updateReady', {
        version: state.version
      })
    case 'failed':
      return t('settings.updateFailed', { reason: t(`settings.updateProblems.${state.problem}`) })
    default:
      return assertNever(state)
  }
}
