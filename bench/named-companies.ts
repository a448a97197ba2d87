import { createSeededRandom, type SeededRandom } from '../tests/support/seeded-random.ts'

/** A company as the alternatives of the local search get it: a name and a phone number. */
export interface NamedCompany {
  readonly id: number
  readonly name: string
  readonly phone: string
}

/** One thing that an agent types, and the company that is meant. */
export interface QualityQuery {
  readonly rule: string
  readonly typed: string
  readonly right: number
}

const starts =
  'Nord Møl Sol Vest År Berg Skov Gro Blå Hav Kalk Tømmer Lind Sten Rød Fjell Østre Wal Kühn Brück'.split(' ')
const middles = 'lys ker stad er gaard en vik holm ß els am dal ung ing rud by sund for mark hus'.split(' ')
const ends =
  'berg son sen strøm lund borg feld haug vang nes tveit mann rup torp ås heim dahl myr li å'.split(' ')
const trades =
  'Energi Bygg Maskinfabrik Transport Kafé Handel Consulting Eiendom Logistik Möbel Sikkerhet Rør'.split(' ')
const forms = ['AS', 'A/S', 'AB', 'GmbH', 'BV', 'Oy', '& Sønn AS']

const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item

/** Companies that differ in the first word of their names: the same for the same number. */
export const namedCompanies = (count: number): readonly NamedCompany[] =>
  Array.from({ length: count }, (_, index) => {
    // A step that has no divisor in common with the number of stems reaches each of them once.
    const stem = (index * 3_001) % (starts.length * middles.length * ends.length)
    const round = Math.floor(index / (starts.length * middles.length * ends.length))
    const first =
      pick(starts, stem) +
      pick(middles, Math.floor(stem / starts.length)) +
      pick(ends, Math.floor(stem / (starts.length * middles.length)))
    const name = [
      first,
      pick(trades, index * 7),
      ...(round === 0 ? [] : [String(round)]),
      pick(forms, index * 5)
    ]
    const phone = String(20_000_000 + ((index * 7_919) % 79_999_987))
    return { id: index + 1, name: name.join(' '), phone: `+47 ${(phone.match(/../gu) ?? []).join(' ')}` }
  })

const perRule = 25

/**
 * The rules by which the queries are made of a name such as `Mølkerberg Energi A/S`. Each returns `null` for a name to which it
 * does not apply.
 */
const rules: Readonly<
  Record<string, (company: NamedCompany, random: SeededRandom['below']) => string | null>
> = {
  'the whole name': ({ name }) => name.toLowerCase(),
  'beginnings of two words': ({ name }) => {
    const [first = '', second = ''] = name.toLowerCase().split(' ')
    return `${first.slice(0, -1)} ${second.slice(0, 3)}`
  },
  'words in another order': ({ name }) => {
    const [first = '', second = ''] = name.toLowerCase().split(' ')
    return `${second} ${first}`
  },
  'a part inside a word': ({ name }) => name.toLowerCase().split(' ')[0]?.slice(2) ?? null,
  'a wrong letter': ({ name }, random) => {
    const [first = '', second = ''] = name.toLowerCase().split(' ')
    const at = 1 + random(first.length - 1)
    const wrong = pick(
      Array.from('abdefghiklmnoprstuv').filter((letter) => letter !== first[at]),
      random(19)
    )
    return `${first.slice(0, at)}${wrong}${first.slice(at + 1)} ${second}`
  },
  'a letter left out, or two exchanged': ({ name }, random) => {
    const [first = ''] = name.toLowerCase().split(' ')
    const at = 1 + random(first.length - 2)
    const exchanged = `${first.charAt(at + 1)}${first.charAt(at)}`
    return first.slice(0, at) + (random(2) === 0 ? first.charAt(at + 1) : exchanged) + first.slice(at + 2)
  },
  'without foreign letters': ({ name }, random) => {
    const first = name.toLowerCase().split(' ')[0] ?? ''
    const spelled = first.replace(/[åøäöüß]/gu, (letter) => pick(spellings[letter] ?? [letter], random(2)))
    return spelled === first ? null : spelled
  },
  'a number in another spelling': ({ phone }, random) => {
    const digits = phone.replace(/\D/gu, '')
    const national = digits.slice(2)
    return pick(
      [`00${digits}`, national, `${national.slice(0, 3)} ${national.slice(3, 5)} ${national.slice(5)}`],
      random(3)
    )
  }
}

const spellings: Readonly<Record<string, readonly string[]>> = {
  å: ['aa', 'a'],
  ø: ['oe', 'o'],
  ä: ['ae', 'a'],
  ö: ['oe', 'o'],
  ü: ['ue', 'u'],
  ß: ['ss', 'ss']
}

/** 25 queries for each rule, of companies drawn at random: the same for the same seed. */
export const makeQueries = (companies: readonly NamedCompany[], seed: number): readonly QualityQuery[] => {
  const random = createSeededRandom(seed).below
  return Object.entries(rules).flatMap(([rule, toTyped]) => {
    const queries: QualityQuery[] = []
    while (queries.length < perRule) {
      const company = pick(companies, random(companies.length))
      const typed = toTyped(company, random)
      if (typed !== null) queries.push({ rule, typed, right: company.id })
    }
    return queries
  })
}
