import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSettingsFile } from '../../../src/main/settings/settings-file.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const setUp = (content?: string | Buffer) => {
  const folder = createTemporaryFolder()
  const path = join(folder, 'settings.json')
  if (content !== undefined) writeFileSync(path, content)
  return { folder, path, file: createSettingsFile(path) }
}

describe('loading', () => {
  it('returns what was saved, including unknown keys', async () => {
    const { path, file } = setUp()
    await file.save({ version: 1, theme: 'dark', fromTheFuture: { a: [1] } })
    expect(await createSettingsFile(path).load()).toEqual({
      kind: 'read',
      document: { version: 1, theme: 'dark', fromTheFuture: { a: [1] } }
    })
  })

  it('reads a file with the byte order mark of a Windows editor', async () => {
    const { file } = setUp('\uFEFF{ "theme": "dark" }\r\n')
    expect(await file.load()).toEqual({ kind: 'read', document: { theme: 'dark' } })
  })

  it('reports a missing file, and creates none', async () => {
    const { folder, file } = setUp()
    expect(await file.load()).toEqual({ kind: 'absent' })
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['empty', ''],
    ['cut short, as by a full disk', '{ "theme": "da'],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['not text', Buffer.from([0xff, 0xfe, 0x00, 0x7b])]
  ])('renames a file that is %s, and keeps its content', async (_what, content) => {
    const { folder, path, file } = setUp(content)
    expect(await file.load()).toEqual({ kind: 'set-aside', copy: null })
    expect(readdirSync(folder)).toEqual(['settings.json.damaged'])
    expect(readFileSync(`${path}.damaged`)).toEqual(Buffer.from(content))
    expect(await file.load()).toEqual({ kind: 'absent' })
  })

  it('returns what was saved last from the copy when the file is damaged', async () => {
    const { path, file } = setUp()
    await file.save({ turn: 1 })
    await file.save({ turn: 2 })
    for (const damage of ['', '{ "turn": 2', '\0'.repeat(20)]) {
      writeFileSync(path, damage)
      expect(await file.load()).toEqual({ kind: 'set-aside', copy: { turn: 2 } })
    }
    writeFileSync(path, 'damaged')
    writeFileSync(`${path}.copy`, 'damaged')
    expect(await file.load()).toEqual({ kind: 'set-aside', copy: null })
  })

  it('does not restore a deleted file from the copy', async () => {
    const { path, file } = setUp()
    await file.save({ theme: 'dark' })
    rmSync(path)
    expect(await file.load()).toEqual({ kind: 'absent' })
  })

  it('keeps files that were set aside before', async () => {
    const { path, file } = setUp('first')
    await file.load()
    writeFileSync(path, 'second')
    await file.load()
    expect([readFileSync(`${path}.damaged`, 'utf8'), readFileSync(`${path}.damaged-2`, 'utf8')]).toEqual([
      'first',
      'second'
    ])
  })

  it('renames what can’t be read at all, such as a folder of that name', async () => {
    const { path, file } = setUp()
    mkdirSync(path)
    expect(await file.load()).toEqual({ kind: 'set-aside', copy: null })
    await file.save({ theme: 'dark' })
    expect(await file.load()).toMatchObject({ kind: 'read' })
  })
})

describe('saving', () => {
  it('creates the folder, and lets only the agent read the file', async () => {
    const { folder } = setUp()
    const path = join(folder, 'new', 'settings.json')
    await createSettingsFile(path).save({ theme: 'dark' })
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'new'))).toEqual(['settings.json', 'settings.json.copy'])
  })

  it('ends with the last of many saves that were started at once', async () => {
    const { folder, file } = setUp()
    await Promise.all(
      Array.from({ length: 30 }, (_, turn) => file.save({ turn, filling: 'x'.repeat(turn * 1000) }))
    )
    expect(await file.load()).toMatchObject({ kind: 'read', document: { turn: 29 } })
    expect(readdirSync(folder)).toEqual(['settings.json', 'settings.json.copy'])
  })

  it('keeps the old file when the new one can’t be written, and works again later', async () => {
    const { path, file } = setUp()
    await file.save({ theme: 'dark' })
    mkdirSync(join(`${path}.new`, 'in the way'), { recursive: true })
    await expect(file.save({ theme: 'light' })).rejects.toMatchObject({
      code: expect.stringMatching(/^(EISDIR|EPERM)$/) as string
    })
    expect(await file.load()).toEqual({ kind: 'read', document: { theme: 'dark' } })
    rmSync(`${path}.new`, { recursive: true })
    await file.save({ theme: 'light' })
    expect(await file.load()).toEqual({ kind: 'read', document: { theme: 'light' } })
  })

  it('runs after a save that failed', async () => {
    const { folder } = setUp()
    writeFileSync(join(folder, 'in the way'), '')
    const file = createSettingsFile(join(folder, 'in the way', 'settings.json'))
    const outcomes = await Promise.allSettled([file.save({ turn: 1 }), file.save({ turn: 2 })])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})

describe('backing up', () => {
  const first = '{ "version": 1, "theme": "dark" }\r\n'

  it('copies the file byte for byte, and lets only the agent read it', async () => {
    const { path, folder, file } = setUp(first)
    await file.backUp(1)
    await file.save({ version: 2 })
    expect(readFileSync(join(folder, 'settings.v1.json'), 'utf8')).toBe(first)
    if (process.platform !== 'win32')
      expect(statSync(join(folder, 'settings.v1.json')).mode & 0o777).toBe(0o600)
    expect(readFileSync(path, 'utf8')).toContain('"version": 2')
  })

  it('keeps an earlier backup of the same version', async () => {
    const { path, folder, file } = setUp(first)
    await file.backUp(1)
    writeFileSync(path, 'second')
    await file.backUp(1)
    expect(
      ['settings.v1.json', 'settings.v1.json-2'].map((name) => readFileSync(join(folder, name), 'utf8'))
    ).toEqual([first, 'second'])
  })

  it('uses the copy when the file was damaged and set aside', async () => {
    const { path, folder, file } = setUp('damaged')
    writeFileSync(`${path}.copy`, first)
    await file.load()
    await file.backUp(1)
    expect(readFileSync(join(folder, 'settings.v1.json'), 'utf8')).toBe(first)
  })

  it('rejects when the disk refuses', async () => {
    const { path, file } = setUp(first)
    mkdirSync(join(`${path}.new`, 'in the way'), { recursive: true })
    await expect(file.backUp(1)).rejects.toMatchObject({
      code: expect.stringMatching(/^(EISDIR|EPERM)$/) as string
    })
  })
})
