import fc from 'fast-check'
import { findMarkedNumbers } from '../../../../src/main/lookup/reading/marked-numbers.ts'
import { describe, expect, it } from 'vitest'
import {
  isSameOrganisationNumber,
  toBareNumber
} from '../../../../src/main/lookup/reading/organisation-number.ts'
import { numberSchemes } from '../../../../src/main/lookup/reading/number-schemes.ts'
import { toReadings } from '../../../../src/main/lookup/reading/to-readings.ts'
import { briefReading } from '../../../support/brief-reading.ts'

const spellingsOf = (text: string, country: string): readonly string[] => {
  const [first] = toReadings(text, country)
  return first?.kind === 'organisation-number' ? first.spellings : []
}

describe('an organisation number', () => {
  /** Each line: a country, the number without letters and signs, and ways to write it. */
  it.each([
    [
      'NO',
      '912345678',
      '912 345 678|912345678|912.345.678|912345678MVA|912 345 678 MVA|NO912345678MVA|NO 912 345 678 MVA'
    ],
    [
      'NO',
      '912345678',
      'no912345678mva|Org.nr. 912 345 678|Orgnr 912345678|Org. nr.: NO 912 345 678 MVA|NO-912 345 678'
    ],
    [
      'NO',
      '912345678',
      'Organisasjonsnummer: 912 345 678|Foretaksregisteret NO 912 345 678 MVA|org nr 912345678 (MVA)'
    ],
    [
      'NO',
      '912345678',
      'MVA-nr. 912 345 678|Organisasjonsnr.: 912345678|VAT no. NO912345678MVA|Nr. 912 345 678'
    ],
    [
      'SE',
      '5560360793',
      '556036-0793|SE556036079301|SE 556036-0793|Org.nr 556036-0793|Org nr: 5560360793|16556036-0793'
    ],
    ['SE', '5560360793', 'Organisationsnummer 556036-0793|Momsreg.nr SE556036079301|VAT nr. SE556036079301'],
    [
      'DK',
      '13585628',
      '13585628|DK13585628|DK 13 58 56 28|DK-13585628|CVR 13585628|CVR-nr. 13 58 56 28|CVR nr.: 13585628'
    ],
    ['DK', '13585628', 'CVR-nummer 13585628|cvr: 13585628|SE-nr. 13585628|Moms nr. DK13585628'],
    [
      'FI',
      '20774740',
      '2077474-0|FI20774740|FI 2077474-0|Y-tunnus 2077474-0|Y-tunnus: 20774740|ALV-nro FI20774740'
    ],
    [
      'DE',
      '136695976',
      'DE136695976|DE 136 695 976|USt-IdNr. DE136695976|USt-IdNr.: DE 136 695 976|Ust.-ID: DE136695976'
    ],
    ['DE', '136695976', 'UID-Nr. DE136695976|Umsatzsteuer-ID DE136695976|Ust-Id 136695976'],
    [
      'DE',
      '12345',
      'HRB 12345|HRB12345|HRB-Nr. 12345|HRB Nr. 12345|Amtsgericht München HRB 12345|Handelsregister: HRB 12345'
    ],
    [
      'NL',
      '123456789B01',
      'NL123456789B01|NL 123456789 B01|NL 1234.56.789.B01|BTW NL123456789B01|BTW-nr. NL123456789B01'
    ],
    [
      'NL',
      '123456789B01',
      'btw-nummer: NL123456789B01|123456789B01|BTW-id NL123456789B01|VAT NL123456789B01'
    ],
    [
      'NL',
      '12345678',
      'KvK 12345678|KvK-nr. 12345678|KvK-nummer: 12345678|KVK: 1234 5678|Kamer van Koophandel 12345678'
    ],
    [
      'GB',
      '980780684',
      'GB980780684|GB 980 7806 84|980 7806 84|VAT no. GB980780684|VAT Reg No: 980 7806 84|VAT number 980780684'
    ],
    [
      'GB',
      'SC123456',
      'SC123456|Company No. SC123456|Company number SC123456|Company registration no: SC 123456'
    ],
    [
      'BE',
      '0417497106',
      'BE0417497106|BE 0417.497.106|0417.497.106|BTW BE 0417.497.106|Ondernemingsnummer 0417.497.106'
    ],
    [
      'CH',
      '100155212',
      'CHE-100.155.212|CHE100155212|CHE-100.155.212 MWST|CHE-100.155.212 TVA|UID CHE-100.155.212'
    ],
    ['AT', '13585627', 'ATU13585627|ATU 13585627|AT U13585627|UID: ATU13585627|UID-Nr. ATU13585627'],
    ['AT', '123456A', 'FN 123456a|FN123456a|FN 123456 a|Firmenbuchnummer FN 123456a'],
    ['FR', '40303265045', 'FR40303265045|FR 40303265045|TVA FR40303265045']
  ])('of %s, %s, is read in each form', (country, digits, forms) => {
    for (const form of forms.split('|'))
      expect([form, toReadings(form, country).map(briefReading)[0]]).toEqual([form, `number ${digits}`])
  })

  it.each([
    [
      '912345678MVA',
      'NO',
      ['912345678MVA', '912345678', '912 345 678', 'NO912345678MVA', 'NO 912 345 678 MVA']
    ],
    ['NO 912 345 678 MVA', 'NO', ['NO912345678MVA', '912345678', '912 345 678', '912 345 678 MVA']],
    ['987 654 321', 'NO', ['987654321', 'NO987654321MVA', 'NO 987 654 321 MVA', '987654321MVA']],
    ['556036-0793', 'SE', ['5560360793', 'SE556036079301', 'SE 556036-0793']],
    ['CVR-nr. 13 58 56 28', 'DK', ['13585628', 'DK13585628', '13 58 56 28', 'DK 13585628']],
    ['FI20774740', 'FI', ['2077474-0', '20774740', 'FI 2077474-0']],
    ['HRB 12345', 'DE', ['HRB 12345', 'HRB12345', '12345']],
    ['NL123456789B01', 'NL', ['NL 123456789B01', 'NL1234.56.789.B01', '123456789B01']],
    ['GB 980 7806 84', 'GB', ['GB980780684', '980780684', '980 7806 84']],
    ['BE0417497106', 'BE', ['0417.497.106', 'BE 0417.497.106', '0417497106']],
    ['CHE100155212', 'CH', ['CHE-100.155.212', 'CHE-100.155.212 MWST']],
    ['ATU 13585627', 'AT', ['ATU13585627', 'AT U13585627', 'U13585627']]
  ])('%s is searched for as it was written and in the other forms of %s', (text, country, expected) => {
    const spellings = spellingsOf(text, country)
    expect(spellings).toEqual(expect.arrayContaining([...expected]))
    expect(spellings.length).toBeLessThanOrEqual(16)
    expect(new Set(spellings).size).toBe(spellings.length)
  })

  it.each([
    ['NO 55 12 34 56', 'NO', 'phone 4755123456'],
    ['DK 86 77 66 55', 'NO', 'number 86776655, phone 4586776655'],
    ['XY 551234', 'NO', 'number 551234, name XY 551234'],
    ['SE 08-123 45 67', 'NO', 'phone 4681234567, number 081234567, name SE 08-123 45 67'],
    ['Nordlys AS 912 345 678', 'NO', 'number 912345678, name Nordlys AS'],
    ['Org.nr. 912 345 678, tlf. 55 12 34 56', 'NO', 'number 912345678, phone 4755123456'],
    ['912 345 678', 'DK', 'phone 912345678, number 912345678']
  ])('%s in %s is also read as what else it may be: %s', (text, country, expected) => {
    expect(toReadings(text, country).map(briefReading).join(', ')).toMatch(expected)
  })

  it.each([
    ['20 77 47 40', 'DK', 'phone 4520774740'],
    ['86 77 66 55', 'DK', 'phone 4586776655'],
    ['020-123 45 67', 'SE', 'phone 46201234567'],
    ['0470 12 34 56', 'BE', 'phone 32470123456']
  ])('is not what a phone number of the country is taken for: %s in %s', (text, country, phone) => {
    expect(toReadings(text, country).map(briefReading)[0]).toBe(phone)
  })

  it.each([
    ['987654321', '987 654 321'],
    ['NO 987 654 321 MVA', '987654321'],
    ['987 654 321', 'Foretaksregisteret NO 987 654 321 MVA'],
    ['NL123456789B01', 'NL 1234.56.789.B.01'],
    ['HRB 12345', 'hrb12345'],
    ['CHE-100.155.212', 'CHE100155212MWST']
  ])('%s is the same as the stored %s', (typed, stored) => {
    const [reading] = toReadings(typed, 'NO')
    expect(reading?.kind === 'organisation-number' && isSameOrganisationNumber(stored, reading)).toBe(true)
  })

  it('is not the same as another one', () => {
    const [reading] = toReadings('987 654 321', 'NO')
    expect(reading?.kind === 'organisation-number' && isSameOrganisationNumber('987 654 320', reading)).toBe(
      false
    )
  })

  it('is read from all of its forms, as one of these forms', () => {
    const schemes = numberSchemes.filter(({ forms }) => forms.some((form) => /^[A-Z]{2}/u.test(form)))
    fc.assert(
      fc.property(
        fc.constantFrom(...schemes),
        fc.stringMatching(/^[1-9][0-9]{13}$/u),
        ({ forms, pattern, country }, digits) => {
          for (const form of forms.filter((each) => /^[A-Z]{2}.*#/u.test(each))) {
            let next = 0
            const written = form.replace(
              /#/gu,
              () =>
                (/^NL.*#{3}$/u.test(form) && next >= 9
                  ? ['B', '0', '1'][next++ - 9]
                  : digits.charAt(next++)) ?? ''
            )
            const code = written.replace(/[\s.-]/gu, '').toUpperCase()
            // A form of another length, or of letters that stand inside the number.
            if (!pattern.test(code)) continue
            const [found] = findMarkedNumbers(written, country)
            expect([written, found?.spellings.includes(written)]).toEqual([written, true])
          }
        }
      ),
      { numRuns: 50 }
    )
  })

  it('is unmistakable only where no phone number looks like it', () => {
    expect(toBareNumber('912345678', 'NO', false)?.isUnmistakable).toBe(true)
    expect(toBareNumber('2077474-0', 'FI', true)?.isUnmistakable).toBe(true)
    expect(toBareNumber('20774740', 'FI', true)?.isUnmistakable).toBe(false)
    expect(toBareNumber('199', 'NO', false)?.isUnmistakable).toBe(false)
    expect(toBareNumber('Nordlys', 'NO', false)).toBeNull()
  })
})
