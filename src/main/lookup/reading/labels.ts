/**
 * The words that people and programs write before a number, in the languages of Glance's users and on business cards: a
 * word that is missing is added here. Lower case, and without `nr`, `number` and so on, which may follow each of them
 * (`telefon` also reads `telefonnummer` and `Telefon-Nr.`).
 */
const phoneWords = [
  // English
  'tel|tele|telephone|phone|ph|mob|mobile|mbl|cell|cellphone|cell phone|call|direct|direct dial|office|main|switchboard',
  'desk|work|home|fax|landline|hotline|toll free|whatsapp|sms|text|dial|helpdesk|support|contact|voice|dd|ddi',
  // Norwegian and Danish
  'tlf|tf|tfn|tlfn|telefon|telefonen|mobil|mobilen|mb|mobiltelefon|sentralbord|sentralbordet|sentral|direkte|dir',
  'kontor|kontoret|arbeid|arbeide|arbejde|privat|hjem|ring|ring meg|faks|vakt|vakttelefon|kundeservice|hoved|omstilling',
  'omstillingen|nød|fasttelefon|kundesenter|kundecenter',
  // Swedish
  'växel|växeln|vx|direkt|arbete|hem|jour|kundtjänst|telefonväxel|fast telefon|hemtelefon|jobb',
  // German
  'fon|fernruf|mobilfunk|handy|funk|zentrale|durchwahl|dw|direktwahl|büro|telefax|ruf|rückruf|festnetz|dienstlich|service',
  // Dutch and Finnish
  'telefoon|mobiel|gsm|centrale|algemeen|doorkies|kantoor|werk|privé|thuis|vast|storing',
  'puh|puhelin|matkapuhelin|vaihde'
].join('|')

/** One letter is a label only with a sign behind it, or right before a number: `M: 912 34 567`, `T +47 …`. */
const phoneLetters = 'tmpfdhwoskvcb'

/** Each with the country of the numbers, or `null` where several have such a label. */
const organisationWords: readonly (readonly [words: string, country: string | null])[] = [
  ['mva|foretak|foretaksregisteret', 'NO'],
  ['cvr|cvr/se|se-?nr', 'DK'],
  ['y-?tunnus|ly-?tunnus|fo|alv', 'FI'],
  ['handelsregister|amtsgericht|registergericht', 'DE'],
  ['firmenbuch', 'AT'],
  ['kvk|k\\.v\\.k|kamer van koophandel|rsin', 'NL'],
  ['mom|momsreg|momsregistrering', null],
  [
    'ust\\.?[\\s-]?id|ust|umsatzsteuer|umsatzsteuer-?identifikation|umsatzsteuer-?id|steuer|st|uid|uid-mwst',
    null
  ],
  [
    'btw|btw-?id|btw-?identificatie|onderneming|tva|mwst|iva|p\\.?\\s?iva|partita iva|siren|siret|nip|regon',
    null
  ],
  ['org|organisasjon|organisation|organization|organisatie|company|company reg|company registration', null],
  ['registration|reg|business|business reg|vat|vat reg|vat registration|tax|crn|tin|ein|eori', null],
  ['virksomhed|bedrift|företag|bolag|enterprise|registrering|registratie', null]
]

/** A company's own number in SuperOffice. */
const customerWords =
  'kunde|kunden|kund|customer|client|account|klant|klanten|debitor|debitoren|debiteur|debiteuren|asiakas'

const requestWords = [
  'request|requests|req|r|ticket|tickets|tkt|case|issue|incident|sak|saken|henvendelse|henvendelsen|forespørsel',
  'tukipyyntö|palvelupyyntö|ärende|ärendet|arende|förfrågan|sag|sagen|forespørgsel|anfrage|anfragen|vorgang|fall|verzoek|melding|zaak|tiketti'
].join('|')

const numberWords =
  'nr|nrs|no|num|number|numero|nro|n°|nummer|nummeret|numret|id|idnr|code|reg|registration|line|dial|address'

/** The word, its genitive and `nr`, `number` and so on, glued to it or behind signs. */
const toWords = (words: string): string =>
  `(?:${words})(?:e?n?s)?(?:[\\s./:-]{0,3}(?:${numberWords}))*(?![\\p{L}])`
const signs = '[\\s.:;#=/|&,-]{0,4}'

/** `Kontortelefon`, `Växeltelefon`, `Privatmobil`. */
const compounds = '\\p{L}{2,14}(?:telefon|telefoon|mobil|puhelin)'

