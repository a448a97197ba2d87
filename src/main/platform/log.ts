/** Codes, counts, durations and references. Never a token, a header, a query, a name, a number or a body. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

/** One line per event; `event` is a fixed word such as `request-failed`. Logging never throws. */
export interface Log {
  readonly info: (event: string, fields?: LogFields) => void
  readonly warn: (event: string, fields?: LogFields) => void
  readonly error: (event: string, fields?: LogFields) => void
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
