import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../src/main/lookup/search-lines.ts'
import { fold } from '../../../../src/shared/fold.ts'
import { ranks, toRank } from '../../../../src/main/lookup/text-search/rank.ts'
import { createTextSearch } from '../../../../src/main/lookup/text-search/text-search.ts'
import { firstInOrder } from '../../../../src/main/lookup/text-search/first-in-order.ts'
import { toIndexedCard } from '../../../support/indexed-cards.ts'
import type { IndexedCard } from '../../../../src/main/results/indexed-card.ts'
import type { CompanySubject } from '../../../../src/shared/subject.ts'
import type { StoredContent } from '../../../../src/main/results/stored-card.ts'
import { marked } from '../../../support/marked-line.ts'
import {
  aChat,
  aFollowUp,
  aRequest,
  aSale,
  aStoredCard,
  noSections,
  section,
  storedPeople
} from '../../../support/companies.ts'

const nowMs = Date.parse('2026-11-24T10:00:00Z')

const company = (name: string, parts: Partial<StoredContent & CompanySubject> = {}): IndexedCard =>
  toIndexedCard(aStoredCard({ companyId: 1, header: { name }, ...parts }), nowMs)

const find = (text: string, entries: readonly IndexedCard[], limit = 50) =>
  createTextSearch<IndexedCard>().find(entries, text, 'nb', nowMs, limit)

const namesFound = (text: string, ...entries: readonly IndexedCard[]): readonly string[] =>
  find(text, entries).map(({ card: found }) => found.name)

const molle = toIndexedCard(
  aStoredCard({
    companyId: 199,
    header: {
      name: 'Mølle & Sønn AS',
      department: 'Service',
      category: 'US:"Supplier";NO:"Leverandør"',
      city: 'Århus',
      phone: '+47 55 12 34 56',
      email: 'post@molle.example',
      organisationNumber: '912 345 678',
      ourContact: 'Kari Nordmann'
    },
    sections: {
      ...noSections,
      requests: section(
        aRequest({ id: 4711, title: 'Faktura uklar' }),
        aRequest({ id: 4712, title: 'Fornyelse av lisens' })
      ),
      followUps: section(aFollowUp({ text: 'Ring Åse om lisensen' })),
      documents: section({ id: 1, title: 'Tilbud 2026', date: null }),
      sales: section(aSale({ heading: 'Oppgradering Groß', amount: 125000, currency: 'NOK' })),
      chats: section(
        aChat({ visitor: 'Eva Dahl', firstMessage: 'Hei\nHvor er fakturaen?', lastMessage: 'Takk' })
      )
    },
    people: storedPeople(
      {
        id: 7,
        name: 'Åse Grønn',
        title: 'Innkjøpssjef',
        phone: '+47 22 33 44 55',
        mobilePhone: '907 65 432',
        email: 'ase.gronn@molle.example'
      },
      { id: 8, name: 'Per Grønn', title: 'Regnskap', email: 'per@privat.example' }
    )
  }),
  nowMs
)

