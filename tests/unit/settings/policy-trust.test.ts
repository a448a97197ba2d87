import { describe, expect, test } from 'vitest'
import type { PolicyEntry } from '../../../src/main/settings/policy-file.ts'
import { createPosixTrust } from '../../../src/main/settings/policy-trust.ts'

const toEntry = (mode: number, uid = 0, gid = 0): PolicyEntry => ({ path: '/', uid, gid, mode, changedMs: 0 })

const folder = toEntry(0o40755)
const file = toEntry(0o100644)

describe('on macOS and Linux', () => {
  test.each([
    ['root’s file in root’s folder', folder, file, true],
    ['a file that root’s own group may write', toEntry(0o40775), toEntry(0o100664), true],
    ['a file of an agent', folder, toEntry(0o100644, 501), false],
    ['a folder of an agent', toEntry(0o40755, 501), file, false],
    ['a file that everybody may write', folder, toEntry(0o100646), false],
    ['a folder that everybody may write', toEntry(0o40757), file, false],
    ['a folder that everybody may write, with the sticky bit', toEntry(0o41777), file, false],
    ['a file that macOS’s group of administrators may write', folder, toEntry(0o100664, 0, 80), false],
    ['a folder that another group may write', toEntry(0o40775, 0, 100), file, false]
  ])('%s', async (_what, someFolder, someFile, isTrusted) => {
    expect(await createPosixTrust()(someFolder, someFile)).toBe(isTrusted)
  })
})
