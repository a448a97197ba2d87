import { expect, onTestFinished, test } from 'vitest'
import type { Match, Matches } from '../../src/shared/match.ts'
import type { Outcome } from '../../src/shared/outcome.ts'
import { startHostileCore } from '../support/hostile-core.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'
import { until } from '../support/running-core.ts'

test('after an unlock with many stored companies, the ones viewed last are there at once, and all a moment later', async () => {
  const { glance, answerWith } = await startHostileCore(createTemporaryFolder())
  onTestFinished(() => glance.dispose())
  answerWith(JSON.stringify({ Documents: [] }))
  for (let companyId = 1; companyId <= 300; companyId++) {
    // What was viewed in the same millisecond has no order.
    const startMs = Date.now()
    await until(() => Date.now() > startMs)
    const outcome = await glance.dispatch('card:refresh', {
      companyId,
      isForced: true,
      name: `Nordlys ${String(companyId)}`
    })
    expect(outcome.ok).toBe(true)
  }
  const valueOf = async <T>(call: Promise<Outcome<unknown>>): Promise<T> => {
    const outcome = await call
    if (!outcome.ok) throw new Error(outcome.failure.code)
    return outcome.value as T
  }
  const recall = (text: string) => valueOf<Matches>(glance.dispatch('matches:recall', { text }))
  glance.lock()
  expect(await glance.dispatch('session:unlock', null)).toMatchObject({ ok: true })
  const recent = await valueOf<readonly Match[]>(glance.dispatch('matches:recent', null))
  expect(recent.map(({ companyId }) => companyId).slice(0, 3)).toEqual([300, 299, 298])
  expect((await recall('nordlys')).isIncomplete).toBe(true)
  await until(async () => (await recall('nordlys')).isIncomplete !== true)
  expect((await recall('nordlys 1')).rows[0]).toMatchObject({ companyId: 1 })
})
