import { expect, it } from 'vitest'
import { soak } from '../support/soak.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

// A small form of `npm run soak`: counts only, because time and memory say nothing while other tests run.

it('leaves nothing open behind after hundreds of lookups, hides, locks and sign-outs with a tenant that fails', async () => {
  const plan = {
    rounds: 3,
    lookups: 70,
    companies: 40,
    hides: 8,
    locks: 3,
    roundMs: 360_000,
    idleMs: 3_600_000
  }
  const { checkpoints, idle, start, end, faults, failedLookups } = await soak(
    createTemporaryFolder(),
    plan,
    () => undefined
  )
  const [first, ...others] = checkpoints.map(({ timers, listeners }) => ({ timers, listeners }))
  expect(others).toEqual([first, first])
  expect(faults).toBeGreaterThan(10)
  expect(failedLookups).toBeLessThan(24)
  for (const { walBytes, storeBytes, setAside } of checkpoints) {
    expect(walBytes).toBeLessThan(4.5 * 1024 * 1024)
    expect(storeBytes).toBeGreaterThan(0)
    expect(setAside).toBe(0)
  }
  // A check of the idle time, and of the policy.
  expect(first?.timers).toBeLessThanOrEqual(4)
  expect(idle.requests).toBe(0)
  expect(idle.shortestTimerMs).toBeGreaterThanOrEqual(30_000)
  expect({ timers: end.timers, listeners: end.listeners }).toEqual({ timers: 0, listeners: start.listeners })
}, 60_000)
