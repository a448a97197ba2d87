/** Codes, counts, durations and references. Never a token, a header, a query, a name, a phone number or a body. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

/** One line per event. `event` is a fixed word such as `request-failed`. Logging never throws. */
export interface Log {
  readonly info: (event: string, fields?: LogFields) => void
  readonly warn: (event: string, fields?: LogFields) => void
  readonly error: (event: string, fields?: LogFields) => void
}

/** Adds the same fields to every line. */
export const withFields = (log: Log, fixedFields: LogFields): Log => ({
  info: (event, fields) => {
    log.info(event, { ...fixedFields, ...fields })
  },
  warn: (event, fields) => {
    log.warn(event, { ...fixedFields, ...fields })
  },
  error: (event, fields) => {
    log.error(event, { ...fixedFields, ...fields })
  }
})

/** An error's class, for the log: its message may quote a customer's text or a path. */
export const toErrorKind = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

/** An error's stack, for the log, without its message, which may quote a customer's data. */
export const toStack = (error: unknown): string =>
  error instanceof Error
    ? [error.name, ...(error.stack?.split('\n    at ').slice(1) ?? [])].join(' < ')
    : typeof error

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
