import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEditDistance, toMaxDistance } from '../../../../src/main/lookup/text-search/edit-distance.ts'
import { toPart, toSingleWords } from '../../../../src/main/lookup/text-search/other-searches.ts'
import { createSimilarNames, toSimilarNames } from '../../../../src/main/lookup/text-search/similar-names.ts'

const stored = [
  'Nordlys Energi AS',
  'Tvilling Transport',
  'Solvang Bygg og Anlegg',
  'Coca-Cola Norge',
  'Mølle & Sønn AS',
  'Eva Dahl',
  'Kristiansen Consulting',
  'Ola Nordmann',
  'IBM'
]
const find = (typed: string, names: readonly string[] = stored): readonly string[] =>
  createSimilarNames(toSimilarNames(names, 1)).find(typed, 3)

describe('names that may have been meant', () => {
  it.each([
    ['a letter left out', 'norlys', 'Nordlys Energi AS'],
    ['two letters exchanged', 'Norldys', 'Nordlys Energi AS'],
    ['a letter too many', 'nordlyss', 'Nordlys Energi AS'],
    ['another letter', 'nordlus', 'Nordlys Energi AS'],
    ['two mistakes in a long word', 'kristjanson', 'Kristiansen Consulting'],
    ['w for v', 'twilling', 'Tvilling Transport'],
    ['k for c', 'koka kola', 'Coca-Cola Norge'],
    ['k for c, as one word', 'kokakola', 'Coca-Cola Norge'],
    ['another ending in another word', 'nordlys energy', 'Nordlys Energi AS'],
    ['mistakes in both words', 'norlys energy', 'Nordlys Energi AS'],
    ['another legal form', 'norlys gmbh', 'Nordlys Energi AS'],
    ['another conjunction', 'solwang bygg & anleg', 'Solvang Bygg og Anlegg'],
    ['a word that is still being typed', 'norlys ener', 'Nordlys Energi AS'],
    ['the beginning of the only word', 'tviling', 'Tvilling Transport'],
    ['letters of other keyboards', 'moele sonn', 'Mølle & Sønn AS'],
    ['a person', 'eva dall', 'Eva Dahl'],
    ['a letter left out of a short word', 'eva dal', 'Eva Dahl'],
    ['another letter in a short word', 'ola nordmann', 'Ola Nordmann'],
    ['another letter in a short word beside right ones', 'olu nordmann', 'Ola Nordmann'],
    ['words in another order', 'energi norlys', 'Nordlys Energi AS']
  ])('%s: %s is %s', (_what, typed, name) => {
    expect(find(typed)[0]).toBe(name)
  })

  it.each([
    ['a short word with a mistake', 'ibn'],
    ['two mistakes in a word of six letters', 'solbin'],
    ['a word that no name has', 'nordlys hotell'],
    ['nothing', ''],
    ['signs', '&']
  ])('%s: none for %s', (_what, typed) => {
    expect(find(typed)).toEqual([])
  })

  it('come with the fewest mistakes first, then those that are opened most often, and each once', () => {
    const names = createSimilarNames([
      ...toSimilarNames(['Nordlyd', 'Nordlyd'], 1),
      ...toSimilarNames(['Nordlyk'], 9),
      ...toSimilarNames(['Mordlyk'], 99)
    ])
    expect(names.find('nordlyt', 3)).toEqual(['Nordlyk', 'Nordlyd', 'Mordlyk'])
    expect(names.find('nordlyt', 1)).toEqual(['Nordlyk'])
  })

  it('are found for any long name with one mistake', () => {
    const word = fc.stringMatching(/^[b-df-hj-km-np-rtvxz]{5,12}$/u)
    fc.assert(
      fc.property(
        word,
        fc.nat(11),
        fc.constantFrom('drop', 'double', 'swap', 'replace'),
        (name, nat, mistake) => {
          const at = nat % (name.length - 1)
          const [before, letter, next, after] = [
            name.slice(0, at),
            name[at] ?? '',
            name[at + 1] ?? '',
            name.slice(at + 2)
          ]
          const typed = {
            drop: before + next + after,
            double: before + letter + letter + next + after,
            swap: before + next + letter + after,
            replace: `${before}ø${next}${after}`
          }[mistake]
          expect(find(typed, ['Zulu', name, 'Yankee'])).toContain(name)
        }
      )
    )
  })

  it('are found in a few milliseconds among ten thousand', () => {
    const parts = [
      'nord',
      'sol',
      'vest',
      'fjell',
      'hav',
      'lys',
      'vik',
      'dal',
      'berg',
      'strand',
      'heim',
      'stad'
    ]
    const names = Array.from(
      { length: 10_000 },
      (_, index) =>
        `${parts[index % 12] ?? ''}${parts[(index * 7) % 11] ?? ''}${String(index % 997)} ${parts[(index * 5) % 12] ?? ''}`
    )
    const similar = createSimilarNames(toSimilarNames(names, 1))
    similar.find('nortlys energi', 3)
    const startMs = performance.now()
    for (let time = 0; time < 20; time++) similar.find('nortlys energi', 3)
    // 20 searches. Comparing every word letter by letter takes longer for one.
    expect(performance.now() - startMs).toBeLessThan(2000)
  })
})

