import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

type Exports = Readonly<Record<string, unknown>>

const registryKey = Symbol.for('glance.electron-stand-in')
const query = 'electron-stand-in'
const scheme = 'electron-stand-in:'

/** The modules of each run, by its number, where the source text that `load` returns can reach them. */
const runs = new Map<string, Readonly<Record<string, Exports>>>()
let isHooked = false

/**
 * Runs `file` and its imports as new modules, with `modules` in place of the packages of those names. Uses Node's own
 * loader instead of the test runner's, so that the built files run as they are shipped.
 */
export const runWithModules = async (
  file: string,
  modules: Readonly<Record<string, Exports>>
): Promise<void> => {
  hook()
  const run = String(runs.size + 1)
  runs.set(run, modules)
  await importNatively(`${pathToFileURL(file).href}?${query}=${run}`)
}

/** A data URL, because the test runner would replace `import` in a file with its own loader. */
const nativeImport = 'data:text/javascript,export const importNatively = (address) => import(address)'

const importNatively = async (address: string): Promise<void> => {
  const loader = (await import(nativeImport)) as {
    readonly importNatively: (address: string) => Promise<unknown>
  }
  await loader.importNatively(address)
}

const hook = (): void => {
  if (isHooked) return
  isHooked = true
  Object.defineProperty(globalThis, registryKey, { value: runs })
  registerHooks({
    resolve: (specifier, context, next) => {
      const run = toRun(context.parentURL)
      if (run === null) return next(specifier, context)
      if (Object.hasOwn(runs.get(run) ?? {}, specifier))
        return { url: `${scheme}${specifier}?${query}=${run}`, format: 'module', shortCircuit: true }
      const resolved = next(specifier, context)
      // The run's own files must be new modules too, or two runs would share state.
      return specifier.startsWith('.') && !resolved.url.includes('/node_modules/')
        ? { ...resolved, url: `${resolved.url}?${query}=${run}` }
        : resolved
    },
    load: (url, context, next) => {
      if (!url.startsWith(scheme)) return next(url, context)
      const { pathname } = new URL(url)
      return { format: 'module', source: toSource(toRun(url) ?? '', pathname), shortCircuit: true }
    }
  })
}

const toRun = (url: string | undefined): string | null =>
  url === undefined ? null : (URL.parse(url)?.searchParams.get(query) ?? null)

/** Exports the names of the stand-in. Importing any other name fails at link time, as with Electron itself. */
const toSource = (run: string, name: string): string => {
  const names = Object.keys(runs.get(run)?.[name] ?? {})
  const from = `globalThis[Symbol.for(${JSON.stringify(registryKey.description)})].get('${run}')[${JSON.stringify(name)}]`
  return [
    `const exported = ${from}`,
    ...names.map((one) =>
      one === 'default' ? 'export default exported.default' : `export const ${one} = exported.${one}`
    )
  ].join('\n')
}
