import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextSearch } from '../../../../src/main/lookup/text-search/text-search.ts'
import type { IndexedCard } from '../../../../src/main/results/indexed-card.ts'
import { toIndexedCard } from '../../../support/indexed-cards.ts'
import { aChat, aStoredCard, noSections, section, storedPeople } from '../../../support/companies.ts'
import { marked } from '../../../support/marked-line.ts'

const company = (name: string): IndexedCard =>
  toIndexedCard(aStoredCard({ companyId: 9876, header: { name } }), 0)

const withChat = (name: string, ...lines: readonly string[]): IndexedCard =>
  toIndexedCard(
    aStoredCard({
      companyId: 9876,
      header: { name },
      sections: { ...noSections, chats: section(...lines.map((line) => aChat({ firstMessage: line }))) }
    }),
    0
  )

const withPerson = (name: string, person: string): IndexedCard =>
  toIndexedCard(
    aStoredCard({ companyId: 9876, header: { name }, people: storedPeople({ id: 7, name: person }) }),
    0
  )

const find = (typed: string, ...companies: readonly IndexedCard[]) =>
  createTextSearch<IndexedCard>().find(companies, typed, 'nb', 0, 50)

const isFound = (typed: string, ...companies: readonly IndexedCard[]): boolean =>
  find(typed, ...companies).length > 0

/** Spellings of one name, each of which finds every other. */
const sameNames: readonly (readonly string[])[] = [
  ['I.B.M.', 'IBM', 'i.b.m', 'I B M', 'I. B. M.', 'i-b-m'],
  ['De Groot B.V.', 'de groot bv', 'De Groot B. V.', 'de groot b v'],
  ['Nordvik A/S', 'nordvik as', 'Nordvik A / S', 'nordvik a.s.'],
  ['Coca-Cola', 'cocacola', 'coca cola', 'Coca–Cola', 'coca.cola', 'Coca·Cola'],
  ['7-Eleven', '7eleven', '7 eleven', '7‑Eleven'],
  ['H&M', 'hm', 'h & m', 'H & M', 'h.m.', 'H+M'],
  ['AT&T', 'att', 'at & t'],
  ['E.ON', 'eon', 'e.on'],
  ['Rolls-Royce', 'rollsroyce', 'rolls royce'],
  ['Toys"R"Us', 'toysrus', 'Toys’R’Us'],
  ['M*A*C', 'mac', 'M·A·C'],
  ['D´Angelo', "d'angelo", 'dangelo', 'd angelo', 'D’Angelo', 'D‘Angelo', 'D`Angelo', 'D＇Angelo'],
  ['DʼAngelo', 'DʹAngelo', 'DꞌAngelo', 'dangelo', 'd angelo', "D'Angelo", 'DʻAngelo', 'D′Angelo'],
  ['L’Oréal', 'loreal', "l'oreal", 'l oreal'],
  ["O'Brien", 'obrien', 'o brien', 'O´Brien'],
  ['Fjord\u00adlab', 'fjordlab', 'Fjord\u200blab', 'fjord\u2060lab'],
  [
    'Mølle & Sønn',
    'mølle og sønn',
    'molle and sonn',
    'Mølle und Sønn',
    'molle + sonn',
    'molle och sonn',
    'molle en sonn'
  ],
  ['Nordvik Sjømat AS', 'nordvik sjømat', 'Nordvik Sjømat A/S', 'Nordvik Sjømat GmbH', 'nordvik sjomat ltd'],
  ['Groß & Söhne GmbH & Co. KG', 'gross sohne', 'Groß und Söhne', 'Groß & Söhne e.K.', 'Gross Söhne UG'],
  ['AB Volvo', 'volvo', 'volvo ab', 'Volvo AB (publ)'],
  [
    'Eva Dahl (Ekstern)',
    'eva dahl',
    'Eva Dahl [Ekstern]',
    'Eva Dahl (Innleid',
    'Eva Dahl (Nordlys Energi AS)'
  ]
]

const pairs = sameNames.flatMap((names) =>
  names.flatMap((stored) => names.filter((typed) => typed !== stored).map((typed) => ({ stored, typed })))
)

describe('names that differ in their signs', () => {
  it.each(pairs)('$typed finds $stored', ({ stored, typed }) => {
    expect(find(typed, company(stored)).map(({ line }) => line?.field)).toEqual(['name'])
    expect(find(typed, withPerson('Another', stored)).map(({ line }) => line?.field)).toEqual(['people'])
  })

  it.each(pairs.filter(({ stored }) => /\S[^\p{L}\p{N}\s]\S/u.test(stored)))(
    '$typed finds $stored in a message',
    ({ stored, typed }) => {
      expect(isFound(typed, withChat('Another', `Snakket med ${stored} i går`))).toBe(true)
    }
  )

  it.each([
    ['hm', 'H&M', 'Brahms'],
    ['h&m', 'H & M Hennes', 'Hansen'],
    ['cocacola', 'Coca-Cola Norge', 'Norsk Cocacolaklubb'],
    ['nordvik sjømat as', 'Nordvik Sjømat A/S', 'Nordvik Sjømat'],
    ['mølle & sønn', 'Mølle og Sønn', 'Sønn av Mølle'],
    ['eva dahl (ekstern)', 'Eva Dahl (Ekstern)', 'Eva Dahl']
  ])('%s finds %s before %s', (typed, first, second) => {
    expect(find(typed, company(second), company(first))[0]?.card.name).toBe(first)
  })
})

