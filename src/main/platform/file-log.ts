import log from 'electron-log/node.js'
import type { Log, LogFields } from './log.ts'

/** One JSON object per line in `file`, at most 1 MB and one older file beside it. Nothing goes to the console. */
export const createFileLog = (file: string): Log => {
  const logger = log.create({ logId: 'glance' })
  logger.transports.console.level = false
  // Of a file that can't be written electron-log tells the console of its default logger, whatever the level.
  log.transports.console.writeFn = () => undefined
  logger.transports.file.resolvePathFn = () => file
  // Otherwise electron-log looks for a name in the working folder's package.json, and writes nothing where there is none.
  logger.transports.file.setAppName('Glance')
  logger.transports.file.maxSize = 1024 * 1024
  logger.transports.file.format = '{text}'
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}): void => {
      logger[level](JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }))
    }
  return { info: write('info'), warn: write('warn'), error: write('error') }
}
