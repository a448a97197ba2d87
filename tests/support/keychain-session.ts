import { createKeychain } from '../../src/main/credentials/keychain.ts'
import { systemClock } from '../../src/main/platform/clock.ts'
import { silentLog } from '../../src/main/platform/log.ts'

/**
 * Uses the computer's real keychain in its own process, because a keychain belongs to a session.
 * `node keychain-session.ts` prints one line of JSON.
 */
let hasWarned = false
const open = () => {
  const keychain = createKeychain({ clock: systemClock, log: silentLog })
  keychain.onUnavailable(() => {
    hasWarned = true
  })
  return keychain
}

const long = 'æøå🔑'.repeat(2000)
const credentials = open()
const before = await credentials.read('p1/password')
await credentials.save('p1/password', 'hemmelig')
await credentials.save('p1/password', long)
await credentials.save('p1/data-key', 'key')
// A second store has nothing in memory, so what it reads comes from the keychain.
const another = open()
const kept = await another.read('p1/password')
await another.erase('p1/password')
const erased = await open().read('p1/password')
process.stdout.write(
  JSON.stringify({
    storage: credentials.storage(),
    told: hasWarned,
    before,
    isKept: kept === long,
    other: await another.read('p1/data-key'),
    erased,
    here: (await credentials.read('p1/data-key')) ?? null
  })
)
