import type { NoticeCode } from '../../shared/session.ts'
import { createEvent, type Subscribe } from './event.ts'

/** Notices for the agent. Each waits until the window takes it, and is given only once while Glance runs. */
export interface Notices {
  readonly give: (code: NoticeCode) => void
  readonly take: () => readonly NoticeCode[]
  readonly onArrived: Subscribe<void>
}

export const createNotices = (): Notices => {
  const arrived = createEvent()
  const given = new Set<NoticeCode>()
  let waiting: readonly NoticeCode[] = []
  return {
    give: (code) => {
      if (given.has(code)) return
      given.add(code)
      waiting = [...waiting, code]
      arrived.emit()
    },
    take: () => {
      const taken = waiting
      waiting = []
      return taken
    },
    onArrived: arrived.on
  }
}
