import type { NoticeCode } from '../../shared/session.ts'

/** What the agent is told once: kept until the window takes it, and never given twice in one session. */
export interface Notices {
  readonly give: (code: NoticeCode) => void
  readonly take: () => readonly NoticeCode[]
}

export const createNotices = (onArrived: () => void): Notices => {
  const given = new Set<NoticeCode>()
  let waiting: readonly NoticeCode[] = []
  return {
    give: (code) => {
      if (given.has(code)) return
      given.add(code)
      waiting = [...waiting, code]
      onArrived()
    },
    take: () => {
      const taken = waiting
      waiting = []
      return taken
    }
  }
}
