import type { DialPlan, NumberRange } from './phone-numbers.ts'
import type { Random } from './random.ts'
import { danish } from './vocabulary/danish.ts'
import { dutch } from './vocabulary/dutch.ts'
import { english } from './vocabulary/english.ts'
import { german } from './vocabulary/german.ts'
import { norwegian } from './vocabulary/norwegian.ts'
import { swedish } from './vocabulary/swedish.ts'
import type { Vocabulary } from './vocabulary/vocabulary.ts'

export interface Town {
  readonly name: string
  readonly zip: string
  readonly phones: NumberRange
}

export interface Country extends DialPlan {
  /** SuperOffice numbers countries as ISO 3166 does. */
  readonly countryId: number
  /** A language string, as the list of countries holds it. */
  readonly name: string
  readonly currency: string
  readonly vocabulary: Vocabulary
  /** How many companies the demo has there. */
  readonly companies: number
  readonly towns: readonly Town[]
  /** `null`: no numbers are set apart for mobiles, so that nobody has one. */
  readonly mobiles: NumberRange | null
  readonly toLegalName: (name: string, random: Random) => string
  readonly toOrganisationNumber: (random: Random) => string
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String(random.between(0, 9))).join('')

const endingIn =
  (...forms: readonly string[]) =>
  (name: string, random: Random): string =>
    `${name} ${random.pick(forms)}`

// Whoever calls from the demo must ring nobody. Sweden (PTS), Germany (Bundesnetzagentur, notice 148/2021), the United
// Kingdom (Ofcom) and Ireland (ComReg) keep numbers for books and films. The others keep none: Norway and Denmark get
// beginnings that their numbering plans leave unused (20, 95), the Netherlands, Belgium and Austria numbers with a zero
// behind the area code, where no subscriber's number begins.

const norwegianPhones: NumberRange = { area: '', from: 20_100_000, to: 20_999_999, groups: [2, 2, 2, 2] }
const danishPhones: NumberRange = { area: '', from: 95_100_000, to: 95_999_999, groups: [2, 2, 2, 2] }
const irishPhones: NumberRange = { area: '20', from: 9_100_000, to: 9_199_999, groups: [3, 4] }
const behindZero = (area: string, groups: readonly number[]): NumberRange => ({
  area,
  from: 10_000,
  to: 99_999,
  groups
})
const germanPhones = (area: string, stem: number): NumberRange => ({
  area,
  from: stem * 1000,
  to: stem * 1000 + 999,
  groups: [String(stem).length, 3]
})
const britishPhones = (area: string): NumberRange => ({
  area,
  from: 4_960_000,
  to: 4_960_999,
  groups: [3, 4]
})

export const norway: Country = {
  countryId: 578,
  name: 'US:"Norway";NO:"Norge";SW:"Norge";DA:"Norge";GE:"Norwegen";NL:"Noorwegen"',
  callingCode: '47',
  trunk: '',
  extension: norwegian.extension,
  currency: 'NOK',
  vocabulary: norwegian,
  companies: 480,
  towns: [
    { name: 'Oslo', zip: '0250', phones: norwegianPhones },
    { name: 'Bergen', zip: '5003', phones: norwegianPhones },
    { name: 'Trondheim', zip: '7011', phones: norwegianPhones },
    { name: 'Stavanger', zip: '4006', phones: norwegianPhones },
    { name: 'Tromsø', zip: '9008', phones: norwegianPhones },
    { name: 'Ålesund', zip: '6002', phones: norwegianPhones },
    { name: 'Bodø', zip: '8006', phones: norwegianPhones },
    { name: 'Kristiansand', zip: '4611', phones: norwegianPhones },
    { name: 'Hønefoss', zip: '3510', phones: norwegianPhones }
  ],
  mobiles: norwegianPhones,
  toLegalName: endingIn('AS', 'AS', 'AS', 'ASA', 'ANS'),
  toOrganisationNumber: (random) => `9${digits(random, 2)} ${digits(random, 3)} ${digits(random, 3)}`
}

