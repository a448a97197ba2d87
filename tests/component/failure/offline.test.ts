import { type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../../src/renderer/App.vue'
import type { FailureCode } from '../../../src/shared/outcome.ts'
import type { Connection } from '../../../src/shared/session.ts'
import { aCard } from '../../support/cards.ts'
import { aRequest, section } from '../../support/companies.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

let fake: FakeBridge
let app: VueWrapper

const { button, searchBox } = createWindowQueries(() => app)
const offline = (code?: FailureCode): Connection => ({
  kind: 'offline',
  since: new Date(2026, 10, 24, 10, 42).toISOString(),
  ...(code !== undefined && { code })
})
const strips = () => app.findAll('[role=status] .strip')
const alerts = () => app.findAll('[role=alert]')

const open = async (connection: Connection): Promise<void> => {
  fake.answer({ 'connection:recall': answered(connection) })
  app = mountWindow(App, fake)
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 12, 0) })
  fake = createSignedInBridge()
  fake.answer({
    'matches:recent': answered([matchOf(199, 'Nordlys Energi AS')]),
    'matches:search': () => failedWith('unreachable')
  })
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('while SuperOffice can’t be reached', () => {
  it('one strip says so, since when and why, and a search adds no alert', async () => {
    await open(offline('unreachable'))
    expect(strips().map((strip) => strip.get('p').text())).toEqual([
      expect.stringMatching(
        /^Offline since 10:42 · searching stored companies only\s*The server isn’t responding/u
      )
    ])
    await searchBox().setValue('nordlys')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(fake.requests('matches:search')).toHaveLength(1)
    expect(strips()).toHaveLength(1)
    expect(alerts()).toEqual([])
  })

  it('what it says after the dot can give way to the hints', async () => {
    await open(offline('unreachable'))
    expect(app.get('.strip .scope').text()).toBe('· searching stored companies only')
  })

  it('a stored card says it beside its age, and the strip stays the only other place', async () => {
    fake.answer({
      'card:recall': answered(aCard({ fetchedAt: new Date(2026, 10, 24, 11, 0).toISOString() })),
      'card:refresh': () => failedWith('unreachable')
    })
    await open(offline('unreachable'))
    press('Enter')
    await vi.advanceTimersByTimeAsync(0)
    expect(app.get('[aria-label=Freshness]').text()).toContain('· offline')
    expect(strips().map((strip) => strip.get('.words').text())).toEqual([
      'Offline since 10:42 · stored companies only'
    ])
    await button('Refresh').trigger('click')
    await vi.advanceTimersByTimeAsync(0)
    expect(alerts()).toEqual([])
  })

  it('a row and the people that aren’t stored say only that, without an alert', async () => {
    fake.answer({
      'card:recall': answered(
        aCard({ requests: section(aRequest({ id: 20101, title: 'Licence renewal' })) })
      ),
      'card:refresh': () => failedWith('unreachable'),
      'row:refresh': () => failedWith('unreachable'),
      'people:refresh': () => failedWith('unreachable')
    })
    await open(offline('unreachable'))
    press('Enter')
    await vi.advanceTimersByTimeAsync(0)
    press('1', { ctrlKey: true })
    await vi.advanceTimersByTimeAsync(0)
    press(' ')
    await vi.advanceTimersByTimeAsync(0)
    press('6', { code: 'Digit6', ctrlKey: true })
    await vi.advanceTimersByTimeAsync(500)
    expect(app.get('[role=region][aria-label=Details]').text()).toContain('Not saved on this computer.')
    expect(app.get('[data-section=people]').text()).toContain('Not saved on this computer.')
    expect(alerts()).toEqual([])
    expect(app.findAll('button').filter((each) => each.text() === 'Try again')).toHaveLength(1)
  })

  it('a card that can’t be shown says it in place of the strip', async () => {
    fake.answer({ 'card:recall': answered(null), 'card:refresh': () => failedWith('unreachable') })
    await open(offline('unreachable'))
    press('Enter')
    await vi.advanceTimersByTimeAsync(0)
    expect(alerts().map((alert) => alert.text())).toEqual([expect.stringContaining('Offline since 10:42')])
    expect(strips()).toEqual([])
  })

  it('another failure is still an alert', async () => {
    fake.answer({ 'matches:search': () => failedWith('server-error') })
    await open(offline('unreachable'))
    await searchBox().setValue('nordlys')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(alerts().map((alert) => alert.text())).toEqual([expect.stringContaining('answered with an error')])
  })

  it.each([
    ['captive-portal', true],
    ['proxy-login', true],
    ['tls-refused', true],
    ['no-network', false],
    ['host-not-found', false]
  ] as const)('the strip shows the reason %s in its own line: %s', async (code, isShown) => {
    await open(offline(code))
    expect(strips()[0]?.find('.reason').exists()).toBe(isShown)
  })

  it('the agent can try again, and the strip goes when the connection is back', async () => {
    await open(offline())
    const answer = answeredLater<Connection>()
    fake.answer({ 'connection:probe': () => answer.promise })
    await button('Try again').trigger('click')
    await button('Try again').trigger('click')
    expect(fake.requests('connection:probe')).toHaveLength(1)
    answer.settle({ ok: true, value: { kind: 'online' } })
    await vi.advanceTimersByTimeAsync(0)
    expect(strips()).toEqual([])
  })

  it('a failed search is repeated once trying again has succeeded', async () => {
    await open(offline('unreachable'))
    await searchBox().setValue('nordlys')
    await vi.advanceTimersByTimeAsync(1_000)
    await button('Try again').trigger('click')
    await vi.advanceTimersByTimeAsync(300)
    expect(fake.requests('matches:search')).toHaveLength(2)
  })

  it('a failed search is not repeated behind a card or the settings, but when the agent is back', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([matchOf(199, 'Nordlys Energi AS')])),
      'card:recall': answered(aCard()),
      'card:refresh': () => failedWith('unreachable')
    })
    await open(offline('unreachable'))
    await searchBox().setValue('nordlys')
    await vi.advanceTimersByTimeAsync(1_000)
    press('Enter')
    await vi.advanceTimersByTimeAsync(0)
    fake.push('connection:changed', { kind: 'online' })
    await vi.advanceTimersByTimeAsync(1_000)
    press(',', { ctrlKey: true })
    await vi.advanceTimersByTimeAsync(1_000)
    press('Escape')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(fake.requests('matches:search')).toHaveLength(1)

    press('Escape')
    await vi.advanceTimersByTimeAsync(100)
    expect(searchBox().exists()).toBe(true)
    press('Enter')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(fake.requests('matches:search')).toHaveLength(1)

    press('Escape')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(fake.requests('matches:search')).toHaveLength(2)
    // It has failed again, which is no reason to go on.
    await vi.advanceTimersByTimeAsync(10_000)
    expect(fake.requests('matches:search')).toHaveLength(2)
  })

  it.each([
    ['is offline', offline('no-network'), 1],
    ['does not respond', { kind: 'not-responding' } as const, 1],
    ['can be reached', { kind: 'online' } as const, 0]
  ])('a computer that has a network again asks for it when SuperOffice %s', async (_, connection, probes) => {
    await open(connection)
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(fake.requests('connection:probe')).toHaveLength(probes)
  })
})
