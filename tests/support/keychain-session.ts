import { createKeychain } from '../../src/main/credentials/keychain.ts'
import { systemClock } from '../../src/main/platform/clock.ts'
import { silentLog } from '../../src/main/platform/log.ts'

/**
 * A script that uses the machine's real keychain and prints what it found as one line of JSON. Tests run it in its own process,
 * because a keychain belongs to a session.
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
// A second keychain object has nothing in memory, so it reads from the real keychain.
const another = open()
const readByAnother = await another.read('p1/password')
await another.erase('p1/password')
const erased = await open().read('p1/password')
process.stdout.write(
  JSON.stringify({
    storage: credentials.storage(),
    isUnavailable: hasWarned,
    before,
    isKept: readByAnother === long,
    other: await another.read('p1/data-key'),
    erased,
    own: (await credentials.read('p1/data-key')) ?? null
  })
)
