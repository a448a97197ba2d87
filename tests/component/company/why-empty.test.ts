import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Failure, FailureCode } from '../../../src/shared/outcome.ts'
import { aCard } from '../../support/cards.ts'
import { aRequest, section } from '../../support/companies.ts'
import { answered, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

let fake: FakeBridge
let app: VueWrapper

const openFailed = async (code: FailureCode, more: Partial<Failure> = {}): Promise<string> => {
  fake.answer({
    'card:recall': answered(null),
    'card:refresh': () => failedWith(code, more)
  })
  app = await openCard(fake)
  return app.get('[role=alert]').text()
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 4, 30), toFake: ['Date'] })
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('an empty card', () => {
  it('says that the company does not exist', async () => {
    expect(await openFailed('not-found')).toContain('No such company')
  })

  it('says that the agent has no access', async () => {
    const words = await openFailed('no-access')
    expect(words).toContain('No access')
    expect(words).not.toContain('No such company')
  })

  it('says until when SuperOffice is down for maintenance', async () => {
    expect(await openFailed('unavailable', { retryAfterMs: 5_400_000 })).toContain(
      'SuperOffice is down for maintenance until 06:00'
    )
  })

  it('says since when SuperOffice can’t be reached', async () => {
    const since = new Date(2026, 10, 24, 1, 42).toISOString()
    fake.answer({ 'connection:recall': answered({ kind: 'offline' as const, since }) })
    expect(await openFailed('no-network')).toContain('Offline since 01:42')
  })

  it('says that nothing is there yet, but only when every section could be read', async () => {
    answerCard(fake, aCard())
    app = await openCard(fake)
    expect(app.get('[role=note]').text()).toContain('Nothing here yet')
    expect(app.find('[role=alert]').exists()).toBe(false)
    app.unmount()
    answerCard(fake, aCard({ chats: { state: 'unreadable' } }))
    app = await openCard(fake)
    expect(app.text()).not.toContain('Nothing here yet')
    app.unmount()
    answerCard(fake, aCard({ requests: section(aRequest()) }))
    app = await openCard(fake)
    expect(app.text()).not.toContain('Nothing here yet')
  })
})
