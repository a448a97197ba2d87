import { expect, it } from 'vitest'
import { toHomeCountry } from '../../../src/main/settings/home-country.ts'

it.each([
  ['Europe/Oslo', 'NO'],
  ['Europe/Berlin', 'DE'],
  ['Europe/Amsterdam', 'NL'],
  ['UTC', 'NO'],
  ['America/New_York', 'NO']
])('the time zone %s means phone numbers of %s', (timeZone, country) => {
  expect(toHomeCountry(timeZone)).toBe(country)
})