const sweden: Country = {
  countryId: 752,
  name: 'US:"Sweden";NO:"Sverige";SW:"Sverige";DA:"Sverige";GE:"Schweden";NL:"Zweden"',
  callingCode: '46',
  trunk: '0',
  extension: swedish.extension,
  currency: 'SEK',
  vocabulary: swedish,
  companies: 290,
  towns: [
    {
      name: 'Stockholm',
      zip: '111 22',
      phones: { area: '8', from: 46_500_400, to: 46_500_499, groups: [3, 3, 2] }
    },
    {
      name: 'Göteborg',
      zip: '411 05',
      phones: { area: '31', from: 3_900_600, to: 3_900_649, groups: [3, 2, 2] }
    },
    {
      name: 'Malmö',
      zip: '211 20',
      phones: { area: '40', from: 6_280_400, to: 6_280_449, groups: [3, 2, 2] }
    },
    { name: 'Kiruna', zip: '981 31', phones: { area: '980', from: 319_200, to: 319_299, groups: [3, 3] } }
  ],
  mobiles: { area: '70', from: 1_740_605, to: 1_740_699, groups: [3, 2, 2] },
  toLegalName: endingIn('AB', 'AB', 'HB', '& Söner AB'),
  toOrganisationNumber: (random) => `55${digits(random, 4)}-${digits(random, 4)}`
}

const denmark: Country = {
  countryId: 208,
  name: 'US:"Denmark";NO:"Danmark";SW:"Danmark";DA:"Danmark";GE:"Dänemark";NL:"Denemarken"',
  callingCode: '45',
  trunk: '',
  extension: danish.extension,
  currency: 'DKK',
  vocabulary: danish,
  companies: 300,
  towns: [
    { name: 'København', zip: '1265', phones: danishPhones },
    { name: 'Århus', zip: '8000', phones: danishPhones },
    { name: 'Odense', zip: '5000', phones: danishPhones },
    { name: 'Ålborg', zip: '9000', phones: danishPhones },
    { name: 'Esbjerg', zip: '6700', phones: danishPhones },
    { name: 'Næstved', zip: '4700', phones: danishPhones },
    { name: 'Helsingør', zip: '3000', phones: danishPhones }
  ],
  mobiles: danishPhones,
  toLegalName: endingIn('A/S', 'ApS', 'A/S', 'I/S'),
  toOrganisationNumber: (random) =>
    `${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)} ${digits(random, 2)}`
}

const germany: Country = {
  countryId: 276,
  name: 'US:"Germany";NO:"Tyskland";SW:"Tyskland";DA:"Tyskland";GE:"Deutschland";NL:"Duitsland"',
  callingCode: '49',
  trunk: '0',
  extension: german.extension,
  currency: 'EUR',
  vocabulary: german,
  companies: 320,
  towns: [
    { name: 'Berlin', zip: '10115', phones: germanPhones('30', 23_125) },
    { name: 'Frankfurt am Main', zip: '60311', phones: germanPhones('69', 90_009) },
    { name: 'Hamburg', zip: '20095', phones: germanPhones('40', 66_969) },
    { name: 'Köln', zip: '50667', phones: germanPhones('221', 4_710) },
    { name: 'München', zip: '80331', phones: germanPhones('89', 99_998) }
  ],
  mobiles: { area: '171', from: 3_920_000, to: 3_920_099, groups: [7] },
  toLegalName: endingIn('GmbH', 'GmbH', 'AG', 'KG', 'GmbH & Co. KG', 'e. K.'),
  toOrganisationNumber: (random) => `DE${digits(random, 9)}`
}

const austria: Country = {
  countryId: 40,
  name: 'US:"Austria";NO:"Østerrike";SW:"Österrike";DA:"Østrig";GE:"Österreich";NL:"Oostenrijk"',
  callingCode: '43',
  trunk: '0',
  extension: german.extension,
  currency: 'EUR',
  vocabulary: german,
  companies: 90,
  towns: [
    { name: 'Graz', zip: '8010', phones: behindZero('316', [6]) },
    { name: 'Linz', zip: '4020', phones: behindZero('732', [6]) },
    { name: 'Salzburg', zip: '5020', phones: behindZero('662', [6]) },
    { name: 'Innsbruck', zip: '6020', phones: behindZero('512', [6]) }
  ],
  mobiles: null,
  toLegalName: endingIn('GmbH', 'AG', 'OG'),
  toOrganisationNumber: (random) => `ATU${digits(random, 8)}`
}

