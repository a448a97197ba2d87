import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { harmlessBytes } from '../src/main/superoffice/read-body.ts'
import { denseAnswers, hostileSummary, hostileUnits } from '../tests/support/hostile-answers.ts'
import { startHostileCore, watchTurns } from '../tests/support/hostile-core.ts'
import { toBenchRow, type BenchRow } from './measure.ts'

const runs = 3
const budget = 50
const companyId = 201

/** For each kind of dense answer, the shortest of several runs. */
const timeDenseAnswers = (): readonly number[] =>
  Object.values(denseAnswers(harmlessBytes)).map((answer) => {
    const times = Array.from({ length: runs }, () => {
      const startMs = performance.now()
      JSON.parse(answer)
      return performance.now() - startMs
    })
    return Math.min(...times)
  })

/**
 * Measures the longest turn of the main process while it takes, views and recalls a card of 5 MB, for each kind of hostile text the
 * shortest of several runs, by the work that the main thread does in it. The floor is `JSON.parse` of the answer. An answer that is not
 * measured before it is parsed is parsed in one turn, whatever it holds.
 */
export const benchStall = async (): Promise<readonly BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'glance-bench-'))
  const { glance, answerWith } = await startHostileCore(folder)
  const work = {
    refresh: () => glance.dispatch('card:refresh', { companyId, isForced: true, limit: 1_000 }),
    view: () => glance.dispatch('card:view', { companyId }),
    recall: () => glance.dispatch('card:recall', { companyId }),
    leave: () => glance.dispatch('card:leave', { companyId })
  }
  const measured = { parse: [], refresh: [], view: [], recall: [], leave: [] } as Record<string, number[]>
  try {
    for (const unit of hostileUnits) {
      const body = hostileSummary(unit)
      answerWith(body)
      const shortest = new Map<string, number>()
      const note = (name: string, ms: number): void => {
        shortest.set(name, Math.min(shortest.get(name) ?? Infinity, ms))
      }
      for (let run = 0; run < runs; run++) {
        const startMs = performance.now()
        JSON.parse(body)
        note('parse', performance.now() - startMs)
        for (const [name, act] of Object.entries(work)) note(name, (await watchTurns(act)).longestMs)
      }
      for (const [name, ms] of shortest) measured[name]?.push(ms)
    }
  } finally {
    await glance.dispose()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  const row = (name: string, what: string): BenchRow => toBenchRow(what, measured[name] ?? [], { budget })
  return [
    toBenchRow('floor: JSON.parse of 5 MB', measured['parse'] ?? []),
    toBenchRow('parsing what is too small to be measured', timeDenseAnswers(), { budget }),
    row('refresh', 'longest turn: taking a card of 5 MB'),
    row('view', 'longest turn: viewing it'),
    row('recall', 'longest turn: recalling it'),
    row('leave', 'longest turn: leaving it')
  ]
}
