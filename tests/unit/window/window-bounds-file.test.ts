import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWindowBoundsFile } from '../../../src/main/window/window-bounds-file.ts'
import { createRecordingLog } from '../../support/recording-log.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const bounds = { x: -10, y: 20, width: 440, height: 640 }

const setUp = () => {
  const folder = createTemporaryFolder()
  const file = join(folder, 'deeper', 'window.json')
  const log = createRecordingLog()
  return { folder, file, log, boundsFile: createWindowBoundsFile(file, log) }
}

describe('the file of the window’s bounds', () => {
  it('reads what was written, in a folder that it creates', async () => {
    const { file, boundsFile } = setUp()
    boundsFile.write(bounds)
    await boundsFile.settled()
    expect(await boundsFile.read()).toEqual(bounds)
    expect(readdirSync(join(file, '..'))).toEqual(['window.json'])
  })

  it('contains the last of several concurrent writes', async () => {
    const { file, boundsFile } = setUp()
    for (let x = 0; x < 20; x++) boundsFile.write({ ...bounds, x })
    await boundsFile.settled()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...bounds, x: 19 })
  })

  it('may be missing, without a log entry', async () => {
    const { log, boundsFile } = setUp()
    expect(await boundsFile.read()).toBeNull()
    expect(log.events).toEqual([])
  })

  it.each([
    ['no JSON', 'half a fi'],
    ['no text', ''],
    ['another shape', '[1, 2, 3, 4]'],
    ['a fraction', '{"x":0.5,"y":0,"width":440,"height":640}'],
    ['a window without a width', '{"x":0,"y":0,"width":0,"height":640}'],
    ['null instead of a number', '{"x":null,"y":0,"width":440,"height":640}']
  ])('is ignored and logged when it contains %s', async (_what, text) => {
    const { file, log, boundsFile } = setUp()
    mkdirSync(join(file, '..'))
    writeFileSync(file, text)
    expect(await boundsFile.read()).toBeNull()
    expect(log.events.map(({ event }) => event)).toEqual(['window-bounds-unreadable'])
  })

  it('ignores and logs a failed write', async () => {
    const { folder, log, boundsFile } = setUp()
    // A file in the place of the folder makes the write fail on every system, also for root.
    writeFileSync(join(folder, 'deeper'), '')
    boundsFile.write(bounds)
    await boundsFile.settled()
    expect(await boundsFile.read()).toBeNull()
    expect(log.events[0]).toMatchObject({ event: 'window-bounds-not-saved' })
  })
})
