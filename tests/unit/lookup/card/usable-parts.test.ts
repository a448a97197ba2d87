import { describe, expect, it } from 'vitest'
import { createUsableParts, toUsableParts } from '../../../../src/main/lookup/card/usable-parts.ts'

describe('what of a header can be used', () => {
  const header = { name: 'Nordlys', phone: '55 12 34 56', email: 'post@nordlys.no', web: 'nordlys.no' }

  it('is read once for a header', () => {
    const usablePartsOf = createUsableParts()
    const parts = usablePartsOf(header, 'NO')
    expect(parts).toEqual(toUsableParts(header, 'NO'))
    expect(parts).toMatchObject({
      contactPoints: [{ kind: 'phone' }, { kind: 'email' }],
      webAddress: 'https://nordlys.no/'
    })
    expect(usablePartsOf(header, 'NO')).toBe(parts)
  })

  it('is read again for another header, and in another country', () => {
    const usablePartsOf = createUsableParts()
    // One number in Norway, two in Germany.
    const numbers = { phone: '0211 48901 / 48902' }
    expect(usablePartsOf(numbers, 'NO').contactPoints).toHaveLength(1)
    expect(usablePartsOf(numbers, 'DE').contactPoints).toHaveLength(2)
    expect(usablePartsOf({ phone: '55 12 34 56, 900 98 765' }, 'NO').contactPoints).toHaveLength(2)
  })
})
