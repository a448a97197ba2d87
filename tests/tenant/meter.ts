/** What SuperOffice would charge for: calls, and the records that their answers contain. */
export interface Usage {
  readonly calls: number
  readonly records: number
}

export interface Meter {
  /** Every call counts, whatever is answered. */
  readonly countCall: () => void
  readonly countAnswer: (answer: unknown) => void
  readonly usage: () => Usage
  readonly reset: () => void
}

export const createMeter = (): Meter => {
  let usage: Usage = { calls: 0, records: 0 }
  return {
    countCall: () => {
      usage = { ...usage, calls: usage.calls + 1 }
    },
    countAnswer: (answer) => {
      usage = { ...usage, records: usage.records + countRecords(answer) }
    },
    usage: () => usage,
    reset: () => {
      usage = { calls: 0, records: 0 }
    }
  }
}

/** Each item of a list is a record, wherever the list stands in the answer; anything else is one record as a whole. */
export const countRecords = (answer: unknown): number => {
  if (answer === null || answer === undefined) return 0
  if (Array.isArray(answer)) return answer.length
  if (typeof answer !== 'object') return 0
  const lists = Object.values(answer).filter((part) => Array.isArray(part))
  const items = lists.reduce((sum, list) => sum + list.length, 0)
  // A summary's header, or a company on its own. The rows of an archive have none.
  const hasRecord =
    !('value' in answer) && Object.values(answer).some((part) => part !== null && !Array.isArray(part))
  return items + (hasRecord ? 1 : 0)
}
