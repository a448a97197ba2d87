import { describe, expect, it } from 'vitest'
import { systemClock, type Clock } from '../../src/main/platform/clock.ts'
import { openTenant, type OpenTenant } from '../support/open-tenant.ts'
import { startCore, type RunningCore } from '../support/running-core.ts'

// What an agent has at hand, from the core to a tenant on 127.0.0.1 and back.

const signIn = async (core: RunningCore, { url, user }: OpenTenant): Promise<void> => {
  await core.ask('session:sign-in', {
    kind: 'password',
    serverAddress: url,
    userName: user.name,
    password: user.password
  })
}

/** The machine's clock, but for what is to be done at once: that waits until a test lets it. */
const createHeldClock = () => {
  const held = new Set<() => void>()
  const clock: Clock = {
    now: systemClock.now,
    after: (delayMs, task) => {
      if (delayMs > 0) return systemClock.after(delayMs, task)
      held.add(task)
      return () => {
        held.delete(task)
      }
    }
  }
  return {
    clock,
    waiting: () => held.size,
    run: (): void => {
      for (const task of held) {
        held.delete(task)
        task()
      }
    }
  }
}

describe('getting the search ready', () => {
  it('begins when the store is opened and with every save, ends, and stops with the session', async () => {
    const { clock, waiting, run } = createHeldClock()
    const core = await startCore({ clock })
    const tenant = await openTenant()
    await signIn(core, tenant)
    expect(waiting()).toBe(1)
    run()
    expect(waiting()).toBe(0)

    await core.ask('company:refresh', { companyId: 201, isForced: true })
    expect(waiting()).toBe(1)
    expect(await core.ask('matches:recall', { text: 'nordlys' })).toMatchObject({
      rows: [{ companyId: 201 }]
    })
    run()
    expect(waiting()).toBe(0)
    expect(await core.ask('matches:recall', { text: 'nordlys' })).toMatchObject({
      rows: [{ companyId: 201 }]
    })

    await core.ask('company:leave', { companyId: 201 })
    expect(waiting()).toBe(1)
    await core.ask('session:sign-out', null)
    expect(waiting()).toBe(0)
  })

  it('stops when Glance quits', async () => {
    const { clock, waiting } = createHeldClock()
    const core = await startCore({ clock })
    await signIn(core, await openTenant())
    expect(waiting()).toBe(1)
    await core.glance.dispose()
    expect(waiting()).toBe(0)
  })
})
