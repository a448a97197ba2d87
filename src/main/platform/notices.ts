import type { NoticeCode } from '../../shared/session.ts'
import { createEvent, type Subscribe } from './event.ts'

/** Notices for the agent. Each is pending until the window takes it, and is shown only once while Glance runs. */
export interface Notices {
  readonly give: (code: NoticeCode) => void
  /** Takes back a notice whose reason is gone. It can be given again. */
  readonly withdraw: (code: NoticeCode) => void
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
    withdraw: (code) => {
      givenBefore.delete(code)
      pending = pending.filter((each) => each !== code)
    },
    take: () => {
      const codes = pending
      pending = []
      return codes
    },
    onArrived: arrived.on
  }
}
