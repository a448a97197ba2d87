import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../../src/renderer/language/format.ts'
import type { Language } from '../../../../src/shared/languages.ts'
import { translateTo } from '../../../support/english.ts'

const formatOf = (language: Language) => createFormat({ language, timeZone: 'UTC', t: translateTo(language) })

describe('a list', () => {
  const cases: readonly [language: Language, all: string, two: string, any: string][] = [
    ['en', 'one, two and three', 'one and two', 'one, two or three'],
    ['nb', 'one, two og three', 'one og two', 'one, two eller three'],
    ['sv', 'one, two och three', 'one och two', 'one, two eller three'],
    ['da', 'one, two og three', 'one og two', 'one, two eller three'],
    ['de', 'one, two und three', 'one und two', 'one, two oder three'],
    ['nl', 'one, two en three', 'one en two', 'one, two of three']
  ]
  it.each(cases)('in %s ends with the word of the language: %s', (language, all, two, any) => {
    const format = formatOf(language)
    expect(format.allOf(['one', 'two', 'three'])).toBe(all)
    expect(format.allOf(['one', 'two'])).toBe(two)
    expect(format.anyOf(['one', 'two', 'three'])).toBe(any)
  })

  it('of one is that one, and of none is empty', () => {
    const format = formatOf('sv')
    expect([format.allOf(['one']), format.allOf([])]).toEqual(['one', ''])
  })
})