const netherlands: Country = {
  countryId: 528,
  name: 'US:"Netherlands";NO:"Nederland";SW:"Nederländerna";DA:"Holland";GE:"Niederlande";NL:"Nederland"',
  callingCode: '31',
  trunk: '0',
  extension: dutch.extension,
  currency: 'EUR',
  vocabulary: dutch,
  companies: 210,
  towns: [
    { name: 'Amsterdam', zip: '1012 AB', phones: behindZero('20', [3, 4]) },
    { name: 'Rotterdam', zip: '3011 BC', phones: behindZero('10', [3, 4]) },
    { name: 'Utrecht', zip: '3511 CD', phones: behindZero('30', [3, 4]) },
    { name: 'Eindhoven', zip: '5611 DE', phones: behindZero('40', [3, 4]) },
    { name: 'Groningen', zip: '9711 EF', phones: behindZero('50', [3, 4]) },
    { name: "'s-Hertogenbosch", zip: '5211 FG', phones: behindZero('73', [3, 4]) }
  ],
  mobiles: null,
  toLegalName: endingIn('B.V.', 'B.V.', 'N.V.', 'V.O.F.'),
  toOrganisationNumber: (random) => digits(random, 8)
}

const belgium: Country = {
  countryId: 56,
  name: 'US:"Belgium";NO:"Belgia";SW:"Belgien";DA:"Belgien";GE:"Belgien";NL:"België"',
  callingCode: '32',
  trunk: '0',
  extension: dutch.extension,
  currency: 'EUR',
  vocabulary: dutch,
  companies: 80,
  towns: [
    { name: 'Brugge', zip: '8000', phones: behindZero('50', [2, 2, 2]) },
    { name: 'Leuven', zip: '3000', phones: behindZero('16', [2, 2, 2]) },
    { name: 'Mechelen', zip: '2800', phones: behindZero('15', [2, 2, 2]) },
    { name: 'Kortrijk', zip: '8500', phones: behindZero('56', [2, 2, 2]) }
  ],
  mobiles: null,
  toLegalName: endingIn('BV', 'NV'),
  toOrganisationNumber: (random) => `BE 0${digits(random, 3)}.${digits(random, 3)}.${digits(random, 3)}`
}

const unitedKingdom: Country = {
  countryId: 826,
  name: 'US:"United Kingdom";NO:"Storbritannia";SW:"Storbritannien";DA:"Storbritannien";GE:"Vereinigtes Königreich";NL:"Verenigd Koninkrijk"',
  callingCode: '44',
  trunk: '0',
  extension: english.extension,
  currency: 'GBP',
  vocabulary: english,
  companies: 170,
  towns: [
    {
      name: 'London',
      zip: 'EC1A 1AA',
      phones: { area: '20', from: 79_460_000, to: 79_460_999, groups: [4, 4] }
    },
    { name: 'Birmingham', zip: 'B2 4QA', phones: britishPhones('121') },
    { name: 'Leeds', zip: 'LS1 4AP', phones: britishPhones('113') },
    { name: 'Manchester', zip: 'M1 1AE', phones: britishPhones('161') },
    { name: 'Bristol', zip: 'BS1 4DJ', phones: britishPhones('117') },
    { name: 'Edinburgh', zip: 'EH1 1YZ', phones: britishPhones('131') },
    {
      name: 'Cardiff',
      zip: 'CF10 1EP',
      phones: { area: '29', from: 20_180_000, to: 20_180_999, groups: [4, 4] }
    }
  ],
  mobiles: { area: '7700', from: 900_000, to: 900_999, groups: [6] },
  toLegalName: endingIn('Ltd', 'Ltd', 'plc', 'LLP', '& Sons Ltd'),
  toOrganisationNumber: (random) => `GB ${digits(random, 3)} ${digits(random, 4)} ${digits(random, 2)}`
}

const ireland: Country = {
  countryId: 372,
  name: 'US:"Ireland";NO:"Irland";SW:"Irland";DA:"Irland";GE:"Irland";NL:"Ierland"',
  callingCode: '353',
  trunk: '0',
  extension: english.extension,
  currency: 'EUR',
  vocabulary: english,
  companies: 60,
  towns: [
    { name: 'Dublin', zip: 'D02 X285', phones: irishPhones },
    { name: 'Cork', zip: 'T12 W8XY', phones: irishPhones },
    { name: 'Galway', zip: 'H91 E2R3', phones: irishPhones }
  ],
  mobiles: irishPhones,
  toLegalName: endingIn('Ltd', 'DAC'),
  toOrganisationNumber: (random) => `IE${digits(random, 7)}W`
}

export const countries: readonly Country[] = [
  norway,
  sweden,
  denmark,
  germany,
  austria,
  netherlands,
  belgium,
  unitedKingdom,
  ireland
]
