import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Clock } from '../../src/main/platform/clock.ts'
import { deleteDatabase } from '../../src/main/results/results-files.ts'
import { startNode } from '../support/child.ts'
import { aStoredCard } from '../support/companies.ts'
import { aKey, openStore } from '../support/result-stores.ts'
import { killsPerLane } from '../support/sizes.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'
import { saveCard } from '../support/save-card.ts'

// The lanes run at the same time, each on its own store.
const lanes = Array.from({ length: 2 }, (_, lane) => lane)
const limitMs = 600_000

/** Starts a process that works on the store without a pause, and kills it at a random instant in its first 60 ms of work. */
const killAtWork = async (
  script: string,
  folder: string,
  work: 'save' | 'rotate'
): Promise<readonly string[]> => {
  const journal = join(folder, 'journal')
  rmSync(journal, { force: true })
  const worker = startNode([script, join(folder, 'profile.db'), journal, work])
  await worker.nextLine()
  await after(Math.random() * 60)
  expect(await worker.stop('SIGKILL')).toEqual([null, 'SIGKILL'])
  return existsSync(journal)
    ? readFileSync(journal, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
}

/** Copies the files that the killed process left, so that the next process finds the originals unopened. */
const copyStore = (folder: string, copies: string): string => {
  const copy = join(copies, `${randomUUID()}.db`)
  for (const suffix of ['', '-wal']) {
    if (existsSync(join(folder, `profile.db${suffix}`)))
      copyFileSync(join(folder, `profile.db${suffix}`), `${copy}${suffix}`)
  }
  return copy
}

const isFinished = (lines: readonly string[], index: number): boolean =>
  lines.slice(index + 1).includes((lines[index] ?? '').replace('>', '<'))

const clock: Clock = { now: Date.now, after: () => () => undefined }

const killWhileSaving = async (script: string, folder: string, copies: string): Promise<number> => {
  /** By company: the turn in which it was last saved completely, or `null` once it was erased. */
  const finished = new Map<number, number | null>()
  let actions = 0
  for (let kill = 0; kill < killsPerLane.whileSaving; kill++) {
    const lines = await killAtWork(script, folder, 'save')
    expect(lines.filter((line) => line.startsWith('!'))).toEqual([])
    let unfinished: { companyId: number; turn: number | null } | null = null
    for (const [index, line] of lines.entries()) {
      if (!line.startsWith('>')) continue
      const [, action, companyId, turn] = line.split(' ')
      const change = { companyId: Number(companyId), turn: action === 'erase' ? null : Number(turn) }
      if (isFinished(lines, index)) finished.set(change.companyId, change.turn)
      else unfinished = change
      actions++
    }
    const { store, notices } = openStore({ file: copyStore(folder, copies), clock })
    expect(notices).toEqual([])
    for (let companyId = 1; companyId <= 20; companyId++) {
      const found = store.readCard({ companyId: companyId })?.timesViewed ?? null
      const possible = [finished.get(companyId) ?? null]
      if (unfinished?.companyId === companyId) possible.push(unfinished.turn)
      expect(possible, `company ${String(companyId)} after kill ${String(kill)}`).toContain(found)
      finished.set(companyId, found)
    }
    store.close()
  }
  return actions
}

const killWhileRotating = async (script: string, folder: string, copies: string): Promise<void> => {
  const ids = Array.from({ length: 30 }, (_, index) => index + 1)
  const file = join(folder, 'profile.db')
  for (let kill = 0; kill < killsPerLane.whileRotating; kill++) {
    deleteDatabase(file)
    const { store: filling } = openStore({ file, clock })
    for (const companyId of ids) saveCard(filling, aStoredCard({ companyId }))
    filling.close()
    await killAtWork(script, folder, 'rotate')
    const opens = ['a', 'b'].map((letter) => {
      const { store, notices } = openStore({ file: copyStore(folder, copies), clock, dataKey: aKey(letter) })
      const found = store.cards().length
      store.close()
      return `${String(found)} ${notices.join()}`.trim()
    })
    expect(opens.toSorted()).toEqual(['0 store-set-aside', '30'])
    // With both keys the store opens and finishes the rotation, whichever key sealed it.
    const both = { dataKey: aKey('b'), previousDataKey: aKey('a') }
    const { store, notices } = openStore({ file: copyStore(folder, copies), clock, ...both })
    expect([store.cards().length, store.isRotated(), notices]).toEqual([30, true, []])
    store.close()
  }
}

/** Bundles the script with its imports into one file, which halves the time of each start. */
const bundleWorker = async (folder: string): Promise<string> => {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, '..', 'support', 'store-under-load.ts'), outDir: folder }
  })
  return join(folder, 'store-under-load.js')
}

describe('the store of a process that is killed', () => {
  let script = ''
  let removeBundle = (): void => undefined
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'glance-bundle-'))
    removeBundle = () => {
      rmSync(folder, { recursive: true, maxRetries: 10, retryDelay: 50 })
    }
    script = await bundleWorker(folder)
  })
  afterAll(() => {
    removeBundle()
  })

  it('has every finished change and no part of an unfinished one', { timeout: limitMs }, async () => {
    const folders = lanes.map(() => [createTemporaryFolder(), createTemporaryFolder()] as const)
    const actions = await Promise.all(
      folders.map(([folder, copies]) => killWhileSaving(script, folder, copies))
    )
    expect(actions.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(
      lanes.length * killsPerLane.whileSaving
    )
  })

  it(
    'has every row sealed with the same key after a kill during a key rotation',
    { timeout: limitMs },
    async () => {
      const folders = lanes.map(() => [createTemporaryFolder(), createTemporaryFolder()] as const)
      await Promise.all(folders.map(([folder, copies]) => killWhileRotating(script, folder, copies)))
    }
  )
})
