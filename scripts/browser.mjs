import { becomeScript } from './become-script.mjs'
import { build } from './build.mjs'
import { setUp } from './set-up.mjs'

// Glance in the browser host: `npm run browser -- --port 0 --no-open`. The first line on stdout is the host's own.

await setUp()
await build()
await becomeScript('src/browser-host/main.ts', process.argv.slice(2))
