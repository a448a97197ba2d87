import { availableParallelism } from 'node:os'
import { benchAlternatives } from './alternatives.ts'
import { benchFirstPaint } from './first-paint.ts'
import { runFleet } from './fleet.ts'
import { runGrowth } from './growth.ts'
import { benchLookup } from './lookup.ts'
import { printBenchRows, type BenchRow } from './measure.ts'
import { benchPainted } from './painted.ts'
import { benchStall } from './stall.ts'
import { benchStore } from './store.ts'

// `npm run bench` measures what has a time budget, and beside it the floor: the least work that the task needs.
// `npm run bench -- store` runs one part. Two take minutes and have options of their own: `npm run bench -- fleet` simulates a fleet of
// agents, and `npm run bench -- growth` measures how costs grow. `npm run bench -- --plot` is the same and draws it.

const parts: Readonly<Record<string, () => Promise<readonly BenchRow[] | string>>> = {
  lookup: benchLookup,
  store: benchStore,
  stall: benchStall,
  'first-paint': benchFirstPaint,
  painted: benchPainted,
  alternatives: () => Promise.resolve(benchAlternatives())
}

const programs: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  fleet: runFleet,
  growth: runGrowth
}

const given = process.argv.slice(2)
const [chosen = '', ...options] = given[0] === '--plot' ? ['growth', ...given] : given
const unknown = given.filter((name) => !(name in parts))
const { platform, arch, version } = process
process.stdout.write(`Node ${version}, ${platform} ${arch}, ${String(availableParallelism())} processors\n\n`)
const program = programs[chosen]
if (program !== undefined) await program(options)
else if (unknown.length > 0) {
  process.stderr.write(`The parts are: ${[...Object.keys(parts), ...Object.keys(programs)].join(', ')}\n`)
  process.exitCode = 1
} else
  for (const [name, part] of Object.entries(parts)) {
    if (given.length > 0 && !given.includes(name)) continue
    const result = await part()
    process.stdout.write(`${name}\n${typeof result === 'string' ? result : printBenchRows(result)}\n\n`)
  }