describe('searching the stored texts', () => {
  it.each([
    ['the name', 'molle', 'name: [Mølle] & Sønn AS, Service'],
    ['the name as an agent without Nordic keys spells it', 'moelle sonn', 'name: [Mølle & Sønn] AS, Service'],
    ['a department', 'service', 'name: Mølle & Sønn AS, [Service]'],
    ['words of the name in another order', 'serv moll', 'name: [Møll]e & Sønn AS, [Serv]ice'],
    ['a city, by its old spelling', 'aarhus', 'city: [Århus]'],
    ['a category, in another language than the agent has', 'supplier', 'category: [Supplier]'],
    ['our contact', 'nordmann', 'ourContact: Kari [Nordmann]'],
    ['a part of an e-mail address', 'post molle', 'email: [post@molle].example'],
    ['the title of a request', 'lisens', 'requests: Fornyelse av [lisens]'],
    ['the beginning of a title before the inside of another', 'faktura', 'requests: [Faktura] uklar'],
    [
      'a follow-up, rather than a title with only one of the words',
      'lisensen ring',
      'followUps: [Ring] Åse om [lisensen]'
    ],
    ['a document', 'tilbud', 'documents: [Tilbud] 2026'],
    ['the heading of a sale, ß as ss', 'gross', 'sales: Oppgradering [Groß]'],
    ['a line of a chat', 'hvor er fakt', 'chats: [Hvor er fakt]uraen?'],
    ['the visitor of a chat', 'eva', 'visitors: [Eva] Dahl'],
    ['one of its people', 'aase gronn', 'people: [Åse Grønn]'],
    ['a title', 'innkjop', 'peopleTitles: [Innkjøp]ssjef'],
    ['a person’s address', 'per@priv', 'peopleEmails: [per@priv]at.example'],
    ['a person’s number in words', '+47 22 33', 'peoplePhones: +[47 22 33] 44 55'],
    ['words in different lines', 'eva molle', 'name: [Mølle] & Sønn AS, Service']
  ])('finds %s', (_what, typed, line) => {
    expect(find(typed, [molle, company('Another')]).map((found) => marked(found.line))).toEqual([line])
  })

  it.each([
    ['a phone number as it is written', '+47 55 12 34 56', 'phone: +[47 55 12 34 56]'],
    ['a phone number in other groups of digits', '551 234 56', 'phone: +47 [55 12 34 56]'],
    ['a phone number with 00 for the plus', '0047-55123456', 'phone: +[47 55 12 34 56]'],
    ['a phone number by its last digits', '3456', 'phone: +47 55 12 [34 56]'],
    ['an organisation number', '912345', 'organisationNumber: [912 345] 678'],
    ['the company’s id', '#199', 'companyId: [199]'],
    ['a person’s number', '0047 22334455', 'peoplePhones: +[47 22 33 44 55]'],
    ['the end of a person’s mobile number', '65432', 'peoplePhones: 907 [65 432]'],
    ['a request’s id', '4711', 'requests: [4711] Faktura uklar'],
    ['an amount', '125 000', 'sales: [125000] NOK Oppgradering Groß']
  ])('finds %s', (_what, typed, line) => {
    expect(find(typed, [molle, company('Another')]).map((found) => marked(found.line))).toEqual([line])
  })

  it.each([
    ['nothing typed', ''],
    ['nothing but punctuation', ' .-# '],
    ['a word that is not stored', 'molle xyz'],
    ['a text of two lines', 'uklar fornyelser'],
    ['two digits from inside a number', '51'],
    ['digits across two numbers', '56912']
  ])('finds nothing for %s', (_what, typed) => {
    expect(namesFound(typed, molle)).toEqual([])
  })
})

