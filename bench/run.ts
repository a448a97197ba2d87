import { availableParallelism } from 'node:os'
import { benchAlternatives } from './alternatives.ts'
import { benchFirstPaint } from './first-paint.ts'
import { runFleet } from './fleet.ts'
import { benchLookup } from './lookup.ts'
import { printBenchRows, type BenchRow } from './measure.ts'
import { benchPainted } from './painted.ts'
import { benchStall } from './stall.ts'
import { benchStore } from './store.ts'

// `npm run bench` measures what has a time budget, and beside it the floor: the least work that the task needs.
// `npm run bench -- store` runs one part, and `npm run bench -- fleet` simulates a fleet of agents, which takes minutes.

const parts: Readonly<Record<string, () => Promise<readonly BenchRow[] | string>>> = {
  lookup: benchLookup,
  store: benchStore,
  stall: benchStall,
  'first-paint': benchFirstPaint,
  painted: benchPainted,
  alternatives: () => Promise.resolve(benchAlternatives())
}

const chosen = process.argv.slice(2)
const { platform, arch, version } = process
process.stdout.write(`Node ${version}, ${platform} ${arch}, ${String(availableParallelism())} processors\n\n`)
if (chosen[0] === 'fleet') await runFleet(chosen.slice(1))
else
  for (const [name, part] of Object.entries(parts)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    const result = await part()
    process.stdout.write(`${name}\n${typeof result === 'string' ? result : printBenchRows(result)}\n\n`)
  }
