import { describe, expect, it } from 'vitest'
import { createDispatch, type Handlers } from '../../../src/main/ipc/dispatch.ts'
import { CodedError, failureCodes } from '../../../src/shared/outcome.ts'
import { fakeHandlers } from '../../support/fake-handlers.ts'
import { createRecordingLog } from '../../support/recording-log.ts'

const setUp = (handlers: Partial<Handlers> = {}) => {
  const log = createRecordingLog()
  return { log, dispatch: createDispatch({ ...fakeHandlers, ...handlers }, log) }
}

const failingWith = (error: unknown): Partial<Handlers> => ({
  'session:recall': () => {
    throw error
  }
})

describe('a call on a channel of the contract', () => {
  it('resolves with the result of its handler', async () => {
    const { dispatch } = setUp({ 'demo:switch': (state) => Promise.resolve(state) })
    expect(await dispatch('demo:switch', { isAnswering: true })).toEqual({
      ok: true,
      value: { isAnswering: true }
    })
  })
})

describe('a channel that the contract does not have', () => {
  it.each([
    'company:steal',
    '',
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
    null,
    undefined,
    0,
    ['session:recall'],
    { toString: () => 'session:recall' }
  ])('is refused: %j', async (channel) => {
    const { dispatch, log } = setUp()
    expect(await dispatch(channel, null)).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
    expect(log.events[0]?.fields).toMatchObject({ channel: 'unknown', code: 'invalid-request' })
  })
})

describe('a failure', () => {
  it.each(failureCodes)('keeps the code %s and is logged with its reference', async (code) => {
    const { dispatch, log } = setUp(failingWith(Object.assign(new CodedError(code), { message: 'secret' })))
    const outcome = await dispatch('session:recall', null)
    expect(outcome).toMatchObject({ ok: false, failure: { code } })
    const reference = outcome.ok ? '' : outcome.failure.reference
    expect(reference).toMatch(/^[0-9a-f]{8}$/)
    // A search that the agent cancelled by typing on is not a problem.
    expect(log.events).toEqual(
      code === 'cancelled'
        ? []
        : [{ level: 'warn', event: 'request-failed', fields: { channel: 'session:recall', code, reference } }]
    )
  })

  it('has the wait and SuperOffice’s message, and no other field of the error', async () => {
    const error = Object.assign(new CodedError('throttled', { retryAfterMs: 5000, detail: 'Too many' }), {
      message: 'secret',
      password: 'secret'
    })
    const { dispatch } = setUp(failingWith(error))
    expect(await dispatch('session:recall', null)).toEqual({
      ok: false,
      failure: {
        code: 'throttled',
        retryAfterMs: 5000,
        detail: 'Too many',
        reference: expect.any(String) as string
      }
    })
  })

  it.each([
    ['an empty detail', new CodedError('throttled', { detail: '' })],
    ['invalid fields', { code: 'throttled', retryAfterMs: 'soon', detail: '' }]
  ])('leaves out %s', async (_what, error) => {
    const outcome = await setUp(failingWith(error)).dispatch('session:recall', null)
    expect(outcome.ok ? [] : Object.keys(outcome.failure).sort()).toEqual(['code', 'reference'])
  })

  it('has a new reference each time', async () => {
    const { dispatch } = setUp()
    const outcomes = await Promise.all([dispatch('nothing', null), dispatch('nothing', null)])
    const references = outcomes.map((outcome) => (outcome.ok ? '' : outcome.failure.reference))
    expect(new Set(references).size).toBe(2)
  })
})

describe('an unexpected error', () => {
  it.each([
    ['an error without a code', new TypeError('secret')],
    ['an error with a code of another system', Object.assign(new Error('secret'), { code: 'ENOENT' })],
    ['a text', 'secret'],
    ['nothing', undefined],
    ['an object', { message: 'secret' }]
  ])('becomes `unexpected`, without its message: %s', async (_what, thrown) => {
    const { dispatch, log } = setUp(failingWith(thrown))
    const outcome = await dispatch('session:recall', null)
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'unexpected' } })
    expect(JSON.stringify([outcome, log.events])).not.toContain('secret')
    expect(log.events.map(({ event }) => event)).toEqual(['unexpected', 'request-failed'])
  })

  it('logs where it was thrown', async () => {
    const { dispatch, log } = setUp(failingWith(new TypeError('secret')))
    await dispatch('session:recall', null)
    expect(log.events[0]?.fields['stack']).toMatch(/^TypeError < .*dispatch\.test\.ts/)
  })

  it('is also caught in a promise', async () => {
    const { dispatch } = setUp({ 'session:recall': () => Promise.reject(new Error('secret')) })
    expect(await dispatch('session:recall', null)).toMatchObject({ failure: { code: 'unexpected' } })
  })
})
