import { describe, expect, it } from 'vitest'
import { decoders } from '../../src/main/ipc/decoders.ts'
import { createDispatch, type Handlers } from '../../src/main/ipc/dispatch.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import type { Channel } from '../../src/shared/contract.ts'
import { requests } from '../support/requests.ts'
import { createSeededRandom } from '../support/seeded-random.ts'
import { attacks } from '../support/sizes.ts'

// The promise: whatever the window sends, a handler gets a request of its channel or none, and the window an answer.

const count = attacks.malformedCalls
const channels = Object.keys(decoders) as readonly Channel[]
const random = createSeededRandom(15)

const strangeChannels: readonly unknown[] = [
  ...[
    '',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'card:recall ',
    'CARD:RECALL',
    'card',
    ':'
  ],
  ...['session:changed', 'a'.repeat(10_000), 'card:recall\u0000', null, undefined, 0, -1, NaN, {}, [], true],
  ...[['card:recall'], { toString: () => 'card:recall' }, Symbol('card:recall'), 1n, () => 'card:recall']
]

const cycle: Record<string, unknown> = {}
cycle['itself'] = cycle

const strangeValues: readonly unknown[] = [
  ...[null, undefined, true, false, 0, -1, 0.5, 1e308, NaN, Infinity, -0, 2 ** 53, 1n, ''],
  ...[
    'a',
    'a'.repeat(5_000),
    '\u0000',
    '\u202e',
    '\ud800',
    '__proto__',
    'constructor',
    '<b>',
    '${x}',
    '../..'
  ],
  ...[
    [],
    [null],
    [[]],
    Array.from({ length: 2_000 }, () => 1),
    {},
    { a: 1 },
    { length: 1 },
    { then: 1 },
    cycle
  ],
  ...[
    { toJSON: () => 'x' },
    new Date(NaN),
    new Map([['a', 1]]),
    new Uint8Array(9),
    /x/u,
    () => 1,
    Symbol('x')
  ],
  ...[Object.create(null), JSON.parse('{"__proto__":{"isHere":true}}'), Object.freeze({ companyId: '1' })]
]

const strangeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  '',
  'companyId',
  'kind',
  'x'
]

/** A request of a channel with one to three things wrong with it, or something else altogether. */
const toMalformed = (channel: Channel): unknown => {
  const { accepted, refused } = requests[channel]
  if (random.below(8) === 0) return random.pick(strangeValues)
  if (random.below(8) === 0) return random.pick(refused)[1]
  if (random.below(8) === 0) return random.pick<unknown>(requests[random.pick(channels)].accepted)
  let request: unknown = random.pick<unknown>([...accepted, {}])
  for (let change = random.below(3); change >= 0; change--) request = toChanged(request)
  return request
}

const toChanged = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || value === cycle) return random.pick(strangeValues)
  const entries = Object.entries(value)
  const at = random.below(entries.length + 1)
  const entry = entries[at]
  if (entry === undefined) return withKey(value, random.pick(strangeKeys), random.pick(strangeValues))
  const [key, old] = entry
  switch (random.below(4)) {
    case 0:
      return Object.fromEntries(entries.filter((_each, index) => index !== at))
    case 1:
      return [value]
    case 2:
      return withKey(value, key, toChanged(old))
    default:
      return withKey(value, key, random.pick(strangeValues))
  }
}

const withKey = (value: object, key: string, next: unknown): object =>
  Object.defineProperty({ ...value }, key, { value: next, enumerable: true, configurable: true })

describe(`${count.toLocaleString('en')} malformed calls of the window`, () => {
  it('are all answered, and none reaches a handler with anything that its channel does not take', async () => {
    const received: [Channel, unknown][] = []
    const handlers = Object.fromEntries(
      channels.map((channel) => [
        channel,
        (request: unknown) => {
          received.push([channel, request])
          return null
        }
      ])
    ) as unknown as Handlers
    const dispatch = createDispatch(handlers, silentLog)
    let refused = 0
    for (let call = 0; call < count; call++) {
      const isStrange = random.below(20) === 0
      const channel = isStrange ? random.pick(strangeChannels) : random.pick(channels)
      const request = isStrange ? random.pick(strangeValues) : toMalformed(channel as Channel)
      const outcome = await dispatch(channel, request)
      if (outcome.ok) {
        const [name, value] = received.pop() ?? ['', undefined]
        expect(name).toBe(channel)
        // What a handler gets is decoded: it is accepted again as it is, and has nothing that the window could not have meant.
        expect(decoders[name as Channel].safeParse(value).success).toBe(true)
        expect(JSON.stringify(value).length).toBeLessThan(25_000)
      } else {
        refused++
        expect(outcome.failure.code).toBe('invalid-request')
      }
      expect(received.length).toBe(0)
    }
    expect(refused).toBeGreaterThan(count / 2)
    expect(Reflect.get({}, 'isHere')).toBeUndefined()
    process.stdout.write(`${String(count)} malformed calls: ${String(refused)} refused\n`)
  })
})
