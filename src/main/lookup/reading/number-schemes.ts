import { validate as isAustrianVat } from 'stdnum/lib/cjs/at/uid.js'
import { validate as isBelgianVat } from 'stdnum/lib/cjs/be/vat.js'
import { validate as isSwissUid } from 'stdnum/lib/cjs/ch/uid.js'
import { validate as isGermanVat } from 'stdnum/lib/cjs/de/vat.js'
import { validate as isDanishCvr } from 'stdnum/lib/cjs/dk/cvr.js'
import { validate as isFinnishId } from 'stdnum/lib/cjs/fi/ytunnus.js'
import { validate as isBritishVat } from 'stdnum/lib/cjs/gb/vat.js'
import { validate as isDutchVat } from 'stdnum/lib/cjs/nl/btw.js'
import { validate as isNorwegianNumber } from 'stdnum/lib/cjs/no/orgnr.js'
import { validate as isSwedishNumber } from 'stdnum/lib/cjs/se/orgnr.js'

/** How the organisation numbers of a country look, and how people write them. */
export interface NumberScheme {
  /** ISO 3166, two letters. */
  readonly country: string
  /** The number without spaces and signs, in capitals. The group `core` is the number without its country's letters. */
  readonly pattern: RegExp
  /** As people write it: `#` is the next character of the core, `*` all of it. The commonest come first. */
  readonly forms: readonly string[]
  /** A way of grouping that belongs to this kind of number and not to phone numbers. */
  readonly grouping?: RegExp
  /** The check digit; absent when the number has none. */
  readonly passesCheck?: (core: string) => boolean
}

/**
 * SuperOffice's own markets with all their forms, because SuperOffice keeps a number as it was entered. The forms of the
 * VAT numbers of other countries are at the end: there, only a number with its country's letters is recognised.
 */
