import { describe, expect, it } from 'vitest'
import { decodePort, toPortRefusal } from '../../../src/browser-host/port-option.ts'

describe('decodePort', () => {
  it.each([
    [undefined, 0],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535]
  ])('reads %j as %j', (value, port) => {
    expect(decodePort(value)).toBe(port)
  })

  it.each([['65536'], ['1.5'], ['-1'], ['0x50'], ['1e3'], ['eighty'], [''], [' '], [true], [false]])(
    'returns null for %j',
    (value) => {
      expect(decodePort(value)).toBeNull()
    }
  )
})

describe('toPortRefusal', () => {
  const failWith = (code: string) => Object.assign(new Error('listen'), { code })

  it.each(['EADDRINUSE', 'EACCES'])('names the port for %s', (code) => {
    expect(toPortRefusal(failWith(code), 80)).toMatch(/\bport 80\b.*--port/iu)
  })

  it.each([[failWith('EMFILE')], [new Error('listen')], ['EADDRINUSE'], [null]])(
    'returns null for any other error',
    (error) => {
      expect(toPortRefusal(error, 80)).toBeNull()
    }
  )
})
