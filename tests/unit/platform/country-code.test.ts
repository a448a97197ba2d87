import { describe, expect, it } from 'vitest'
import { toCountryCode, toCountryCodeOfNumber } from '../../../src/main/platform/country-code.ts'

describe('a country’s code', () => {
  it.each([
    ['Norway', 'NO'],
    ['Norge', 'NO'],
    ['NORGE', 'NO'],
    [' Norge ', 'NO'],
    ['Norwegen', 'NO'],
    ['Noorwegen', 'NO'],
    ['Sverige', 'SE'],
    ['Schweden', 'SE'],
    ['Danmark', 'DK'],
    ['Dänemark', 'DK'],
    ['Denemarken', 'DK'],
    ['Tyskland', 'DE'],
    ['Deutschland', 'DE'],
    ['Duitsland', 'DE'],
    ['Nederland', 'NL'],
    ['Holland', 'NL'],
    ['Niederlande', 'NL'],
    ['Storbritannia', 'GB'],
    ['Großbritannien', 'GB'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['USA', 'US'],
    ['Österreich', 'AT'],
    ['Østerrike', 'AT'],
    ['Belgien', 'BE'],
    ['NO', 'NO'],
    ['nor', 'NO']
  ])('is found by the name "%s"', (name, code) => {
    expect(toCountryCode(name)).toBe(code)
  })

  it.each(['', '  ', 'Narnia', 'Norg', 'The North', '578'])('is not guessed from "%s"', (name) => {
    expect(toCountryCode(name)).toBeNull()
  })

  it.each([
    [578, 'NO'],
    [752, 'SE'],
    [208, 'DK'],
    [276, 'DE'],
    [40, 'AT'],
    [0, null],
    [3, null]
  ])('of the number %d is %s', (number, code) => {
    expect(toCountryCodeOfNumber(number)).toBe(code)
  })
})
