import { becomeScript } from './become-script.mjs'
import { build } from './build.mjs'
import { setUp } from './set-up.mjs'

await setUp({ systemPackages: true })
await build()
await becomeScript('bench/run.ts', process.argv.slice(2))
