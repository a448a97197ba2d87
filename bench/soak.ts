import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { soak, type SoakCheckpoint, type SoakPlan } from '../tests/support/soak.ts'
import { collectGarbage } from '../tests/support/collect-garbage.ts'
import { percentile } from './measure.ts'

// `npm run soak` works through 5,000 lookups, 500 shows and hides, 50 locks and 20 sign-outs in two virtual hours, and prints what is
// open after each sixth minute. It fails when something has grown. Four rounds come before, in which V8 compiles what runs often.

const plan: SoakPlan = {
  rounds: 24,
  lookups: 250,
  companies: 200,
  hides: 25,
  locks: 2.5,
  roundMs: 6 * 60_000,
  idleMs: 60 * 60_000
}
/** SQLite empties its write-ahead log after 1,000 pages of 4 KB. */
const maxWalBytes = 4.5 * 1024 * 1024
/** What a last part may have more than a first. */
const maxGrowth = 1.1
/** Nothing else gets its turn for longer. */
const maxTurnMs = 20
const warmUpRounds = 4
const partRounds = 4

const toMb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((a, b) => a + b, 0)

const printRound = (round: number, checkpoint: SoakCheckpoint): void => {
  const { handles, timers, listeners, walBytes, storeBytes, heapBytes, lookupMs, longestTurn } = checkpoint
  console.log(
    [
      `round ${String(round).padStart(2)}`,
      `heap ${toMb(heapBytes)}`,
      `handles ${String(sum(handles))}`,
      `timers ${String(timers)}`,
      `listeners ${String(listeners)}`,
      `log ${toMb(walBytes)}`,
      `store ${toMb(storeBytes)}`,
      `lookup median ${percentile(lookupMs, 0.5).toFixed(1)} ms, p95 ${percentile(lookupMs, 0.95).toFixed(1)} ms`,
      `longest turn ${longestTurn.workMs.toFixed(0)} ms of work, ${longestTurn.clockMs.toFixed(0)} ms by the clock`
    ].join(' · ')
  )
}

const folder = mkdtempSync(join(tmpdir(), 'glance-soak-'))
try {
  let round = 0
  const result = await soak(folder, plan, collectGarbage, (checkpoint) => {
    printRound(++round, checkpoint)
  })
  const { checkpoints, idle, start, end, requests, faults, failedLookups } = result
  const measured = checkpoints.slice(warmUpRounds)
  const [first, last] = [measured.slice(0, partRounds), measured.slice(-partRounds)]
  const p95 = (part: readonly SoakCheckpoint[]): number =>
    percentile(
      part.flatMap(({ lookupMs }) => lookupMs),
      0.95
    )
  const heap = (part: readonly SoakCheckpoint[]): number =>
    percentile(
      part.map(({ heapBytes }) => heapBytes),
      0.5
    )
  const counts = ({ handles, timers, listeners }: Pick<SoakCheckpoint, 'handles' | 'timers' | 'listeners'>) =>
    JSON.stringify({ handles, timers, listeners })
  console.log(
    `\n${String(requests)} requests, of which ${String(faults)} failed; ${String(failedLookups)} lookups without an answer`
  )
  console.log(`after the end: ${counts(end)}\n`)
  const longestTurnMs = Math.max(...measured.map(({ longestTurn }) => longestTurn.workMs))
  const verdicts: readonly (readonly [what: string, isFlat: boolean])[] = [
    [
      'handles, timers and listeners are those of the first round',
      new Set(checkpoints.map(counts)).size === 1
    ],
    [`heap ${toMb(heap(first))} → ${toMb(heap(last))}`, heap(last) <= heap(first) * maxGrowth],
    [
      `write-ahead log at most ${toMb(Math.max(...checkpoints.map(({ walBytes }) => walBytes)))}`,
      checkpoints.every(({ walBytes }) => walBytes <= maxWalBytes)
    ],
    ['no database was set aside', checkpoints.every(({ setAside }) => setAside === 0)],
    [
      `p95 of a lookup ${p95(first).toFixed(1)} ms → ${p95(last).toFixed(1)} ms (needs an idle machine)`,
      p95(last) <= p95(first) * maxGrowth
    ],
    [`longest turn of a lookup ${longestTurnMs.toFixed(1)} ms of work`, longestTurnMs <= maxTurnMs],
    [`requests in an hour hidden: ${String(idle.requests)}`, idle.requests === 0],
    [
      `shortest timer while hidden: ${idle.shortestTimerMs === null ? 'none' : `${String(idle.shortestTimerMs / 1_000)} s`}`,
      idle.shortestTimerMs === null || idle.shortestTimerMs >= 30_000
    ],
    ['at the end, as much is open as before the start', counts(end) === counts(start)]
  ]
  for (const [what, isFlat] of verdicts) console.log(`${isFlat ? 'flat ' : 'GREW '} ${what}`)
  if (verdicts.some(([, isFlat]) => !isFlat)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}
