import { describe, expect, it } from 'vitest'
import { addSuggestions } from '../../../../src/renderer/search/suggestions.ts'

const word = (text: string) => ({ text, kind: 'single-word' }) as const
const name = (text: string) => ({ text, kind: 'stored-name' }) as const

describe('suggestions', () => {
  it('begin with the names of stored companies, whichever answer comes first', () => {
    expect(addSuggestions([word('energy')], [name('Nordlys')], 'norlys energy')).toEqual([
      name('Nordlys'),
      word('energy')
    ])
  })

  it('name each text once, and never the typed text', () => {
    const both = addSuggestions(
      [name('Nordlys')],
      [name('nordlys'), name('Nørdlys'), word('NORLYS')],
      'norlys'
    )
    expect(both.map(({ text }) => text)).toEqual(['Nordlys'])
  })

  it('are at most four', () => {
    expect(addSuggestions([], ['a', 'b', 'c', 'd', 'e'].map(name), 'x')).toHaveLength(4)
  })
})
