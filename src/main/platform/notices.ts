import type { NoticeCode } from '../../shared/session.ts'
import { createEvent, type Subscribe } from './event.ts'

/** Notices for the agent. Each is pending until the window takes it, and is shown only once while Glance runs. */
export interface Notices {
  readonly give: (code: NoticeCode) => void
  readonly take: () => readonly NoticeCode[]
  readonly onArrived: Subscribe<void>
}

export const createNotices = (): Notices => {
  const arrived = createEvent()
  const givenBefore = new Set<NoticeCode>()
  let pending: readonly NoticeCode[] = []
  return {
    give: (code) => {
      if (givenBefore.has(code)) return
      givenBefore.add(code)
      pending = [...pending, code]
      arrived.emit()
    },
    take: () => {
      const codes = pending
      pending = []
      return codes
    },
    onArrived: arrived.on
  }
}
