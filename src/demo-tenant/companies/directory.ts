import { countries, type Country, type Town } from './countries.ts'
import type { DemoCompany, DemoPerson, StoredPhone } from './demo-company.ts'
import {
  createNumberAllocator,
  spellMessily,
  spellTidily,
  toDialable,
  type PhoneNumber
} from './phone-numbers.ts'
import { createRandom, type Random } from './random.ts'
import { associates, businesses, categories } from './tenant-lists.ts'

export interface Directory {
  readonly companies: readonly DemoCompany[]
  readonly personsWithoutCompany: readonly DemoPerson[]
  readonly company: (companyId: number) => DemoCompany | null
  readonly person: (personId: number) => DemoPerson | null
}

export const firstGeneratedId = 1001

/** About 2,000 companies with their people: those with fixed ids, and generated ones from `firstGeneratedId` on. */
export const createDirectory = (
  seed: number,
  fixedCompanies: readonly DemoCompany[],
  personsWithoutCompany: readonly DemoPerson[]
): Directory => {
  const companies = [...fixedCompanies, ...generateCompanies(seed)]
  const byId = new Map(companies.map((company) => [company.companyId, company]))
  const personById = new Map(
    [...companies.flatMap(({ persons }) => persons), ...personsWithoutCompany].map((person) => [
      person.personId,
      person
    ])
  )
  return {
    companies,
    personsWithoutCompany,
    company: (companyId) => byId.get(companyId) ?? null,
    person: (personId) => personById.get(personId) ?? null
  }
}

const generateCompanies = (seed: number): readonly DemoCompany[] => {
  const nextNumber = createNumberAllocator()
  const companies: DemoCompany[] = []
  for (const country of countries) {
    let previous: DemoCompany | null = null
    for (let count = 0; count < country.companies; count++) {
      const companyId = firstGeneratedId + companies.length
      const random = createRandom(seed, companyId)
      const company = generateCompany({ companyId, country, random, nextNumber, previous })
      companies.push(company)
      previous = company
    }
  }
  return companies
}

interface CompanyOptions {
  readonly companyId: number
  readonly country: Country
  readonly random: Random
  readonly nextNumber: ReturnType<typeof createNumberAllocator>
  /** The company generated before this one, if it is in the same country. */
  readonly previous: DemoCompany | null
}

const generateCompany = ({
  companyId,
  country,
  random,
  nextNumber,
  previous
}: CompanyOptions): DemoCompany => {
  const { vocabulary } = country
  const isMessy = companyId % 8 === 0
  // One company in twelve has the name of the one before: it is another department, or a namesake in another town.
  const namesake = companyId % 12 === 0 ? previous : null
  const tradeIndex = random.between(0, vocabulary.trades.length - 1)
  const trade = vocabulary.trades[tradeIndex] ?? ''
  const stem = random.pick(vocabulary.nameBeginnings) + random.pick(vocabulary.nameEndings)
  const town = otherTown(country, namesake, random)
  const hasDepartment = namesake === null ? random.chance(0.08) : random.chance(0.5)
  const domain = namesake === null ? `${toDomainLabel(`${stem}-${trade}`)}.example` : domainOf(namesake)
  const main = nextNumber(town.phones)
  const spell = (number: PhoneNumber): StoredPhone => ({
    text: (isMessy ? spellMessily : spellTidily)(country, number, random),
    dialable: toDialable(country, number) + number.extension
  })

  const generatePerson = (index: number): DemoPerson => {
    const firstName = random.pick(vocabulary.firstNames)
    const lastName = random.pick(vocabulary.lastNames)
    return {
      personId: companyId * 10 + index,
      companyId,
      firstName,
      lastName,
      title: random.pick(vocabulary.jobTitles),
      directPhone: random.chance(0.7) ? spell(directNumber(country, town, main, index, nextNumber)) : null,
      mobilePhone: country.mobiles !== null && random.chance(0.5) ? spell(nextNumber(country.mobiles)) : null,
      email: `${toDomainLabel(firstName)}.${toDomainLabel(lastName)}@${domain}`,
      isRetired: random.chance(0.05),
      rank: index + 1,
      country
    }
  }
  // Every third company lists its people in another order than that of their ids.
  const inOwnOrder = (persons: readonly DemoPerson[]): readonly DemoPerson[] =>
    companyId % 3 === 0
      ? persons.map((person, index) => ({ ...person, rank: persons.length - index }))
      : persons

  return {
    companyId,
    name: namesake?.name ?? `${stem} ${trade} ${random.pick(country.legalForms)}`,
    department: hasDepartment ? random.pick(vocabulary.departments) : '',
    organisationNumber: namesake?.organisationNumber ?? toOrganisationNumber(country, companyId, random),
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
    business: businesses[tradeIndex] ?? '[SR_BUSINESS_OTHER]',
    isStopped: random.chance(0.02),
    isOwner: false,
    isLively: false,
    isMessy,
    persons: inOwnOrder(Array.from({ length: random.between(1, 5) }, (_, index) => generatePerson(index)))
  }
}

/** In Germany and Austria, a person's number is the company's number and an extension. Elsewhere it is a number of its own. */
const directNumber = (
  country: Country,
  town: Town,
  main: PhoneNumber,
  index: number,
  nextNumber: CompanyOptions['nextNumber']
): PhoneNumber =>
  country.callingCode === '49' || country.callingCode === '43'
    ? { ...main, extension: String(20 + index) }
    : nextNumber(town.phones)

/** In one of the ways in which people type it. */
const toOrganisationNumber = (country: Country, companyId: number, random: Random): string => {
  const spellings = country.organisationNumbers
  const spelling = spellings[companyId % spellings.length] ?? ''
  return spelling.replaceAll('#', () => String(random.between(0, 9)))
}

const otherTown = (country: Country, namesake: DemoCompany | null, random: Random): Town =>
  random.pick(country.towns.filter(({ name }) => name !== namesake?.city))

const domainOf = ({ email, webAddress }: DemoCompany): string =>
  email.split('@')[1] ?? webAddress.replace(/^https:\/\/|^www\./u, '')

const asciiLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ä: 'a',
  ö: 'o',
  ü: 'u',
  ß: 'ss'
}

/** `Øyvind` becomes `oyvind`, `van den Berg` `van-den-berg`. */
const toDomainLabel = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[æøåäöüß]/gu, (letter) => asciiLetters[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
