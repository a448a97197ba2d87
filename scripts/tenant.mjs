import { becomeScript } from './become-script.mjs'
import { setUp } from './set-up.mjs'

// The demo tenant alone. The first line on stdout is its own.

await setUp()
await becomeScript('src/demo-tenant/main.ts', process.argv.slice(2))
