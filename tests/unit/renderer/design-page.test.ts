import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toShownSelector } from '../../../src/renderer/design-page/shown-states.ts'
import { decodeTokens, toColour, toContrast } from '../../../src/renderer/design-page/tokens.ts'

const css = readFileSync(new URL('../../../src/renderer/design/tokens.css', import.meta.url), 'utf8')

describe('the tokens of the design page', () => {
  it('are all those that tokens.css defines', () => {
    const defined = [...css.matchAll(/^ +--([\w-]+):/gmu)].map(([, name]) => name)
    expect(defined.length).toBeGreaterThan(30)
    expect(new Set(decodeTokens(css).map(({ name }) => name))).toEqual(new Set(defined))
  })

  it('have the comment behind them as their note', () => {
    expect(decodeTokens(':root { --one: 1px; /* narrow */\n --two: 2px; }')).toEqual([
      { name: 'one', value: '1px', note: 'narrow' },
      { name: 'two', value: '2px', note: '' }
    ])
  })

  it('have one colour for light and one for dark, also by reference', () => {
    const tokens = decodeTokens(':root { --a: light-dark(#ffffff, #000000); --b: var(--a); --c: 4px; }')
    expect(toColour(tokens, 'b', 'light')).toBe('#ffffff')
    expect(toColour(tokens, 'b', 'dark')).toBe('#000000')
    expect(toColour(tokens, 'c', 'light')).toBeNull()
    expect(toColour(tokens, 'none', 'light')).toBeNull()
  })

  it('have the contrast that WCAG defines', () => {
    expect(toContrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(toContrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})

describe('a state that is shown', () => {
  it.each([
    ['.button:hover', '.button[data-shown~="hover"]'],
    ['.row[data-v-1]:focus-visible::after', '.row[data-v-1][data-shown~="focus-visible"]::after'],
    ['.a:hover .b, .c', '.a[data-shown~="hover"] .b, .c']
  ])('has the rule of %s', (selector, shown) => {
    expect(toShownSelector(selector)).toBe(shown)
  })

  it.each(['.button', '.button:disabled', '.a:has(.b)'])('has no rule of its own for %s', (selector) => {
    expect(toShownSelector(selector)).toBeNull()
  })
})
