import { build } from './build.mjs'
import { runScriptHere } from './run-program.mjs'
import { setUp } from './set-up.mjs'

// `node scripts/run.mjs NAME ARGUMENTS`: sets this machine up, then runs one of these. Preparations are reported on stderr, so
// that stdout belongs to the script.

/** @type {Readonly<Record<string, { file: string, needsBuild?: true, needsSystemPackages?: true }>>} */
const scripts = {
  browser: { file: 'out/browser-host/main.js', needsBuild: true },
  tenant: { file: 'tests/tenant/main.ts' },
  bench: { file: 'bench/run.ts', needsBuild: true, needsSystemPackages: true },
  soak: { file: 'bench/soak.ts' },
  policy: { file: 'scripts/policy/write.ts' },
  pictures: { file: 'tests/pictures/take.ts', needsBuild: true, needsSystemPackages: true }
}

const [name = '', ...args] = process.argv.slice(2)
const script = scripts[name]
if (script === undefined) {
  process.stderr.write(`node scripts/run.mjs takes one of: ${Object.keys(scripts).join(', ')}\n`)
  process.exit(1)
}
await setUp({ systemPackages: script.needsSystemPackages === true })
if (script.needsBuild === true) await build()
await runScriptHere(script.file, args)
