import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  currentUserData,
  moveUserData,
  type MoveSteps,
  type UserDataPlaces
} from '../../../src/main/start/user-data-move.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const content = { 'settings.json': '{}', 'results/main.db': 'rows', 'logs/glance.log': 'lines' }

const fill = (folder: string, files: Readonly<Record<string, string>> = content): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')])
  )

const setUp = (): UserDataPlaces & { readonly roaming: string; readonly local: string } => {
  const home = createTemporaryFolder()
  const [roaming, local] = [join(home, 'Roaming'), join(home, 'Local')]
  mkdirSync(roaming)
  return { roaming, local, former: join(roaming, 'Glance'), current: join(local, 'Glance') }
}

const refused = (code: string): Error => Object.assign(new Error('refused'), { code })

/** Another volume: no rename leaves its parent folder. */
const acrossVolumes = (more: Partial<MoveSteps> = {}): MoveSteps => ({
  rename: (from, to) => {
    if (join(from, '..') !== join(to, '..')) throw refused('EXDEV')
    renameSync(from, to)
  },
  copy: (from, to) => {
    cpSync(from, to, { recursive: true })
  },
  ...more
})

describe('the former folder', () => {
  it('is moved to its place, once', () => {
    const { former, current } = setUp()
    fill(former)
    expect(moveUserData({ former, current })).toEqual({ folder: current, outcome: 'moved', code: null })
    expect([existsSync(former), contentOf(current)]).toEqual([false, content])
    expect(moveUserData({ former, current })).toEqual({ folder: current, outcome: 'not-needed', code: null })
  })

  it('is not missed when there is none', () => {
    const { former, current } = setUp()
    expect(moveUserData({ former, current })).toEqual({ folder: current, outcome: 'not-needed', code: null })
    expect(existsSync(current)).toBe(false)
  })

  it('replaces an empty folder', () => {
    const { former, current } = setUp()
    fill(former)
    mkdirSync(current, { recursive: true })
    expect(moveUserData({ former, current }).outcome).toBe('moved')
    expect(contentOf(current)).toEqual(content)
  })

  it('is never merged with newer files', () => {
    const { former, current } = setUp()
    fill(former)
    fill(current, { 'settings.json': '{"theme":"dark"}' })
    expect(moveUserData({ former, current })).toMatchObject({ folder: current, outcome: 'not-needed' })
    expect([contentOf(former), contentOf(current)]).toEqual([
      content,
      { 'settings.json': '{"theme":"dark"}' }
    ])
  })

  it('stays in use when it can’t be moved', () => {
    const { former, current } = setUp()
    fill(former)
    const rename = (): never => {
      throw refused('EPERM')
    }
    expect(moveUserData({ former, current }, acrossVolumes({ rename }))).toEqual({
      folder: former,
      outcome: 'failed',
      code: 'EPERM'
    })
    expect([contentOf(former), existsSync(current)]).toEqual([content, false])
  })

  it('stays in use while another Glance has it open', () => {
    const { former, current } = setUp()
    fill(former, { ...content, lockfile: '' })
    expect(moveUserData({ former, current })).toEqual({ folder: former, outcome: 'failed', code: 'in-use' })
    expect(existsSync(current)).toBe(false)
  })
})

describe('a move to another volume', () => {
  it('copies the folder, and then removes the former one', () => {
    const { roaming, local, former, current } = setUp()
    fill(former)
    expect(moveUserData({ former, current }, acrossVolumes())).toMatchObject({
      folder: current,
      outcome: 'moved'
    })
    expect([readdirSync(roaming), readdirSync(local), contentOf(current)]).toEqual([[], ['Glance'], content])
  })

  it('leaves the former folder complete and in use when the copy fails half-way', () => {
    const { local, former, current } = setUp()
    fill(former)
    const copy = (_from: string, to: string): never => {
      fill(to, { 'settings.json': '{}' })
      throw refused('ENOSPC')
    }
    expect(moveUserData({ former, current }, acrossVolumes({ copy }))).toEqual({
      folder: former,
      outcome: 'failed',
      code: 'ENOSPC'
    })
    expect([contentOf(former), readdirSync(local)]).toEqual([content, []])
  })

  it('begins again after a crash, and removes what the crash left', () => {
    const { local, former, current } = setUp()
    fill(former)
    const unfinished = join(local, 'Glance.moving-1')
    fill(unfinished, { 'settings.json': 'half' })
    utimesSync(unfinished, 0, 0)
    moveUserData({ former, current }, acrossVolumes())
    expect([readdirSync(local), contentOf(current)]).toEqual([['Glance'], content])
  })

  it('leaves a copy alone that another start may be making', () => {
    const { local, former, current } = setUp()
    fill(former)
    fill(join(local, 'Glance.moving-1'), { 'settings.json': 'half' })
    moveUserData({ former, current }, acrossVolumes())
    expect(readdirSync(local).toSorted()).toEqual(['Glance', 'Glance.moving-1'])
  })

  it('uses the folder of another start that was faster', () => {
    const { roaming, local, former, current } = setUp()
    fill(former)
    const steps = acrossVolumes({
      copy: (from, to) => {
        cpSync(from, to, { recursive: true })
        renameSync(former, `${former}.moved`)
        fill(current, { 'settings.json': 'of the other' })
      }
    })
    expect(moveUserData({ former, current }, steps)).toEqual({
      folder: current,
      outcome: 'not-needed',
      code: null
    })
    expect(contentOf(current)).toEqual({ 'settings.json': 'of the other' })
    expect(readdirSync(local).filter((name) => name === `Glance.moving-${String(process.pid)}`)).toEqual([])
    expect(readdirSync(roaming)).toEqual(['Glance.moved'])
  })

  it('removes a former folder at the next start that could not be removed at once', () => {
    const { roaming, former, current } = setUp()
    fill(current)
    fill(`${former}.moved`)
    moveUserData({ former, current })
    expect(readdirSync(roaming)).toEqual([])
  })
})

describe('the folder in use', () => {
  it('is the former one until it is moved', () => {
    const { former, current } = setUp()
    expect(currentUserData({ former, current })).toBe(current)
    fill(former)
    expect(currentUserData({ former, current })).toBe(former)
    fill(current)
    expect(currentUserData({ former, current })).toBe(current)
  })
})