const phoneLabel = new RegExp(
  `^(?:${toWords(`${phoneWords}|${compounds}`)}|\\(\\s?(?:${toWords(phoneWords)}|[${phoneLetters}])[\\s.:]?\\)|[${phoneLetters}](?=[.:)=/|,]|\\s{0,2}[+(\\d]))${signs}`,
  'iu'
)
const numberLabel = new RegExp(`^(?:${numberWords})(?![\\p{L}])${signs}`, 'iu')
const idLabel = /^(?:id|contact[\s_]?id|company[\s_]?id)(?![\p{L}])[\s.:#=-]{0,4}/iu
const customerLabel = new RegExp(
  `^(?:${customerWords})s?(?:[\\s./:-]{0,3}(?:${numberWords}))+(?![\\p{L}])${signs}`,
  'iu'
)
const requestLabel = new RegExp(`^#?(?:${toWords(requestWords)}|r(?=[\\s.:#-]{0,3}\\d))${signs}`, 'iu')

/** A request that is named inside a text. One letter and `case 580` are not enough there. */
const requestInText = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${toWords(requestWords.replace(/\|r\||\|fall\||\|issue\|/gu, '|'))}(?<!case|fall|issue)[\\s.:;#=/-]{0,4}|(?:case|issue)[\\s:]{0,2}#)(?<id>\\d{4,10})(?![\\d.,-]*\\d|\\s\\d)`,
  'iu'
)

const organisationLabels = organisationWords.map(([words, country]) => ({
  country,
  label: new RegExp(`(?:^|[^\\p{L}\\p{N}])${toWords(words)}[\\s.,:;#=/()-]{0,5}$`, 'iu')
}))
const maxLabelLength = 60

/** The text behind a label such as `Telefon:`, `M:` or `Mob/Tel`; `null` when there is none. */
export const behindPhoneLabel = (text: string): string | null => {
  let rest = text
  // People write two or three of them: `Tlf/mobil (privat):`.
  for (let count = 0; count < 4; count++) {
    const label = phoneLabel.exec(rest)?.[0] ?? ''
    if (label === '') break
    rest = rest.slice(label.length)
  }
  return rest === text ? null : rest
}

/** The text behind a label that fits any kind of number: `Nr.`, `No:`. */
export const behindNumberLabel = (text: string): string | null => behind(text, numberLabel)

export const behindIdLabel = (text: string): string | null => behind(text, idLabel)

/** The text behind `Kundenr.` or `Customer no.`. */
export const behindCustomerLabel = (text: string): string | null => behind(text, customerLabel)

/** The text behind `request`, `Sak nr.`, `ticket #` or the `r` of `r4711`. */
export const behindRequestLabel = (text: string): string | null => behind(text, requestLabel)

/** The digits of a request in the middle of a text: `Ang. sak #4711`. */
export const requestInside = (text: string): string | null => requestInText.exec(text)?.groups?.['id'] ?? null

const behind = (text: string, label: RegExp): string | null => {
  const found = label.exec(text)
  return found === null ? null : text.slice(found[0].length)
}

/** The label of an organisation number at the end of a text, with its country if only one has it; `null` for none. */
export const organisationLabelBefore = (text: string): { readonly country: string | null } | null =>
  organisationLabels.find(({ label }) => label.test(text.slice(-maxLabelLength))) ?? null

const leadingOrganisationLabel = new RegExp(
  `^${toWords(organisationWords.map(([words]) => words).join('|'))}[\\s.:;#=/()-]{0,5}(?=[,;:]|$)`,
  'iu'
)

const trailingLabel = new RegExp(
  `(?:^|[\\s,;(|/])(?:${toWords(`${phoneWords}|${compounds}`)}|[${phoneLetters}](?=\\s?[:.)]))[\\s.,:;)|/-]{0,5}$`,
  'iu'
)

/** The text without the labels at its beginning and its end, where a number stood. */
export const withoutLabels = (text: string): string => {
  let rest = text.replace(/\s+/gu, ' ').trim()
  rest = behindPhoneLabel(rest) ?? rest
  rest = rest.replace(leadingOrganisationLabel, '')
  for (let count = 0; count < 6; count++) {
    const end = rest.slice(-maxLabelLength)
    const labels = [trailingLabel, ...organisationLabels.map(({ label }) => label)]
    const found = labels.find((label) => label.test(end))
    if (found === undefined) break
    rest = `${rest.slice(0, -maxLabelLength)}${end.replace(found, '')}`.trim()
  }
  return rest
}
