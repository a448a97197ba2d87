import { describe, expect, it, vi } from 'vitest'
import { createDemoAccess, type DemoTenant } from '../../../src/main/session/demo-access.ts'

const aTenant = () =>
  ({
    url: 'http://127.0.0.1:4711',
    user: { name: 'demo', password: 'demo' },
    start: vi.fn(() => Promise.resolve()),
    stop: vi.fn(() => Promise.resolve()),
    dispose: vi.fn(() => Promise.resolve()),
    simulateCall: () => ({ phone: '' }),
    simulateChange: () => null
  }) satisfies DemoTenant

/** A demo whose tenants start when the test says so. */
const setUp = () => {
  const starts: PromiseWithResolvers<DemoTenant>[] = []
  const access = createDemoAccess(
    () => {
      const start = Promise.withResolvers<DemoTenant>()
      starts.push(start)
      return start.promise
    },
    (typed) => ({ apiRoot: typed, webRoot: typed })
  )
  return { access, starts }
}

describe('the demo', () => {
  it('starts one tenant for two who ask at the same time', async () => {
    const { access, starts } = setUp()
    const both = [access.start(), access.start()]
    starts[0]?.resolve(aTenant())
    await Promise.all(both)
    await access.start()
    expect(starts).toHaveLength(1)
    expect(access.state()).toEqual({ isAnswering: true })
  })

  it('ends a tenant that is still starting when the demo is stopped', async () => {
    const { access, starts } = setUp()
    const tenant = aTenant()
    const started = access.start()
    const stopped = access.stop()
    starts[0]?.resolve(tenant)
    await expect(started).rejects.toMatchObject({ code: 'cancelled' })
    await stopped
    expect(tenant.dispose).toHaveBeenCalledOnce()
    expect(access.state()).toBeNull()
  })

  it('starts anew after it was stopped, and after a start that failed', async () => {
    const { access, starts } = setUp()
    const first = access.start()
    starts[0]?.reject(new Error('no port is free'))
    await expect(first).rejects.toThrow('no port is free')
    const second = access.start()
    starts[1]?.resolve(aTenant())
    await second
    await access.stop()
    const third = access.start()
    starts[2]?.resolve(aTenant())
    await third
    expect(access.tenant()).not.toBeNull()
  })
})
