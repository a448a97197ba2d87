import { describe, expect, it } from 'vitest'
import { createLinkTrial, linkTrialMs } from '../../../src/main/summon/link-trial.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const setUp = (openOwnLink: (address: string) => Promise<void> = () => Promise.resolve()) => {
  const clock = createFakeClock()
  const opened: string[] = []
  const trial = createLinkTrial({
    clock,
    openOwnLink: (address) => {
      opened.push(address)
      return openOwnLink(address)
    }
  })
  return { trial, clock, opened }
}

describe('a trial of the link', () => {
  it('opens a link that it builds itself, and succeeds when the system brings it back', async () => {
    const { trial, clock, opened } = setUp()
    const trying = trial.tryOut(' +47 55 12 34 56 ')
    expect(opened).toEqual(['glance://lookup?phone=%2B47%2055%2012%2034%2056'])
    // As Windows returns it.
    trial.received('glance://lookup/?phone=%2B47%2055%2012%2034%2056')
    await trying
    expect(clock.waiting()).toBe(0)
  })

  it.each([
    ['an empty text', ''],
    ['a text without digits', 'Nordlys'],
    ['two digits', '12'],
    ['a text that is too long', '5'.repeat(41)],
    ['an address', 'https://evil.example/?phone=55123456'],
    ['half of a character', '\ud800'],
    ['another key', '55123456&name=Nordlys']
  ])('refuses %s and opens nothing', async (_what, number) => {
    const { trial, opened } = setUp()
    await expect(trial.tryOut(number)).rejects.toMatchObject({ code: 'link-number-unreadable' })
    expect(opened).toEqual([])
  })

  it('fails when the link does not come back in time, though other links do', async () => {
    const { trial, clock } = setUp()
    const trying = expect(trial.tryOut('55123456')).rejects.toMatchObject({ code: 'link-not-received' })
    trial.received('glance://lookup?phone=55123457')
    trial.received('glance://lookup?name=55123456')
    trial.received('https://evil.example')
    await clock.pass(linkTrialMs)
    await trying
  })

  it('fails at once when the system refuses the link', async () => {
    const { trial, clock } = setUp(() => Promise.reject(new Error('No application is associated')))
    await expect(trial.tryOut('55123456')).rejects.toMatchObject({ code: 'link-not-opened' })
    expect(clock.waiting()).toBe(0)
  })

  it('ends an earlier trial', async () => {
    const { trial } = setUp()
    const earlier = expect(trial.tryOut('55123456')).rejects.toMatchObject({ code: 'cancelled' })
    const later = trial.tryOut('55123457')
    trial.received('glance://lookup?phone=55123457')
    await later
    await earlier
  })

  it('succeeds in a host that receives its link directly', async () => {
    const { trial } = setUp((address) => {
      trial.received(address)
      return Promise.resolve()
    })
    await trial.tryOut('55123456')
  })
})
