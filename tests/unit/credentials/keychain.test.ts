import { describe, expect, it } from 'vitest'
import { createInMemoryCredentials } from '../../../src/main/credentials/in-memory.ts'
import { createKeychain } from '../../../src/main/credentials/keychain.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createFakeKeytar, type FakeKeytar } from '../../support/fake-keytar.ts'

const setUp = (options: { behaviour?: FakeKeytar['behaviour']; fails?: Error } = {}) => {
  const clock = createFakeClock()
  const keytar = createFakeKeytar()
  keytar.behaviour = options.behaviour ?? 'working'
  const told: string[] = []
  const logged: string[] = []
  let loads = 0
  const log = (event: string, fields?: object): void => void logged.push(JSON.stringify([event, fields]))
  const credentials = createKeychain({
    clock,
    log: { info: log, warn: log, error: log },
    loadKeytar: () => {
      loads++
      return options.fails === undefined ? Promise.resolve(keytar) : Promise.reject(options.fails)
    }
  })
  credentials.onUnavailable(() => told.push('unavailable'))
  return { clock, keytar, told, logged, credentials, loads: () => loads }
}

describe('a keychain that works', () => {
  it('stores secrets in the service Glance, and leaves nothing of its own test behind', async () => {
    const { credentials, keytar, told } = setUp()
    await credentials.save('p1/password', 'hemmelig æøå 🔑')
    expect([...keytar.secrets]).toEqual([['Glance p1/password', 'hemmelig æøå 🔑']])
    expect(await credentials.read('p1/password')).toBe('hemmelig æøå 🔑')
    expect(await credentials.read('p2/password')).toBeNull()
    await credentials.erase('p1/password')
    await credentials.erase('never/saved')
    expect([keytar.secrets.size, credentials.storage(), told]).toEqual([0, 'keychain', []])
  })

  it('is not used before it is needed, and is tested once even when several calls come at the same time', async () => {
    const { credentials, keytar, loads } = setUp()
    expect([credentials.storage(), loads(), keytar.calls]).toEqual(['keychain', 0, []])
    await Promise.all([credentials.read('a'), credentials.read('b'), credentials.save('c', 'x')])
    expect([loads(), keytar.calls.slice(0, 3)]).toEqual([1, ['set', 'get', 'delete']])
    expect(keytar.calls).toHaveLength(6)
  })

  it('erases the account when the secret is empty, which keytar would refuse', async () => {
    const { credentials, keytar, told } = setUp()
    await credentials.save('p1/password', 'x')
    await credentials.save('p1/password', '')
    expect(await credentials.read('p1/password')).toBeNull()
    expect([keytar.secrets.size, told]).toEqual([0, []])
  })

  it('leaves no timer running', async () => {
    const { credentials, clock } = setUp()
    await credentials.save('p1/password', 'x')
    expect(clock.waiting()).toBe(0)
  })
})

describe('a keychain that can’t be used', () => {
  it.each<[string, Parameters<typeof setUp>[0]]>([
    ['is not installed', { fails: new Error('Failed to load keytar native addon') }],
    ['refuses', { behaviour: 'refusing' }],
    ['is locked, and answers every read with "never saved"', { behaviour: 'locked' }],
    ['accepts every secret and returns none', { behaviour: 'forgetful' }]
  ])('is replaced by memory when it %s', async (_what, options) => {
    const { credentials, keytar, told } = setUp(options)
    await credentials.save('p1/password', 'hemmelig')
    expect(await credentials.read('p1/password')).toBe('hemmelig')
    await credentials.erase('p1/password')
    expect(await credentials.read('p1/password')).toBeNull()
    expect([credentials.storage(), told, keytar.secrets.size]).toEqual(['memory', ['unavailable'], 0])
  })

  it('is replaced when it does not answer for a minute, as with a prompt that nobody sees', async () => {
    const { credentials, clock, told } = setUp({ behaviour: 'silent' })
    const reading = credentials.read('p1/password')
    await clock.pass(59_999)
    expect(told).toEqual([])
    await clock.pass(1)
    expect(await reading).toBeNull()
    expect([credentials.storage(), told, clock.waiting()]).toEqual(['memory', ['unavailable'], 0])
  })

  it('is replaced when it fails later: it reports that once, and is not used again', async () => {
    const { credentials, keytar, told } = setUp()
    await credentials.save('p1/password', 'first')
    keytar.behaviour = 'refusing'
    await Promise.all([credentials.save('p1/password', 'second'), credentials.read('p2/password')])
    const callsBefore = keytar.calls.length
    expect(await credentials.read('p1/password')).toBe('second')
    keytar.behaviour = 'working'
    await credentials.save('p1/password', 'third')
    expect([told, keytar.calls.length, keytar.secrets.get('Glance p1/password')]).toEqual([
      ['unavailable'],
      callsBefore,
      'first'
    ])
  })

  it('is tested again on request, and reports again when it still refuses', async () => {
    const { credentials, keytar, told } = setUp()
    await credentials.save('p1/password', 'first')
    keytar.behaviour = 'locked'
    credentials.tryAgain()
    expect([await credentials.read('p1/password'), credentials.storage()]).toEqual([null, 'memory'])
    credentials.tryAgain()
    await credentials.read('p1/password')
    expect(told).toEqual(['unavailable', 'unavailable'])
    keytar.behaviour = 'working'
    credentials.tryAgain()
    expect([await credentials.read('p1/password'), credentials.storage()]).toEqual(['first', 'keychain'])
  })

  it('logs the type of an error, without path, account or secret', async () => {
    const { credentials, logged } = setUp({ behaviour: 'refusing' })
    await credentials.save('p1/password', 'hemmelig')
    expect(logged).toEqual(['["keychain-unavailable",{"kind":"Error"}]'])
  })
})

describe('credentials in memory', () => {
  it('are stored until they are erased, and only in memory', async () => {
    const credentials = createInMemoryCredentials()
    await credentials.save('p1/password', 'x')
    await credentials.save('p2/password', 'y')
    await credentials.save('p2/password', '')
    await credentials.erase('p3/password')
    expect(await Promise.all(['p1', 'p2', 'p3'].map((id) => credentials.read(`${id}/password`)))).toEqual([
      'x',
      null,
      null
    ])
    expect(await createInMemoryCredentials().read('p1/password')).toBeNull()
    expect(credentials.storage()).toBe('memory')
  })
})