describe('toEditDistance', () => {
  it.each([
    ['nordlys', 'nordlys', 0],
    ['norlys', 'nordlys', 1],
    ['norldys', 'nordlys', 1],
    ['nrodlsy', 'nordlys', 2],
    ['nordlysene', 'nordlys', null],
    ['nor', 'nordlys', null],
    ['abcdefg', 'nordlys', null]
  ])('from %s to %s is %s', (typed, word, distance) => {
    expect(toEditDistance(typed, word, 2, false)).toBe(distance)
    expect(toEditDistance(word, typed, 2, false)).toBe(distance)
  })

  it.each([
    ['norl', 'nordlys', 1],
    ['nord', 'nordlys', 0],
    ['nodrl', 'nordlys', 1],
    ['xyz', 'nordlys', null]
  ])('from %s to a beginning of %s is %s', (typed, word, distance) => {
    expect(toEditDistance(typed, word, 2, true)).toBe(distance)
  })

  it('depends on the length of what was typed', () => {
    expect([3, 4, 6, 7, 20].map(toMaxDistance)).toEqual([0, 1, 1, 2, 2])
  })
})

describe('the words to search for alone', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Northwell Enginering', ['Northwell', 'Enginering']],
    ['nordlys energy', ['nordlys', 'energy']],
    ['Mølle & Sønner AS', ['Mølle', 'Sønner']],
    ['GmbH Nordlys', ['Nordlys']],
    ['Coca-Cola Norge', ['Coca-Cola', 'Norge']],
    ['  "Nordlys"  hos Eva ', ['Nordlys', 'hos', 'Eva']],
    ['nord lys', ['nord', 'lys']],
    ['Eva (Dahlgren)', ['Dahlgren', 'Eva']],
    ['the Kristjanson company', ['Kristjanson', 'company', 'the']],
    ['nordlys 123456789', ['nordlys']],
    ['nordlys', []],
    ['a b c', []],
    ['55 12 34 56', []],
    ['', []]
  ])('of %j are %j', (text, words) => {
    expect(toSingleWords(text)).toEqual(words)
  })
})

describe('the part of a word that may be misspelt', () => {
  it.each([
    ['norlys', 'nor', 'beginning'],
    ['Nordlsy', 'Nord', 'beginning'],
    ['Ødegård', 'Ødeg', 'beginning'],
    ['the Kristjanson company', 'Kris', 'beginning'],
    ['Nordlys Enregi AS', 'Nord', 'beginning'],
    ['Alvbacka', 'lvba', 'part'],
    ['odegard', 'dega', 'part'],
    ['Ulvbo', 'lvb', 'part']
  ])('of %j is %j (%s)', (text, part, kind) => {
    expect(toPart(text)).toEqual({ text: part, kind })
  })

  it.each(['kari', 'Dahl', 'A/S', '4711999', ''])('does not exist for %j', (text) => {
    expect(toPart(text)).toBeNull()
  })
})
