import { awkwardCompanies } from './awkward-companies.ts'
import { countries, type Country, type Town } from './countries.ts'
import type { DemoCompany, DemoPerson, StoredPhone } from './demo-company.ts'
import {
  createNumberStock,
  spellMessily,
  spellTidily,
  toDialable,
  type PhoneNumber
} from './phone-numbers.ts'
import { createRandom, type Random } from './random.ts'
import { associates, businesses, categories } from './tenant-lists.ts'

export interface Directory {
  readonly companies: readonly DemoCompany[]
  readonly company: (companyId: number) => DemoCompany | null
  readonly person: (personId: number) => DemoPerson | null
}

const firstGeneratedCompany = 1001

/** Some 2,000 companies with their people: the awkward ones under ids of their own, then the invented ones. */
export const createDirectory = (seed: number): Directory => {
  const companies = [...awkwardCompanies, ...generateCompanies(seed)]
  const byId = new Map(companies.map((company) => [company.companyId, company]))
  const personById = new Map(
    companies.flatMap(({ persons }) => persons.map((person) => [person.personId, person]))
  )
  return {
    companies,
    company: (companyId) => byId.get(companyId) ?? null,
    person: (personId) => personById.get(personId) ?? null
  }
}

const generateCompanies = (seed: number): readonly DemoCompany[] => {
  const takeNumber = createNumberStock()
  const companies: DemoCompany[] = []
  for (const country of countries) {
    let previous: DemoCompany | null = null
    for (let count = 0; count < country.companies; count++) {
      const companyId = firstGeneratedCompany + companies.length
      const random = createRandom(seed, companyId)
      const company = generateCompany({ companyId, country, random, takeNumber, previous })
      companies.push(company)
      previous = company
    }
  }
  return companies
}

interface Making {
  readonly companyId: number
  readonly country: Country
  readonly random: Random
  readonly takeNumber: ReturnType<typeof createNumberStock>
  /** The company before this one, in the same country. */
  readonly previous: DemoCompany | null
}

const generateCompany = ({ companyId, country, random, takeNumber, previous }: Making): DemoCompany => {
  const { vocabulary } = country
  const isMessy = companyId % 8 === 0
  // Every twelfth shares its name with the one before: another department of it, or a namesake in another town.
  const kin = companyId % 12 === 0 ? previous : null
  const trade = random.between(0, vocabulary.trades.length - 1)
  const stem = random.pick(vocabulary.nameBeginnings) + random.pick(vocabulary.nameEndings)
  const town = otherTown(country, kin, random)
  const hasDepartment = kin === null ? random.chance(0.08) : random.chance(0.5)
  const domain =
    kin === null ? `${toDomainLabel(`${stem}-${vocabulary.trades[trade] ?? ''}`)}.example` : domainOf(kin)
  const main = takeNumber(town.phones)
  const spell = (number: PhoneNumber): StoredPhone => ({
    text: (isMessy ? spellMessily : spellTidily)(country, number, random),
    dialable: toDialable(country, number) + number.extension
  })

  const invent = (index: number): DemoPerson => {
    const firstName = random.pick(vocabulary.firstNames)
    const lastName = random.pick(vocabulary.lastNames)
    return {
      personId: companyId * 10 + index,
      companyId,
      firstName,
      lastName,
      title: random.pick(vocabulary.jobTitles),
      directPhone: random.chance(0.7) ? spell(directNumber(country, town, main, index, takeNumber)) : null,
      mobilePhone: country.mobiles !== null && random.chance(0.5) ? spell(takeNumber(country.mobiles)) : null,
      email: `${toDomainLabel(firstName)}.${toDomainLabel(lastName)}@${domain}`,
      isRetired: random.chance(0.05)
    }
  }

  return {
    companyId,
    name: kin?.name ?? country.toLegalName(`${stem} ${vocabulary.trades[trade] ?? ''}`.trim(), random),
    department: hasDepartment ? random.pick(vocabulary.departments) : '',
    organisationNumber: kin?.organisationNumber ?? country.toOrganisationNumber(random),
    number: String(10_000 + companyId),
    webAddress: isMessy && random.chance(0.3) ? `www.${domain}` : `https://${domain}`,
    email: isMessy && random.chance(0.2) ? '' : `${random.pick(vocabulary.mailboxes)}@${domain}`,
    phone: isMessy && random.chance(0.1) ? null : spell(main),
    street: `${random.pick(vocabulary.streets)} ${String(random.between(1, 140))}`,
    zip: town.zip,
    city: town.name,
    country,
    associate: random.pick(associates),
    category: random.pick(categories),
    business: businesses[trade] ?? '[SR_BUSINESS_OTHER]',
    isStopped: random.chance(0.02),
    isOwner: false,
    isMessy,
    persons: Array.from({ length: random.between(1, 5) }, (_, index) => invent(index))
  }
}

/** In Germany and Austria an extension is dialled behind the company's own number; elsewhere people have numbers of their own. */
const directNumber = (
  country: Country,
  town: Town,
  main: PhoneNumber,
  index: number,
  takeNumber: Making['takeNumber']
): PhoneNumber =>
  country.callingCode === '49' || country.callingCode === '43'
    ? { ...main, extension: String(20 + index) }
    : takeNumber(town.phones)

const otherTown = (country: Country, kin: DemoCompany | null, random: Random): Town =>
  random.pick(country.towns.filter(({ name }) => name !== kin?.city))

const domainOf = ({ email, webAddress }: DemoCompany): string =>
  email.split('@')[1] ?? webAddress.replace(/^https:\/\/|^www\./u, '')

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o', ü: 'u', ß: 'ss' }

/** `Øyvind` becomes `oyvind`, `van den Berg` `van-den-berg`. */
const toDomainLabel = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[æøåäöüß]/gu, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
