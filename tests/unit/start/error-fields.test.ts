import { describe, expect, it } from 'vitest'
import { toErrorCode, toErrorFields } from '../../../src/main/start/error-fields.ts'

const withStack = (error: Error, ...frames: readonly string[]): Error => {
  error.stack = [`${error.name}: ${error.message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n')
  return error
}

describe('what the log says of an unexpected error', () => {
  it('is its class, its code and the positions in our own files', () => {
    const error = withStack(
      new TypeError('Eva Dahl has no number'),
      'toCard (file:///D:/Glance/resources/app.asar/out/main/index.js:120:14)',
      'process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
      'async Object.open (D:\\Glance\\resources\\app.asar\\out\\main\\demo-tenant-Ab_1.js:8:3)',
      'EventEmitter.emit (node:events:508:28)',
      '/eva/node_modules/x/index.js:1:2'
    )
    expect(toErrorFields(error)).toEqual({
      kind: 'TypeError',
      code: null,
      at: 'index.js:120:14 < demo-tenant-Ab_1.js:8:3'
    })
  })

  it('is never a line of its message that looks like a position', () => {
    const error = withStack(
      new Error('Eva\n    at Dahl (/out/main/Eva-Dahl.js:1:2)'),
      'x (/out/main/index.js:3:4)'
    )
    expect(toErrorFields(error)['at']).toBe('index.js:3:4')
  })

  it('has at most six positions', () => {
    const frames = Array.from({ length: 20 }, (_, row) => `x (/out/main/index.js:${String(row)}:1)`)
    expect(String(toErrorFields(withStack(new Error('deep'), ...frames))['at']).split(' < ').length).toBe(6)
  })

  it.each([
    ['a text', 'Eva Dahl', 'string'],
    ['nothing', undefined, 'undefined']
  ])('is only its type for %s that was thrown', (_what, thrown, kind) => {
    expect(toErrorFields(thrown)).toEqual({ kind, code: null, at: '' })
  })
})

describe('the code of an error', () => {
  it.each([
    ['EACCES', 'EACCES'],
    ['ERR_INVALID_ARG_TYPE', 'ERR_INVALID_ARG_TYPE'],
    ['Eva Dahl', null],
    ['eva', null],
    [12, null]
  ])('of %j is %j', (code, expected) => {
    expect(toErrorCode(Object.assign(new Error('any'), { code }))).toBe(expected)
  })
})
