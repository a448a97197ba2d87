import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNumbers } from '../../../../src/renderer/language/numbers.ts'

const numbers = createNumbers('en-GB')
/** Replaces the narrow non-breaking spaces between groups of digits, so that the expected texts are easier to read. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('an amount', () => {
  const cases: readonly [amount: number | null, currency: string | null, shown: string, why: string][] = [
    [125000, 'NOK', 'NOK 125 000', 'whole'],
    [4200.5, 'EUR', 'EUR 4 200.50', 'with cents'],
    [1234.5, 'JPY', 'JPY 1 235', 'a currency without cents'],
    [-1250.5, 'GBP', '-GBP 1 250.50', 'a refund'],
    [100, 'nok', 'NOK 100', 'a code in lower case'],
    [100, ' NOK ', 'NOK 100', 'a code with spaces'],
    [100, 'XQZ', 'XQZ 100', 'three letters that are not a currency'],
    [100, 'kr', 'kr 100', 'no code'],
    [4200.5, 'Euro, excl. VAT', 'Euro, excl. VAT 4 200.50', 'a sentence'],
    [100, 'N0K', 'N0K 100', 'a figure among the letters'],
    [100, '', '100', 'an empty currency'],
    [48725.8, null, '48 725.80', 'no currency'],
    [0, 'NOK', 'NOK 0', 'zero'],
    [-0, 'NOK', 'NOK 0', 'zero with a minus sign'],
    [-0.001, 'DKK', 'DKK 0', 'a negative rest of a calculation'],
    [-0.004, 'DKK', 'DKK 0', 'less than half an øre'],
    [-0.4, 'JPY', 'JPY 0', 'less than half a yen'],
    [-0.004, 'kr', 'kr 0', 'less than half a cent of a currency without a code'],
    [125000.00000001, 'NOK', 'NOK 125 000', 'whole but for the rest of a calculation'],
    [124999.99999999, 'NOK', 'NOK 125 000', 'whole but for a missing rest'],
    [0.1 + 0.2, 'EUR', 'EUR 0.30', 'a sum of cents'],
    [12.004, 'KWD', 'KWD 12.004', 'a currency with thousandths'],
    [4200.004, 'EUR', 'EUR 4 200', 'less than half a cent'],
    [Infinity, 'NOK', '', 'more than a number holds: 1e400 in JSON'],
    [NaN, 'NOK', '', 'not a number'],
    [null, 'NOK', '', 'no amount']
  ]
  it.each(cases)('of %s in %s is shown as %s (%s)', (amount, currency, shown) => {
    expect(plain(numbers.money(amount, currency))).toBe(shown)
  })

  it('is shown with any text as its currency', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), (amount, currency) => {
        const shown = numbers.money(amount, currency)
        expect(shown).toMatch(/\d/)
        expect(shown.replace(currency, '')).not.toMatch(/NaN|undefined|Infinity/)
      })
    )
  })
})

describe('a percentage', () => {
  it.each([
    [85, '85%'],
    [407, '100%'],
    [-3, '0%'],
    [33.4, '33%'],
    [null, ''],
    [NaN, '']
  ])('of %s is shown as %s', (value, shown) => {
    expect(plain(numbers.percent(value))).toBe(shown)
  })
})

describe('a number', () => {
  it.each([
    [1234567, '1 234 567'],
    [0.1 + 0.2, '0.3'],
    [-0, '0'],
    [Infinity, ''],
    [null, '']
  ])('%s is shown as %s', (value, shown) => {
    expect(plain(numbers.number(value))).toBe(shown)
  })
})
