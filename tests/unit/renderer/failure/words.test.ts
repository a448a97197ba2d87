import { describe, expect, it } from 'vitest'
import { failureWords } from '../../../../src/renderer/failure/failure-words.ts'
import { en } from '../../../../src/renderer/language/en.ts'

const sentenceOf = (key: string): unknown =>
  key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], en)

describe('the sentence for a failure', () => {
  it('is one of its own for each way in which SuperOffice is not reached', () => {
    const codes = [
      'no-network',
      'host-not-found',
      'unreachable',
      'proxy-login',
      'tls-refused',
      'captive-portal'
    ] as const
    expect(new Set(codes.map((code) => sentenceOf(failureWords[code]))).size).toBe(codes.length)
  })

  it('is there for every code, and no two codes share one', () => {
    const sentences = Object.values(failureWords).map(sentenceOf)
    expect(sentences.every((sentence) => typeof sentence === 'string' && sentence.endsWith('.'))).toBe(true)
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})
