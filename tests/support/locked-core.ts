import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getHeapSnapshot } from 'node:v8'
import { createGlance } from '../../src/main/compose.ts'
import { lonePorts } from './lone-ports.ts'

// A script that tests run in its own process, because they search its whole memory. It signs in, reads a company and the last
// message of a request, locks when its last argument is `locked`, writes its heap to `heap.json` and prints `written`. The caller
// must kill it: `process.exit` can hang forever when a V8 worker thread waits for a garbage collection that the exiting main
// thread never runs (nodejs/node#54918).

const [
  folder = '',
  serverAddress = '',
  userName = '',
  password = '',
  companyId = '',
  text = '',
  requestId = '',
  when = ''
] = process.argv.slice(2)

const glance = createGlance(lonePorts(folder))
await glance.whenReady
await glance.dispatch('session:sign-in', { kind: 'basic', serverAddress, userName, password })
await glance.dispatch('card:refresh', { companyId: Number(companyId), isForced: false })
await glance.dispatch('row:refresh', {
  companyId: Number(companyId),
  kind: 'request',
  id: Number(requestId),
  isForced: false
})
await glance.dispatch('matches:recall', { text })
await glance.dispatch('card:recall', { companyId: Number(companyId) })

if (when === 'locked') glance.lock()
const lockedMs = Date.now()
// Collects garbage now, so that the heap contains only what is still reachable.
while (Date.now() - lockedMs < 500) {
  globalThis.gc?.()
  await new Promise((resolve) => setTimeout(resolve, 50))
}
const heap: Buffer[] = []
for await (const chunk of getHeapSnapshot()) heap.push(Buffer.from(chunk as Uint8Array))
writeFileSync(join(folder, 'heap.json'), Buffer.concat(heap))
await glance.dispose()
process.stdout.write('written\n')
setInterval(() => undefined, 1000)
