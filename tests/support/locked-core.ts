import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getHeapSnapshot } from 'node:v8'
import { createGlance } from '../../src/main/compose.ts'
import { lonePorts } from './lone-ports.ts'

// A process of its own, because its whole memory is looked through: signs in, reads a company, locks, and writes what
// its heap holds after that, or, told `open`, before.

const [folder = '', serverAddress = '', userName = '', password = '', companyId = '', text = '', when = ''] =
  process.argv.slice(2)

const glance = createGlance(lonePorts(folder))
await glance.isReady
await glance.dispatch('session:sign-in', { kind: 'basic', serverAddress, userName, password })
await glance.dispatch('company:refresh', { companyId: Number(companyId), isForced: false })
await glance.dispatch('matches:recall', { text })
await glance.dispatch('company:recall', { companyId: Number(companyId) })

if (when === 'locked') glance.lock()
const lockedMs = Date.now()
// Collected as the engine does it by itself, only sooner: nothing may hold on to what was dropped.
while (Date.now() - lockedMs < 500) {
  globalThis.gc?.()
  await new Promise((resolve) => setTimeout(resolve, 50))
}
const heap: Buffer[] = []
for await (const chunk of getHeapSnapshot()) heap.push(Buffer.from(chunk as Uint8Array))
writeFileSync(join(folder, 'heap.json'), Buffer.concat(heap))
await glance.dispose()
process.exit(0)
