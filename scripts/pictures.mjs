import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { becomeScript } from './become-script.mjs'
import { build } from './build.mjs'
import { root } from './programs.mjs'
import { setUp } from './set-up.mjs'

// `npm run pictures`: takes the pictures in docs/pictures again, from the demo, as an agent would come across the screens.

await setUp({ systemPackages: true })
await build()
mkdirSync(join(root, 'docs/pictures'), { recursive: true })
await becomeScript('tests/pictures/take.ts', process.argv.slice(2))
