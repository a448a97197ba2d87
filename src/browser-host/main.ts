import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Before anything else is imported, so that Node finds the rest compiled, and from the sources with its types stripped already.
enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled'))
const { startHost } = await import('./host.ts')
await startHost(process.argv.slice(2))
