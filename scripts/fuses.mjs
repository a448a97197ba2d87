import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { root } from './programs.mjs'

// `npm run fuses`: reads Electron's fuses back from every program in `dist` (or in the folder that is named), and fails when one
// is not as expected.

/** What a packaged Glance must refuse, independent of what electron-builder.config.ts says. */
const expectedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false
}

/**
 * The fuses of a packaged program that are not as expected, each as `NAME is STATE`. Throws when the program has no fuses.
 * @param {string} program a program, or a `.app` of macOS
 */
export const findWrongFuses = async (program) => {
  const wire = await getCurrentFuseWire(program)
  return Object.entries(expectedFuses).flatMap(([name, isOn]) => {
    const state = wire[FuseV1Options[/** @type {keyof typeof expectedFuses} */ (name)]]
    const expected = isOn ? FuseState.ENABLE : FuseState.DISABLE
    return state === expected ? [] : [`${name} is ${state === undefined ? 'missing' : FuseState[state]}`]
  })
}

/**
 * The programs in a folder that electron-builder has written to.
 * @param {string} folder
 */
const findPrograms = (folder) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .flatMap((name) => ['glance', 'Glance.exe', 'Glance.app'].map((program) => join(folder, name, program)))
    .filter((program) => existsSync(program))

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = resolve(root, process.argv[2] ?? 'dist')
  const programs = findPrograms(folder)
  if (programs.length === 0) console.error(`There is no packaged program in ${folder}`)
  let isWrong = programs.length === 0
  for (const program of programs) {
    const wrong = await findWrongFuses(program)
    isWrong ||= wrong.length > 0
    console.log(`${program}: ${wrong.length === 0 ? 'as expected' : wrong.join(', ')}`)
  }
  process.exitCode = isWrong ? 1 : 0
}
