import type { DialPlan, NumberRange } from './phone-numbers.ts'
import danish from './vocabulary/danish.json' with { type: 'json' }
import dutch from './vocabulary/dutch.json' with { type: 'json' }
import english from './vocabulary/english.json' with { type: 'json' }
import german from './vocabulary/german.json' with { type: 'json' }
import norwegian from './vocabulary/norwegian.json' with { type: 'json' }
import swedish from './vocabulary/swedish.json' with { type: 'json' }
import type { Vocabulary } from './vocabulary.ts'

export interface Town {
  readonly name: string
  readonly zip: string
  readonly phones: NumberRange
}

export interface Country extends DialPlan {
  /** The country's number in ISO 3166, which SuperOffice uses as well. */
  readonly countryId: number
  /** The country's name in several languages, as a language string. */
  readonly name: string
  readonly currency: string
  readonly vocabulary: Vocabulary
  /** How many companies the demo has in this country. */
  readonly companies: number
  readonly towns: readonly Town[]
  /** `null` where no mobile numbers are safe to use: people there have none. */
  readonly mobiles: NumberRange | null
  /** The endings of company names. One that is listed twice is twice as frequent. */
  readonly legalForms: readonly string[]
  /** The ways in which people type an organisation number, all with the same digits. Each `#` stands for a digit. */
  readonly organisationNumbers: readonly string[]
}

// A call from the demo must never reach a real person. Sweden (PTS), Germany (Bundesnetzagentur, notice 148/2021), the
// United Kingdom (Ofcom) and Ireland (ComReg) reserve numbers for books and films. The other countries reserve none.
// Norway and Denmark therefore get beginnings that their numbering plans leave unused (20, 95); the Netherlands, Belgium
// and Austria get numbers with a zero after the area code, which no subscriber's number begins with.

const norwegianPhones: NumberRange = { area: '', from: 20_100_000, to: 20_999_999, groups: [2, 2, 2, 2] }
const danishPhones: NumberRange = { area: '', from: 95_100_000, to: 95_999_999, groups: [2, 2, 2, 2] }
const irishPhones: NumberRange = { area: '20', from: 9_100_000, to: 9_199_999, groups: [3, 4] }
const afterZero = (area: string, groups: readonly number[]): NumberRange => ({
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
  legalForms: ['AS', 'AS', 'AS', 'ASA', 'ANS'],
  organisationNumbers: ['9## ### ###', '9########', 'NO9########MVA', 'NO 9## ### ### MVA']
}

export const sweden: Country = {
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
      // The last ten are those of companies that are written down.
      phones: { area: '8', from: 46_500_400, to: 46_500_489, groups: [3, 3, 2] }
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
  legalForms: ['AB', 'AB', 'HB', '& Söner AB'],
  organisationNumbers: ['55####-####', '55########', 'SE55########01']
}

export const denmark: Country = {
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
  legalForms: ['A/S', 'ApS', 'A/S', 'I/S'],
  organisationNumbers: ['## ## ## ##', '########', 'DK########', 'DK-########']
}

export const germany: Country = {
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
  legalForms: ['GmbH', 'GmbH', 'AG', 'KG', 'GmbH & Co. KG', 'e. K.'],
  organisationNumbers: ['DE#########', 'DE ### ### ###', '#########']
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
    { name: 'Graz', zip: '8010', phones: afterZero('316', [6]) },
    { name: 'Linz', zip: '4020', phones: afterZero('732', [6]) },
    { name: 'Salzburg', zip: '5020', phones: afterZero('662', [6]) },
    { name: 'Innsbruck', zip: '6020', phones: afterZero('512', [6]) }
  ],
  mobiles: null,
  legalForms: ['GmbH', 'AG', 'OG'],
  organisationNumbers: ['ATU########', 'ATU ########', 'ATU ## ### ###']
}

export const netherlands: Country = {
  countryId: 528,
  name: 'US:"Netherlands";NO:"Nederland";SW:"Nederländerna";DA:"Holland";GE:"Niederlande";NL:"Nederland"',
  callingCode: '31',
  trunk: '0',
  extension: dutch.extension,
  currency: 'EUR',
  vocabulary: dutch,
  companies: 210,
  towns: [
    { name: 'Amsterdam', zip: '1012 AB', phones: afterZero('20', [3, 4]) },
    { name: 'Rotterdam', zip: '3011 BC', phones: afterZero('10', [3, 4]) },
    { name: 'Utrecht', zip: '3511 CD', phones: afterZero('30', [3, 4]) },
    { name: 'Eindhoven', zip: '5611 DE', phones: afterZero('40', [3, 4]) },
    { name: 'Groningen', zip: '9711 EF', phones: afterZero('50', [3, 4]) },
    { name: "'s-Hertogenbosch", zip: '5211 FG', phones: afterZero('73', [3, 4]) }
  ],
  mobiles: null,
  legalForms: ['B.V.', 'B.V.', 'N.V.', 'V.O.F.'],
  organisationNumbers: ['########', '## ### ###', 'KvK ########']
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
    { name: 'Brugge', zip: '8000', phones: afterZero('50', [2, 2, 2]) },
    { name: 'Leuven', zip: '3000', phones: afterZero('16', [2, 2, 2]) },
    { name: 'Mechelen', zip: '2800', phones: afterZero('15', [2, 2, 2]) },
    { name: 'Kortrijk', zip: '8500', phones: afterZero('56', [2, 2, 2]) }
  ],
  mobiles: null,
  legalForms: ['BV', 'NV'],
  organisationNumbers: ['BE 0###.###.###', '0###.###.###', 'BE0#########', 'BE 0#########']
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
  legalForms: ['Ltd', 'Ltd', 'plc', 'LLP', '& Sons Ltd'],
  organisationNumbers: ['GB ### #### ##', 'GB#########', '### #### ##']
}

export const ireland: Country = {
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
  legalForms: ['Ltd', 'DAC'],
  organisationNumbers: ['IE#######W', 'IE #######W', '#######W']
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
