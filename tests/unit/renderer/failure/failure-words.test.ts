import { describe, expect, it } from 'vitest'
import { en } from '../../../../src/renderer/language/en.ts'
import { failureCodes } from '../../../../src/shared/outcome.ts'
import { english } from '../../../support/english.ts'

describe('the sentence for a failure', () => {
  it('is different for each reason why SuperOffice can’t be reached', () => {
    const codes = [
      'no-network',
      'host-not-found',
      'unreachable',
      'proxy-login',
      'tls-refused',
      'captive-portal'
    ] as const
    expect(new Set(codes.map((code) => en.failure.words[code])).size).toBe(codes.length)
  })

  it('exists for every code, and no two codes share one', () => {
    const sentences = failureCodes.map((code) => english(`failure.words.${code}`))
    expect(sentences).toEqual(failureCodes.map((code) => en.failure.words[code]))
    expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true)
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})