export const numberSchemes: readonly NumberScheme[] = [
  {
    country: 'NO',
    pattern: /^(?:NO)?(?<core>[1-9]\d{8})(?:MVA|VAT)?$/u,
    forms: [
      '#########',
      '### ### ###',
      'NO#########MVA',
      'NO ### ### ### MVA',
      '#########MVA',
      '### ### ### MVA',
      'NO#########',
      'NO ### ### ###',
      'NO ######### MVA',
      '######### MVA',
      'NO-### ### ###',
      'NO-#########',
      '###.###.###'
    ],
    grouping: /^\d{3}[ .]\d{3}[ .]\d{3}$/u,
    passesCheck: (core) => isNorwegianNumber(core).isValid
  },
  {
    country: 'SE',
    pattern: /^(?:(?:16)?(?<core>[1-9]\d{9})|SE(?<core>[1-9]\d{9})(?:01)?)$/u,
    forms: [
      '######-####',
      '##########',
      'SE##########01',
      'SE ######-####',
      'SE ##########01',
      'SE######-####01',
      'SE ######-#### 01',
      'SE##########',
      'SE ##########',
      '16######-####'
    ],
    grouping: /^(?:16)?\d{6}-\d{4}$/u,
    passesCheck: (core) => isSwedishNumber(core).isValid
  },
  {
    country: 'DK',
    pattern: /^(?:DK)?(?<core>[1-9]\d{7})$/u,
    forms: [
      '########',
      'DK########',
      '## ## ## ##',
      'DK ########',
      'DK ## ## ## ##',
      'DK-########',
      'DK## ## ## ##',
      'CVR ########'
    ],
    passesCheck: (core) => isDanishCvr(core).isValid
  },
  {
    country: 'FI',
    pattern: /^(?:FI)?(?<core>\d{8})$/u,
    forms: [
      '#######-#',
      '########',
      'FI########',
      'FI#######-#',
      'FI ########',
      'FI #######-#',
      'FI-########'
    ],
    grouping: /^\d{7}-\d$/u,
    passesCheck: (core) => isFinnishId(core).isValid
  },
  {
    country: 'DE',
    pattern: /^(?:DE)?(?<core>[1-9]\d{8})$/u,
    forms: [
      'DE#########',
      'DE ### ### ###',
      'DE #########',
      '#########',
      '### ### ###',
      'DE### ### ###',
      'DE-#########'
    ],
    passesCheck: (core) => isGermanVat(core).isValid
  },
  // The commercial register: a number of one court, with no check.
  { country: 'DE', pattern: /^HRA(?<core>\d{2,6}[A-Z]{0,3})$/u, forms: ['HRA *', 'HRA*', '*'] },
  {
    country: 'DE',
    pattern: /^HRB(?<core>\d{2,6}[A-Z]{0,3})$/u,
    forms: ['HRB *', 'HRB*', '*', 'HRB-*', 'HRB-Nr. *']
  },
  {
    country: 'NL',
    pattern: /^(?:NL)?(?<core>\d{9}B\d{2})$/u,
    forms: [
      'NL############',
      'NL ############',
      'NL####.##.###.###',
      'NL #### ## ### ###',
      'NL#########.###',
      'NL.####.##.###.#.##',
      '############',
      '####.##.###.###'
    ],
    passesCheck: (core) => isDutchVat(core).isValid
  },
  // Chamber of commerce: eight digits without a check.
  {
    country: 'NL',
    pattern: /^(?:KVK)?(?<core>\d{8})$/u,
    forms: ['########', '## ## ## ##', 'KvK ########']
  },
  {
    country: 'GB',
    pattern: /^(?:GB|XI)?(?<core>[1-9]\d{8})$/u,
    forms: [
      'GB#########',
      '#########',
      'GB ### #### ##',
      '### #### ##',
      'GB #########',
      'GB### #### ##',
      'GB ### ### ###'
    ],
    grouping: /^\d{3} \d{4} \d{2}$/u,
    passesCheck: (core) => isBritishVat(core).isValid
  },
  // Companies House: eight digits, or two letters for the part of the country and six digits.
  {
    country: 'GB',
    pattern: /^(?<core>(?:SC|NI|OC|SO|NC|LP|SL|FC|NF)\d{6})$/u,
    forms: ['########', '## ######']
  },
  { country: 'GB', pattern: /^(?<core>\d{8})$/u, forms: ['########'] },
  {
    country: 'BE',
    pattern: /^(?:BE)?(?<core>[01]\d{9})$/u,
    forms: [
      '####.###.###',
      '##########',
      'BE##########',
      'BE ####.###.###',
      'BE####.###.###',
      'BE ##########',
      'BE-####.###.###',
      '#### ### ###',
      'BE #### ### ###'
    ],
    grouping: /^[01]\d{3}\.\d{3}\.\d{3}$/u,
    passesCheck: (core) => isBelgianVat(core).isValid
  },
  {
    country: 'CH',
    pattern: /^CHE(?<core>\d{9})(?:MWST|TVA|IVA|VAT|HR|RC)?$/u,
    forms: [
      'CHE-###.###.###',
      'CHE#########',
      'CHE-###.###.### MWST',
      'CHE-###.###.### TVA',
      'CHE-###.###.### IVA',
      'CHE ###.###.###',
      'CHE-#########',
      'CHE#########MWST',
      'CHE ### ### ###',
      'CHE-### ### ###'
    ],
    passesCheck: (core) => isSwissUid(`CHE${core}`).isValid
  },
  {
    country: 'AT',
    pattern: /^(?:AT)?U(?<core>\d{8})$/u,
    forms: [
      'ATU########',
      'ATU ########',
      'AT U########',
      'AT U ########',
      'U########',
      'ATU ## ### ###',
      'ATU ### ### ##'
    ],
    passesCheck: (core) => isAustrianVat(`U${core}`).isValid
  },
  // The Austrian register of companies: up to six digits and a letter.
  { country: 'AT', pattern: /^FN(?<core>\d{4,6}[A-Z])$/u, forms: ['FN *', 'FN*', 'FN-*', '*'] },
  ...[
    'BG',
    'CY',
    'CZ',
    'EE',
    'EL',
    'ES',
    'FR',
    'HR',
    'HU',
    'IE',
    'IS',
    'IT',
    'LT',
    'LU',
    'LV',
    'MT',
    'PL',
    'PT',
    'RO',
    'SI',
    'SK'
  ].map((country) => ({
    country,
    pattern: new RegExp(`^${country}(?<core>(?=(?:[A-Z]*\\d){6})[A-Z0-9]{7,12})$`, 'u'),
    forms: [`${country}*`, `${country} *`, '*', `${country}-*`]
  }))
]