describe('the order of search results', () => {
  const titled = (name: string, title: string): IndexedCard =>
    company(name, { sections: { ...noSections, requests: section(aRequest({ title })) } })

  it('has matching names first, by rank, and then other texts, by rank', () => {
    expect(
      namesFound(
        'lys',
        titled('T4', 'Nordlys'),
        titled('T3', 'Nye lys'),
        titled('T2', 'Lys og varme'),
        titled('T1', 'Lys'),
        company('Nordlys'),
        company('Nye Lys'),
        company('Lysaker'),
        company('Lys')
      )
    ).toEqual(['Lys', 'Lysaker', 'Nye Lys', 'Nordlys', 'T1', 'T2', 'T3', 'T4'])
  })

  it('puts the company’s own numbers before those in its rows, and whole numbers before parts', () => {
    const withRequest = (name: string, id: number): IndexedCard =>
      company(name, { sections: { ...noSections, requests: section(aRequest({ id })) } })
    expect(
      namesFound(
        '199',
        withRequest('R1', 1990),
        withRequest('R2', 199),
        company('Phone', { header: { name: 'Phone', phone: '55 19 91 00' } }),
        company('Long id', { companyId: 1994 }),
        company('Id', { companyId: 199 })
      )
    ).toEqual(['Id', 'Long id', 'Phone', 'R2', 'R1'])
  })

  it('prefers a name of digits to a phone number that contains them', () => {
    const [first] = find('1881', [
      company('Catering', { header: { name: 'Catering', phone: '55 18 81 00' } }),
      company('1881 Opplysning')
    ])
    expect(marked(first?.line)).toBe('name: [1881] Opplysning')
  })

  it('sorts ties by how often this agent opens a company, and then by the alphabet', () => {
    expect(
      namesFound('b', company('Bå'), company('Bz'), company('Ba'), company('Bx', { timesViewed: 40 }))
    ).toEqual(['Bx', 'Ba', 'Bz', 'Bå'])
  })

  it('follows the rank of each company’s best line, for any lines', () => {
    const words = fc.constantFrom('lys', 'nord', 'nordlys', 'lysaker', 'møre', 'a')
    const lines = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    const typed = fc.array(words, { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 8 }), typed, (companies, typedWords) => {
        const text = typedWords.join(' ')
        const rankOf = (line: string): number => {
          const rank = toRank(fold(line), fold(text))
          return rank === null ? ranks.length : ranks.indexOf(rank)
        }
        const entries = companies.map((drawn, index) =>
          toIndexedCard(
            aStoredCard({
              companyId: 1,
              header: { name: `Z${String(index)}` },
              sections: {
                ...noSections,
                documents: section(...drawn.map((line) => ({ id: 1, title: line.join(' '), date: null })))
              }
            }),
            nowMs
          )
        )
        // The best rank of a single line. A company whose words stand in different lines has none, and is left out below.
        const bestOf = (entry: IndexedCard): number =>
          Math.min(...linesOf(entry.texts, 'documents').map(({ text: line }) => rankOf(line)))
        const found = find(text, entries).map(({ card: each }) => bestOf(each))
        const whole = entries.filter((entry) => bestOf(entry) < ranks.length)
        expect(found.filter((rank) => rank < ranks.length)).toHaveLength(whole.length)
        if (typedWords.length === 1) expect(found).toEqual(found.toSorted((a, b) => a - b))
      })
    )
  })

  it('stops at the limit', () => {
    const many = Array.from({ length: 300 }, (_, index) => company(`Nord ${String(index)}`))
    expect(find('nord', many, 12).map(({ card: found }) => found.name)).toEqual(
      Array.from({ length: 12 }, (_, index) => `Nord ${String(index)}`)
    )
    expect(find('nord', many, 0)).toEqual([])
  })
})

describe('the people whose line matches', () => {
  const peopleFound = (text: string): readonly string[] =>
    find(text, [molle]).flatMap(({ people }) =>
      people.map(({ person, line }) => `${person.name}: ${line.text}`)
    )

  it.each([
    ['by their name', 'åse', ['Åse Grønn: Åse Grønn']],
    ['by their name and the company’s', 'åse sonn', ['Åse Grønn: Åse Grønn']],
    ['by a name that two of them have', 'gronn', ['Åse Grønn: Åse Grønn', 'Per Grønn: Per Grønn']],
    ['by their title', 'regnskap', ['Per Grønn: Regnskap']],
    ['by their number', '90765432', ['Åse Grønn: 907 65 432']],
    ['by their address', 'privat', ['Per Grønn: per@privat.example']],
    ['not when they have only one of two words', 'åse faktura', []],
    ['not by what somebody else wrote', 'takk', []],
    ['not by the company’s name', 'molle', []]
  ])('are found %s: %s', (_what, typed, people) => {
    expect(peopleFound(typed)).toEqual(people)
  })

  it('are not listed when a number’s owner is unknown', () => {
    const nameless = company('X', { people: storedPeople({ id: null, name: 'Nils', phone: '22 33 44 55' }) })
    expect(find('22334455', [nameless])).toMatchObject([{ line: { field: 'peoplePhones' }, people: [] }])
    expect(find('nils', [nameless])).toMatchObject([{ people: [{ person: { id: null, name: 'Nils' } }] }])
  })
})

