import { describe, expect, it } from 'vitest'
import { toReadings } from '../../../../src/main/lookup/reading/to-readings.ts'

/** The ways in which people group the numbers of a country; `#` is a digit. Each begins as its plan demands. */
const formats: Readonly<Record<string, readonly string[]>> = {
  NO: ['55 ## ## ##', '22######', '73-##-##-##', '40# ## ###', '91# ## ###', '9##.##.###', '67## ####'].map(
    (format) => (format.startsWith('9##') ? format.replace('9##', '90#') : format)
  ),
  SE: [
    '08-12# ## ##',
    '08-5### ####',
    '031-7# ## ##',
    '070-17# ## ##',
    '0701######',
    '073 5## ## ##',
    '(08) 12# ## ##'
  ],
  DK: ['33 ## ## ##', '86######', '70 1# ## ##', '20-##-##-##', '4### ####', '61 ## ## ##'],
  FI: ['09 12# ####', '040 12# ####', '040-12#####', '050 3## ## ##', '(09) 12# ####', '0400 12# ###'],
  DE: [
    '030 12######',
    '030/12######',
    '(030) 12 ## ## ##',
    '089-12######',
    '0171 12#####',
    '0211 / 48## ##',
    '040 12 ## ## ##'
  ],
  NL: ['020-12# ## ##', '020 12#####', '06-12######', '06 12 ## ## ##', '(010) 41# ## ##', '0297-32####'],
  GB: ['020 7946 0###', '(020) 7946 0###', '01632 96 0###', '0161 496 0###', '07700 9#####', '07700 90 0###']
}

const codes: Readonly<Record<string, string>> = {
  NO: '47',
  SE: '46',
  DK: '45',
  FI: '358',
  DE: '49',
  NL: '31',
  GB: '44'
}

/** Written before and behind a number. The empty label stands for a number alone. */
const labels = ['', 'Tlf. ', 'Tel: ', 'T: ', 'M ', 'Mobil: ', 'Sentralbord: ', '☎ ', 'tel:']
const behind = ['', ',', ';', ' ext. 12', ' (mobil)', '\u200b']

const countPerFormat = 12

/** Each format is filled with digits that differ from one to the next, always the same ones. */
const numbers = Object.entries(formats).flatMap(([country, list]) =>
  list.flatMap((format, index) =>
    Array.from({ length: countPerFormat }, (_, count) => {
      let digit = index * 31 + count * 7
      const written = format.replace(/#/gu, () => String((digit = (digit * 17 + 3) % 97) % 10))
      const digits = written.replace(/\D/gu, '')
      return { country, written, international: `${codes[country] ?? ''}${digits.replace(/^0/u, '')}` }
    })
  )
)

/** What a text is read as, where the first reading counts unless digits alone may also be an organisation number. */
const phonesOf = (text: string, country: string): readonly (string | null)[] =>
  toReadings(text, country).flatMap((reading) =>
    reading.kind === 'phone' ? [reading.number.international] : []
  )

describe('a business number as people write it', () => {
  it('has thousands of spellings here', () => {
    expect(numbers.length * labels.length * behind.length).toBeGreaterThan(20_000)
  })

  it.each(Object.keys(formats))('is read as that number in each of them: %s', (country) => {
    const wrong = numbers
      .filter((number) => number.country === country)
      .flatMap(({ written, international }) =>
        labels.flatMap((label) => behind.map((end) => ({ text: label + written + end, international })))
      )
      // `tel:` has no notes behind it.
      .filter(({ text }) => !(text.startsWith('tel:') && text.endsWith(' (mobil)')))
      .filter(({ text, international }) => phonesOf(text, country)[0] !== international)
    expect(wrong).toEqual([])
  })

  it.each(Object.keys(formats))('is read with its country code from abroad: %s', (country) => {
    const wrong = numbers
      .filter((number) => number.country === country)
      .flatMap(({ international, country: home }) => {
        const code = codes[home] ?? ''
        const rest = international.slice(code.length)
        return [
          `+${code} ${rest}`,
          `00${code}${rest}`,
          `(+${code}) ${rest}`,
          `+${code}-${rest}`,
          `tel:%2B${international}`
        ].map((text) => ({ text, international }))
      })
      .filter(({ text, international }) => {
        const [first] = toReadings(text, country === 'NO' ? 'SE' : 'NO')
        return first?.kind !== 'phone' || first.number.international !== international
      })
    expect(wrong).toEqual([])
  })

  it('is read as a phone number first, unless it is written as no phone number is', () => {
    const others = numbers.filter(({ written, country }) => toReadings(written, country)[0]?.kind !== 'phone')
    expect(others).toEqual([])
  })
})
