import log from 'electron-log/node.js'
import type { Log, LogFields } from './log.ts'
import { privateFileMode } from './private-files.ts'

/** Writes one JSON object per line to `file`: at most 1 MB, with one older file beside it. Writes nothing to the console. */
export const createFileLog = (file: string): Log => {
  const logger = log.create({ logId: 'glance' })
  logger.transports.console.level = false
  // electron-log reports a file that it can't write through the console of its default logger, whatever the level.
  log.transports.console.writeFn = () => undefined
  logger.transports.file.resolvePathFn = () => file
  // Without a name, electron-log looks for one in the working folder's package.json, and writes nothing if there is none.
  logger.transports.file.setAppName('Glance')
  logger.transports.file.writeOptions = { flag: 'a', encoding: 'utf8', mode: privateFileMode }
  logger.transports.file.maxSize = 1024 * 1024
  logger.transports.file.format = '{text}'
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}): void => {
      logger[level](JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }))
    }
  return { info: write('info'), warn: write('warn'), error: write('error') }
}