describe('the line that is shown', () => {
  it('is cut to the part around the match when it is long', () => {
    const long = `${'før '.repeat(100)}nøkkelord ${'etter '.repeat(100)}`
    const [found] = find('nokkelord', [
      company('X', { sections: { ...noSections, chats: section(aChat({ firstMessage: long })) } })
    ])
    expect(found?.line?.text.length).toBeLessThanOrEqual(162)
    expect(marked(found?.line)).toMatch(/^chats: ….*før \[nøkkelord\] etter .*…$/u)
  })

  it.each([
    ['an accent of its own', 'e\u0301clair', 'ecl', '[e\u0301cl]air'],
    ['two letters for one', 'Haakon', 'ha', '[Haa]kon'],
    ['one letter for two', 'Straße', 'strass', '[Straß]e'],
    ['a ligature', 'eﬃcient', 'effi', '[eﬃ]cient'],
    ['a character of two units before it', '😀 Lys', 'lys', '😀 [Lys]'],
    ['a letter of two units', 'a 𝒶bc', 'abc', 'a [𝒶bc]'],
    ['an apostrophe inside', "O'Brien", 'obri', "[O'Bri]en"],
    ['the beginning of a word before the inside of an earlier one', 'Nordlys Lys', 'lys', 'Nordlys [Lys]'],
    ['marks that touch one another', 'Lyslys', 'lys lyslys', '[Lyslys]']
  ])('marks %s', (_what, title, typed, line) => {
    const [found] = find(typed, [
      company('X', { sections: { ...noSections, documents: section({ id: 1, title, date: null }) } })
    ])
    expect(marked(found?.line)).toBe(`documents: ${line}`)
  })

  it('marks a word before many signs that fold to nothing, in a time that grows with the line', () => {
    const title = `Lys${'\u02bc'.repeat(20_000)}`
    const companies = [
      company('X', { sections: { ...noSections, documents: section({ id: 1, title, date: null }) } })
    ]
    const startMs = performance.now()
    expect(marked(find('lys', companies)[0]?.line)).toMatch(/^documents: \[Lys/u)
    expect(performance.now() - startMs).toBeLessThan(2000)
  })

  it.each([
    ['™', ['Acme™', 'TM Group']],
    ['℡', ['Sortel']],
    ['№', ['Uno']]
  ])('finds what %s stands for, and not everything', (typed, names) => {
    const all = ['Acme™', 'Sortel', 'TM Group', 'Uno'].map((name) => company(name))
    expect([...namesFound(typed, ...all)].sort()).toEqual(names)
  })

  it.each([
    ["ää'æ", "ä'æ"],
    ["'öü'é&", "ü'é"]
  ])('finds %s by %s, whose letters fold together only across the apostrophe', (title, typed) => {
    const documents = section({ id: 1, title, date: null })
    expect(find(typed, [company('X', { sections: { ...noSections, documents } })])).toHaveLength(1)
  })

  it('marks a part that folds to what was typed, for any line', () => {
    const text = fc.stringMatching(/^[a-zåäöæøüßé '\-&.]{1,30}$/u)
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (title, from, length) => {
        const typed = title.slice(from, from + length)
        // A single letter is found at the beginning of a word only, and one before an apostrophe may be a word.
        const words = [fold(typed), fold(typed.replaceAll("'", ' '))].flatMap((each) => each.split(' '))
        fc.pre(fold(title).includes(fold(typed)) && words.every((word) => word.length > 1))
        const [found] = find(typed, [
          company('', { sections: { ...noSections, documents: section({ id: 1, title, date: null }) } })
        ])
        const { text: shown, marks } = found?.line ?? { text: '', marks: [] }
        expect(marks.length).toBeGreaterThan(0)
        // Each mark folded alone, and folded after the text before it, because neighbours can fold together: in `åæ`, the
        // `å` absorbs the `a` of the `æ`.
        const folded = marks
          .flatMap(({ start, end }) => [
            fold(shown.slice(start, end)),
            fold(shown.slice(0, end)).slice(fold(shown.slice(0, start)).length)
          ])
          .join(' ')
        expect(
          fold(typed)
            .split(' ')
            .every((word) => folded.includes(word))
        ).toBe(true)
      })
    )
  })
})

describe('the order of search results', () => {
  it('has exact matches first, then prefixes, then words, then parts of words', () => {
    const entries = ['Nordlys', 'Nye Lys', 'Lysaker', 'Lys'].map((name) => company(name))
    expect(find('lys', entries, 5).map(({ card: found }) => found.name)).toEqual([
      'Lys',
      'Lysaker',
      'Nye Lys',
      'Nordlys'
    ])
  })
})

describe('preparing the text search', () => {
  it('folds the companies in steps, and does not change what the search finds', () => {
    const search = createTextSearch<IndexedCard>()
    const entries = Array.from({ length: 25 }, (_, index) => company(`Nord ${String(index)}`))
    expect([1, 2, 3, 4].map(() => search.prepare(entries, 10))).toEqual([false, false, true, true])
    expect(search.find(entries, 'nord 7', 'nb', nowMs, 5)).toEqual(find('nord 7', entries, 5))
  })
})

describe('a search without time', () => {
  const titled = (name: string, title: string): IndexedCard =>
    company(name, { sections: { ...noSections, requests: section(aRequest({ title })) } })
  const entries = [titled('Møre', 'Lys'), titled('Lys', 'Møre'), titled('Sol', 'Lys'), titled('Måne', 'Lys')]
  const namesIn = (found: readonly { readonly card: IndexedCard }[]): readonly string[] =>
    found.map(({ card: each }) => each.name)

  it('finds names at once, and what else there is when it is asked again with time', () => {
    const search = createTextSearch<IndexedCard>()
    expect(namesIn(search.find(entries, 'lys', 'nb', nowMs, 50, { hasTime: () => false }))).toEqual(['Lys'])
    expect(search.isPrepared(entries)).toBe(false)
    expect(namesIn(search.find(entries, 'lys', 'nb', nowMs, 50))).toEqual(['Lys', 'Møre', 'Måne', 'Sol'])
    expect(search.isPrepared(entries)).toBe(true)
    expect(search.find(entries, 'lys', 'nb', nowMs, 50, { hasTime: () => false })).toEqual(
      find('lys', entries)
    )
  })

  it('searches the texts of as many companies as it has time for, and goes on from there', () => {
    const search = createTextSearch<IndexedCard>()
    const findWithin = (count: number): readonly string[] => {
      let remaining = count
      return namesIn(search.find(entries, 'lys', 'nb', nowMs, 50, { hasTime: () => remaining-- > 0 }))
    }
    expect(findWithin(1)).toEqual(['Lys', 'Møre'])
    expect(findWithin(2)).toEqual(['Lys', 'Møre', 'Sol'])
    expect(search.isPrepared(entries)).toBe(false)
    expect(findWithin(1)).toEqual(['Lys', 'Møre', 'Måne', 'Sol'])
    expect(search.isPrepared(entries)).toBe(true)
  })
})

describe('firstInOrder', () => {
  it('returns the first items of the sorted list', () => {
    const order = (a: { rank: number }, b: { rank: number }): number => a.rank - b.rank
    const items = fc.array(fc.record({ rank: fc.nat(5), id: fc.nat() }))
    fc.assert(
      fc.property(items, fc.nat(20), (drawn, limit) => {
        expect(firstInOrder(drawn, limit, order)).toEqual(drawn.toSorted(order).slice(0, limit))
      })
    )
  })
})
