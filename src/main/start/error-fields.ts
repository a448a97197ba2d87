import { toErrorKind, type LogFields } from '../platform/log.ts'

/** More positions than this say no more about a bug. */
const maxPositions = 6

/**
 * What the log may say about an error that nobody expected: its class, its code if it has one, and where in Glance's own
 * built files it happened. Never its message, which may quote a customer's text, and no path, which may have the agent's name.
 */
export const toErrorFields = (error: unknown): LogFields => ({
  kind: toErrorKind(error),
  code: toErrorCode(error),
  at: error instanceof Error ? toOwnPositions(error) : ''
})

/** The error's `code`, as Node's and the system's errors have one: capitals, digits and `_` only. */
export const toErrorCode = (error: unknown): string | null => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,59}$/u.test(code) ? code : null
}

/** Such as `index.js:120:14 < index.js:80:3`, the innermost first. */
const toOwnPositions = ({ name, message, stack = '' }: Error): string => {
  const header = `${name}: ${message}`
  const frames = stack.startsWith(header) ? stack.slice(header.length) : stack
  return frames
    .split('\n')
    .map((line) => ownFrame.exec(line.slice(0, maxLineLength)))
    .filter((match) => match !== null)
    .slice(0, maxPositions)
    .map(([, file, row, column]) => `${file ?? ''}:${row ?? ''}:${column ?? ''}`)
    .join(' < ')
}

/** No file of Glance's has a longer path. An error's message, which may be in its stack, can be of any length. */
const maxLineLength = 500

/** A line of a stack that names a file in `out/main`, the only folder with code of the main process. */
const ownFrame = /^\s+at .*[\\/]out[\\/]main[\\/]([\w-]+\.js)(?:\?[^:\s]*)?:(\d+):(\d+)\)?$/u