describe('single letters', () => {
  const busy = withChat('Holmen', 'hei, har dere mer av det samme?', 'Ja, hva mener du')

  it.each(['h&m', 'h & m', 'h.m.', 'h/m'])('%s is one word, and not two letters of any words', (typed) => {
    expect(isFound(typed, busy)).toBe(false)
  })

  it.each([
    ['l', 'Holmen', false],
    ['h', 'Holmen', true],
    ['n h', 'Norsk Hydro', true],
    ['n y', 'Norsk Hydro', false],
    ['1', 'Lag 21', false],
    ['2', 'Lag 21', true],
    ['東', '新東京', true]
  ])('%s in %s: %s', (typed, name, isIn) => {
    expect(isFound(typed, company(name))).toBe(isIn)
  })
})

describe('words that may be left out', () => {
  it.each([
    ['as', 'AS', true],
    ['as', 'Nordvik', false],
    ['og', 'Nordvik', false],
    ['gmbh & co. kg', 'GmbH & Co KG', true],
    ['nordvik og', 'Nordvik', true],
    ['og nordvik', 'Nordvik', false],
    ['(ekstern)', 'Nordvik', false],
    ['nordvik as bergen', 'Nordvik', false]
  ])('%s finds %s: %s', (typed, name, isIn) => {
    expect(isFound(typed, company(name))).toBe(isIn)
  })
})

describe('words that only look alike', () => {
  it.each([
    ['karin', 'Kari Nordmann'],
    ['hansen', 'Hans Engen'],
    ['ibm', 'I Bergen Man'],
    ['cocacol', 'Coca Cola'],
    ['hm', 'Hei. Mer']
  ])('%s does not find %s', (typed, name) => {
    expect(isFound(typed, company(name))).toBe(false)
  })
})

describe('the marks of a joined name', () => {
  it.each([
    ['ibm', 'Ring I.B.M. i dag', 'Ring [I.B.M]. i dag'],
    ['i.b.m', 'Ring IBM i dag', 'Ring [IBM] i dag'],
    ['cocacola', 'En Coca-Cola til', 'En [Coca-Cola] til'],
    ['cocaco', 'En Coca-Cola til', 'En [Coca-Co]la til'],
    ['coca-cola', 'En CocaCola til', 'En [CocaCola] til'],
    ['coca-cola', 'En Coca Cola til', 'En [Coca Cola] til'],
    ['hm', 'Ring H & M i dag', 'Ring [H & M] i dag'],
    ['h&m', 'Ring HM i dag', 'Ring [HM] i dag'],
    ['7eleven', 'Hos 7-Eleven nå', 'Hos [7-Eleven] nå'],
    ['dangelo', 'Hos D´Angelo nå', 'Hos [D´Angelo] nå'],
    ['d angelo', 'Hos D’Angelo nå', 'Hos [D]’[Angelo] nå'],
    ["d'angelo", 'Hos D Angelo nå', 'Hos [D Angelo] nå'],
    ['fjordlab', 'Hos Fjord\u00adlab nå', 'Hos [Fjord\u00adlab] nå'],
    ['mølle og sønn', 'Hos Mølle & Sønn nå', 'Hos [Mølle] & [Sønn] nå'],
    ['nordvik sjømat as', 'Hos Nordvik Sjømat nå', 'Hos [Nordvik] [Sjømat] nå']
  ])('%s in %s', (typed, message, line) => {
    const [found] = find(typed, withChat('X', message))
    expect(marked(found?.line)).toBe(`chats: ${line}`)
  })

  it('are where the letters are, for any name in any of its joined forms', () => {
    const part = fc.stringMatching(/^[a-zæøå]{2,6}$/u)
    const sign = fc.constantFrom('-', '.', '/', '&', "'", '’', '+', '·', '–')
    fc.assert(
      fc.property(part, sign, part, part, (first, between, second, other) => {
        const name = `${first}${between}${second}`
        const [found] = find(first + second, withChat('', `${other} ${name} ${other}`))
        fc.pre(!other.includes(first))
        expect(found).toBeDefined()
        expect(found?.line?.marks.length).toBeGreaterThan(0)
      })
    )
  })
})

describe('a long text', () => {
  it.each([
    ['letters', 'a'],
    ['lone letters', 'a '],
    ['joined letters', 'a.'],
    ['joined words', 'ab-'],
    ['brackets', '('],
    ['apostrophes', '´'],
    ['accents', 'a\u0301\u0301'],
    ['spaces', ' '],
    ['digits', '1 ']
  ])('of %s is searched in a time that grows with its length', (_what, unit) => {
    const time = (length: number): number => {
      const text = `x ${unit.repeat(Math.ceil(length / unit.length))} nordlys`
      const entry = withChat('X', text)
      // The processor's time, because the machine may be busy with something else.
      const start = process.cpuUsage()
      find('nordlys', entry)
      find(text, entry)
      return process.cpuUsage(start).user / 1000
    }
    time(1000)
    // With a time that grows with the square of the length, these would take minutes.
    expect(time(100_000)).toBeLessThan(5000)
  })
})

it.each([
  ['apmøller', 'A.P. Møller - Mærsk A/S'],
  ['vandenberg', 'Van den Berg Logistics'],
  ['denberglogistics', 'Van den Berg Logistics']
])('finds two or three words of a name that are typed as one: %s', (typed, name) => {
  expect(isFound(typed, company(name))).toBe(true)
  expect(isFound(typed, company('Nordlys Energi AS'))).toBe(false)
})
