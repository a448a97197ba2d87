import { hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startNode, type Child } from '../support/child.ts'

const script = join(import.meta.dirname, '..', 'support', 'store-in-memory.ts')

/** The raw data key and the two keys that `sealed-record.ts` derives from it. */
const keysOf = (dataKey: Buffer): Readonly<Record<string, Buffer>> => ({
  data: dataKey,
  naming: Buffer.from(hkdfSync('sha256', dataKey, 'profile', 'glance row names', 32)),
  sealing: Buffer.from(hkdfSync('sha256', dataKey, 'profile', 'glance sealed records', 32))
})

/** The names of the keys that occur in the process's writable memory, without its compiled code. */
const findInMemory = (pid: number, keys: Readonly<Record<string, Buffer>>): readonly string[] => {
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r')
  const found = new Set<string>()
  for (const line of readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n')) {
    const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw-/u.exec(line) ?? []
    if (from === undefined || to === undefined) continue
    const bytes = Buffer.alloc(
      Math.min(Number.parseInt(to, 16) - Number.parseInt(from, 16), 256 * 1024 * 1024)
    )
    try {
      const length = readSync(memory, bytes, 0, bytes.length, BigInt(`0x${from}`))
      for (const [name, key] of Object.entries(keys))
        if (bytes.subarray(0, length).includes(key)) found.add(name)
    } catch {
      // Some regions belong to the kernel and can't be read by anyone.
    }
  }
  closeSync(memory)
  return [...found].toSorted()
}

const canSearchMemory = (): boolean => {
  try {
    closeSync(openSync('/proc/self/mem', 'r'))
    return true
  } catch {
    return false
  }
}

/** Sends a command and waits until it is done. */
const command = async (child: Child, line: string): Promise<void> => {
  child.send(line)
  await child.nextLine()
}

describe('the store’s keys', () => {
  it(
    'only derived keys are in memory while the store is open, and none once it is closed',
    { timeout: 120_000 },
    async ({ skip }) => {
      skip(!canSearchMemory(), 'needs a system that lets a process read another’s memory')
      const child = startNode([script])
      onTestFinished(child.kill)
      await child.nextLine()
      const { pid } = child
      const first = randomBytes(32)
      const second = randomBytes(32)
      await command(child, `open ${first.toString('hex')}`)
      expect(findInMemory(pid, keysOf(first))).toEqual(['naming', 'sealing'])
      await command(child, `rotate ${second.toString('hex')}`)
      expect([findInMemory(pid, keysOf(first)), findInMemory(pid, keysOf(second))]).toEqual([
        [],
        ['naming', 'sealing']
      ])
      await command(child, 'close')
      expect(findInMemory(pid, keysOf(second))).toEqual([])
    }
  )
})
