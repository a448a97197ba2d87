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

describe('the file that keeps the window’s place', () => {
  it('gives back what was written, in a folder that it makes', async () => {
    const { file, boundsFile } = setUp()
    boundsFile.write(bounds)
    await boundsFile.settled()
    expect(await boundsFile.read()).toEqual(bounds)
    expect(readdirSync(join(file, '..'))).toEqual(['window.json'])
  })

  it('keeps the last of several writes that were begun at once', async () => {
    const { file, boundsFile } = setUp()
    for (let x = 0; x < 20; x++) boundsFile.write({ ...bounds, x })
    await boundsFile.settled()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...bounds, x: 19 })
  })

  it('is not missed at the first start', async () => {
    const { log, boundsFile } = setUp()
    expect(await boundsFile.read()).toBeNull()
    expect(log.events).toEqual([])
  })

  it.each([
    ['no JSON', 'half a fi'],
    ['nothing', ''],
    ['another shape', '[1, 2, 3, 4]'],
    ['a fraction', '{"x":0.5,"y":0,"width":440,"height":640}'],
    ['a window without a width', '{"x":0,"y":0,"width":0,"height":640}'],
    ['a number that JSON can’t hold', '{"x":null,"y":0,"width":440,"height":640}']
  ])('counts for nothing when it holds %s', async (_what, text) => {
    const { file, log, boundsFile } = setUp()
    mkdirSync(join(file, '..'))
    writeFileSync(file, text)
    expect(await boundsFile.read()).toBeNull()
    expect(log.events.map(({ event }) => event)).toEqual(['window-bounds-unreadable'])
  })

  it('costs only the memory of the place when the disk refuses', async () => {
    const { folder, log, boundsFile } = setUp()
    // A file where the folder belongs refuses on every system, and whoever runs the test.
    writeFileSync(join(folder, 'deeper'), '')
    boundsFile.write(bounds)
    await boundsFile.settled()
    expect(await boundsFile.read()).toBeNull()
    expect(log.events[0]).toMatchObject({ event: 'window-bounds-not-kept' })
  })
})
