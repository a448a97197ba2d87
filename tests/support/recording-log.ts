import type { Log, LogFields } from '../../src/main/platform/log.ts'

export interface LoggedEvent {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly fields: LogFields
}

export interface RecordingLog extends Log {
  readonly events: readonly LoggedEvent[]
}

/** Keeps what is logged, for a test to read. */
export const createRecordingLog = (): RecordingLog => {
  const events: LoggedEvent[] = []
  const record =
    (level: LoggedEvent['level']) =>
    (event: string, fields: LogFields = {}): void => {
      events.push({ level, event, fields })
    }
  return { events, info: record('info'), warn: record('warn'), error: record('error') }
}
