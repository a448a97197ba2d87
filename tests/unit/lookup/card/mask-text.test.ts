import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskNumbers } from '../../../../src/main/lookup/card/mask-text.ts'
import { anyCharacter } from '../../../support/any-character.ts'

/** The longest run of digits that a reader could put together: of any script, whatever stands between them but letters. */
const readableDigits = (text: string): number =>
  Math.max(
    0,
    ...text.split(/\p{L}/u).map((part) => [...part].filter((each) => /[\p{Nd}\p{No}]/u.test(each)).length)
  )

describe('numbers in a text on a shared screen', () => {
  it.each([
    'Ring 55–12–34–56',
    'Ring 55—12—34—56',
    'Ring 55‑12‑34‑56',
    'Ring 55−12−34−56',
    'Card 4111–1111–1111–1111',
    'CHF 125’000',
    "CHF 125'000",
    'CHF 125´000',
    'CHF 125ʼ000.-',
    '03ー1234ー5678',
    '55º12º34º56',
    '55&nbsp;12&nbsp;34&nbsp;56',
    '55<b>12</b>34<br>56',
    'NOK 125\u202f000',
    'NOK 125\u00a0000,50',
    '55\u00ad12\u00ad34\u00ad56',
    '55\u200b12\u200b34\u200b56',
    '55\u2060123456',
    '５５１２３４５６',
    '٥٥١٢٣٤٥٦',
    '५५१२३४५६',
    '55 (12) 34.56',
    '55/12/34/56',
    '55:12:34:56',
    '55_12_34_56',
    '55*12*34*56',
    '55·12·34·56',
    '55•12•34•56',
    '55|12|34|56',
    '55 12\n34 56',
    '55\t12\t34\t56',
    '5️⃣5️⃣1️⃣2️⃣3️⃣4️⃣',
    '⑤⑤①②③④',
    '⁵⁵¹²³⁴',
    '+47 (0)55 12 34 56',
    'tel:+4755123456;ext=12',
    'NO987654321MVA',
    'NO93 8601 1117 947'
  ])('are masked in any spelling: %j', (text) => {
    const masked = maskNumbers(text)
    expect(masked).toContain('•••••')
    expect(readableDigits(masked)).toBeLessThan(5)
  })

  it.each(['Invoice 17', 'Meeting at 14:30', '3 of 12', 'Budget 2026', 'Room 12, floor 3', 'Nordlys', ''])(
    'of fewer digits stay readable: "%s"',
    (text) => {
      expect(maskNumbers(text)).toBe(text)
    }
  )

  it('leave the words around them', () => {
    expect(maskNumbers('Call +47 55 12 34 56 about invoice 17')).toBe('Call ••••• about invoice 17')
  })

  it('never have five digits left, in any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '5',
        '12',
        '５',
        '٣',
        '²',
        ' ',
        '-',
        '–',
        '.',
        '/',
        '(',
        ')',
        '’',
        '\u00ad',
        '\n',
        'a',
        '@',
        '+'
      ),
      fc.string({ unit: anyCharacter, maxLength: 3 })
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(readableDigits(maskNumbers(pieces.join('')))).toBeLessThan(5)
      })
    )
  })
})

describe('e-mail addresses in a text on a shared screen', () => {
  it.each([
    'eva@x.test',
    'eva.dahl+crm@sub.x.test',
    'eva＠x.test',
    'eva﹫x.test',
    'eva @ x.test',
    'eva (at) x.test',
    'eva(at)x.test',
    'eva [at] x [dot] test',
    'eva (a) x (punktum) test',
    'eva {at} x dot test',
    'eva@intranet',
    'eva\u00ad@x\u00ad.test',
    'evå@fjordlåb.test',
    "o'neill@x.test",
    '"Eva Dahl"@x.test',
    'eva%40x.test',
    'eva&#64;x.test',
    'eva at x dot test',
    'eva AT x DOT test',
    'eva @ x . test'
  ])('are masked: %j', (address) => {
    expect(maskNumbers(address)).toBe('•••••')
    expect(maskNumbers(`Write to ${address}, please.`)).toBe('Write to •••••, please.')
    expect(maskNumbers(`<${address}>`)).toBe('<•••••>')
  })

  it('are masked each on its own', () => {
    expect(maskNumbers('eva@x.test; ola@y.test')).toBe('•••••; •••••')
    expect(maskNumbers('Ends with eva@x.test.')).toBe('Ends with •••••.')
  })

  it.each([
    '@nordlys',
    'a @ b',
    'Lunch at Nordlys today',
    'Ola at Nordlys.',
    'Meeting @ Bergen today',
    '3 @ 5'
  ])('are not seen in "%s"', (text) => {
    expect(maskNumbers(text)).toBe(text)
  })
})

describe('a long text', () => {
  const shapes: readonly (readonly [string, string])[] = [
    ['digits', '1'],
    ['digits and spaces', '1 '],
    ['digits and letters', '1a'],
    ['spaces', ' '],
    ['letters', 'a'],
    ['at signs', '@'],
    ['addresses', 'a@b '],
    ['addresses without a space', 'a@b.c@'],
    ['brackets', '( '],
    ['hidden at signs', '(at)'],
    ['at signs between spaces', 'a  @  b'],
    ['dots in words', 'a dot '],
    ['points', '.'],
    ['at signs and points', '@.'],
    ['plus signs', '+'],
    ['encoded at signs', '%40'],
    ['at signs as in HTML', '&#64;'],
    ['HTML that does not end', '<a '],
    ['signs of HTML', '&'],
    ['quotes', '"@']
  ]

  it.each(shapes)('of %s is masked in a time that grows with its length', (_what, part) => {
    const timeOf = (length: number): number => {
      const text = part.repeat(Math.ceil(length / part.length))
      const start = performance.now()
      maskNumbers(text)
      return performance.now() - start
    }
    timeOf(1_000)
    // With a time that grows with the square of the length, this would take many seconds, and minutes for 100,000.
    expect(timeOf(20_000)).toBeLessThan(1_000)
    expect(timeOf(100_000)).toBeLessThan(2_000)
  })
})
