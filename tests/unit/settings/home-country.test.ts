import { expect, it } from 'vitest'
import { toHomeCountry } from '../../../src/main/settings/home-country.ts'

it.each([
  ['Europe/Oslo', 'NO'],
  ['Europe/Berlin', 'DE'],
  ['Europe/Amsterdam', 'NL'],
  ['UTC', 'NO'],
  ['America/New_York', 'NO']
])('a computer that keeps the time of %s writes phone numbers as in %s', (timeZone, country) => {
  expect(toHomeCountry(timeZone)).toBe(country)
})
