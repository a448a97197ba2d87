import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toReadings } from '../../../../src/main/lookup/reading/to-readings.ts'
import { tidy } from '../../../../src/shared/tidy.ts'
import { anyCharacter } from '../../../support/any-character.ts'
import { briefReading } from '../../../support/brief-reading.ts'

const readingsOf = (text: string, country = 'NO'): string =>
  toReadings(text, country).map(briefReading).join(', ')

describe('toReadings', () => {
  it.each([
    ['a company', 'Nordlys Energi', 'name Nordlys Energi'],
    ['a person with spaces around', '  Eva Dahl ', 'name Eva Dahl'],
    ['a name with a digit', '3M', 'name 3M'],
    ['a name that begins with digits', '1881 Opplysningen', 'name 1881 Opplysningen'],
    ['a name with dots', 'A.S. Nordlys', 'name A.S. Nordlys'],
    ['a single letter', 'n', 'name n'],
    ['other letters', 'Ελλάδα', 'name Ελλάδα'],
    ['an id', '#199', 'id 199, request 199'],
    ['an id with a space', '# 199', 'id 199, request 199'],
    ['an id past 32 bits', '#2147483648', 'name #2147483648'],
    ['an id of zero', '#0', 'name #0'],
    ['bare digits that fit an id', '199', 'id 199, number 199, request 199, name 199'],
    ['bare digits that no telephone has', '55123', 'id 55123, number 55123, request 55123, name 55123'],
    ['a Norwegian number', '55123456', 'phone 4755123456, number 55123456'],
    ['a number with a country code', '+47 55 12 34 56', 'phone 4755123456'],
    ['a number with 00', '0047 55123456', 'phone 4755123456'],
    ['a tel: address', 'tel:55123456', 'phone 4755123456'],
    ['a short number with a label', 'tel:12345', 'phone 4712345'],
    ['a number with an extension', '55 12 34 56 x12', 'phone 4755123456'],
    ['a Norwegian organisation number', '987 654 321', 'number 987654321, phone 987654321'],
    ['an organisation number with its country and MVA', 'NO 987 654 321 MVA', 'number 987654321'],
    [
      'an organisation number with its label',
      'Org.nr. 987 654 321',
      'number 987654321, name Org.nr. 987 654 321'
    ],
    ['a Danish CVR number', 'CVR 12 34 56 78', 'number 12345678, name CVR 12 34 56 78'],
    ['a German VAT number', 'DE123456789', 'number 123456789'],
    ['a Dutch VAT number', 'NL123456789B01', 'number 123456789B01'],
    ['a Swiss number', 'CHE-123.456.789', 'number 123456789'],
    ['an address', 'Eva@Nordlys.example', 'email eva@nordlys.example, domain nordlys.example'],
    [
      'an address with a name',
      'Eva Dahl <eva@nordlys.example>',
      'email eva@nordlys.example, domain nordlys.example'
    ],
    [
      'a mailto: address',
      'mailto:eva@nordlys.example?subject=Hi',
      'email eva@nordlys.example, domain nordlys.example'
    ],
    ['an address at a public provider', 'eva.dahl@gmail.com', 'email eva.dahl@gmail.com'],
    ['half an address', 'eva@nordlys', 'name eva@nordlys'],
    ['a domain', 'nordlys.example', 'domain nordlys.example, name nordlys.example'],
    ['a domain with www', 'www.Nordlys.example', 'domain nordlys.example, name www.Nordlys.example'],
    [
      'a web page',
      'https://www.nordlys.example/kontakt?x=1',
      'domain nordlys.example, name https://www.nordlys.example/kontakt?x=1'
    ],
    ['a domain with letters', 'mølle.example', 'domain mølle.example, name mølle.example'],
    ['a company named like a domain', 'Booking.com', 'domain booking.com, name Booking.com'],
    [
      'a link to a company',
      'https://online3.superoffice.com/Cust12345/default.aspx?contact.main?contact_id=2',
      'link 2'
    ],
    [
      'a link to a person',
      'https://crm.example/SuperOffice/default.aspx?contact.main.personarchive?contact_id=5&person_id=10',
      'link 5'
    ],
    ['a link without its host', 'contact.main?contact_id=110', 'link 110'],
    [
      'a link out of another link',
      'https://crm.example/default.aspx%3Fcontact.main%3Fcontact_id%3D110%26x%3D1',
      'link 110'
    ],
    ['a text about one', 'see ?contact_id=7', 'name see ?contact_id=7'],
    ['a link inside SuperOffice', 'superoffice:contact.main?contact_id=7', 'link 7'],
    [
      'a link with an id of none',
      'https://crm.example/default.aspx?contact.main?contact_id=0',
      'domain crm.example, name https://crm.example/default.aspx?contact.main?contact_id=0'
    ],
    ['nothing', '', ''],
    ['spaces', '   ', ''],
    ['signs', '?!#', '']
  ])('%s: "%s" is read as %s', (_what, text, expected) => {
    expect(readingsOf(text)).toBe(expected)
  })

  it.each([
    ['a Swedish organisation number', '556036-0793', 'SE', 'number 5560360793, phone 465560360793'],
    ['a Swedish number', '08-123 45 67', 'SE', 'phone 4681234567, number 081234567'],
    ['a German number', '030/12345678', 'DE', 'phone 493012345678'],
    ['a British number', '020 7946 0123', 'GB', 'phone 442079460123, number 02079460123']
  ])('%s: "%s" in %s is read as %s', (_what, text, country, expected) => {
    expect(readingsOf(text, country)).toBe(expected)
  })

  it('reads any text with a letter or a digit, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 60 }), (text) => {
        const readings = toReadings(text, 'NO')
        expect(readings.length > 0).toBe(/[\p{L}\p{N}]/u.test(tidy(text)))
      })
    )
  })
})
