import { becomeScript } from './become-script.mjs'
import { setUp } from './set-up.mjs'

// The test tenant alone. It prints the first line on stdout.

await setUp()
await becomeScript('tests/tenant/main.ts', process.argv.slice(2))
