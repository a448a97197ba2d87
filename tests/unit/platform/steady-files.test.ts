import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renameSteadily, renameSteadilySync, renameWaitsMs } from '../../../src/main/platform/steady-files.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

const refusal = (code: string): Error => Object.assign(new Error('refused'), { code })

/** A rename that is refused `times` times, and the waits in between. */
const createRefusals = (code: string, times: number) => {
  const waitsMs: number[] = []
  let attempts = 0
  const attempt = (): void => {
    attempts += 1
    if (attempts <= times) throw refusal(code)
  }
  return { waitsMs, attempts: () => attempts, attempt }
}

/** Both forms, as one that a table can use. */
const forms = {
  renameSteadily: (refusals: ReturnType<typeof createRefusals>, platform: NodeJS.Platform) =>
    renameSteadily('from', 'to', {
      platform,
      wait: (ms) => {
        refusals.waitsMs.push(ms)
        return Promise.resolve()
      },
      attempt: () => Promise.resolve().then(refusals.attempt)
    }),
  renameSteadilySync: (refusals: ReturnType<typeof createRefusals>, platform: NodeJS.Platform) =>
    Promise.resolve().then(() => {
      renameSteadilySync('from', 'to', {
        platform,
        wait: (ms) => {
          refusals.waitsMs.push(ms)
        },
        attempt: refusals.attempt
      })
    })
} as const

describe.each(Object.entries(forms))('%s', (_name, run) => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('tries again on Windows after %s', async (code) => {
    const refusals = createRefusals(code, 2)
    await run(refusals, 'win32')
    expect([refusals.attempts(), refusals.waitsMs]).toEqual([3, renameWaitsMs.slice(0, 2)])
  })

  it('gives up with the last error after about a second', async () => {
    const refusals = createRefusals('EPERM', Infinity)
    await expect(run(refusals, 'win32')).rejects.toMatchObject({ code: 'EPERM' })
    expect(refusals.waitsMs).toEqual([...renameWaitsMs])
    expect(renameWaitsMs.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(1500)
  })

  it.each([
    ['another error', 'ENOENT', 'win32'],
    ['another volume', 'EXDEV', 'win32'],
    ['another system', 'EACCES', 'linux'],
    ['another system', 'EPERM', 'darwin']
  ] as const)('throws at once for %s: %s on %s', async (_what, code, platform) => {
    const refusals = createRefusals(code, Infinity)
    await expect(run(refusals, platform)).rejects.toMatchObject({ code })
    expect([refusals.attempts(), refusals.waitsMs]).toEqual([1, []])
  })
})

describe('a rename of a real file', () => {
  it('replaces what has the name', async () => {
    const folder = createTemporaryFolder()
    const [from, to] = [join(folder, 'new'), join(folder, 'old')]
    writeFileSync(from, 'new')
    writeFileSync(to, 'old')
    await renameSteadily(from, to)
    expect([existsSync(from), readFileSync(to, 'utf8')]).toEqual([false, 'new'])
    renameSteadilySync(to, from)
    expect([existsSync(to), readFileSync(from, 'utf8')]).toEqual([false, 'new'])
  })

  it('waits for real when it has to wait', () => {
    const startedMs = performance.now()
    let attempts = 0
    renameSteadilySync('from', 'to', {
      platform: 'win32',
      attempt: () => {
        attempts += 1
        if (attempts === 1) throw refusal('EBUSY')
      }
    })
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(renameWaitsMs[0] - 1)
  })
})
