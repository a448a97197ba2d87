import { describe, expect, it } from 'vitest'
import { createPageRecovery } from '../../../src/main/window/page-recovery.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

describe('after a failure of the page', () => {
  it('reloads it, and gives up at the third within a minute', () => {
    const recovery = createPageRecovery(createFakeClock())
    expect([recovery.afterFailure(), recovery.afterFailure(), recovery.afterFailure()]).toEqual([
      'reload',
      'reload',
      'give-up'
    ])
  })

  it('goes on reloading a page that fails less often', async () => {
    const clock = createFakeClock()
    const recovery = createPageRecovery(clock)
    for (let time = 0; time < 10; time++) {
      expect(recovery.afterFailure()).toBe('reload')
      await clock.pass(30_000)
    }
  })

  it('begins anew when the agent tries again', () => {
    const recovery = createPageRecovery(createFakeClock())
    for (let time = 0; time < 3; time++) recovery.afterFailure()
    recovery.forget()
    expect(recovery.afterFailure()).toBe('reload')
  })
})
