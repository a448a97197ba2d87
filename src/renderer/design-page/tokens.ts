/** One custom property of `tokens.css`. */
export interface Token {
  /** Without the dashes in front. */
  readonly name: string
  readonly value: string
  /** The comment behind it; otherwise empty. */
  readonly note: string
}

export type Scheme = 'light' | 'dark'

/** The custom properties of the first rule of a style sheet, in its order. */
export const decodeTokens = (css: string): readonly Token[] => {
  const [rule = ''] = (css.split(':root {')[1] ?? '').split('}')
  return [...rule.matchAll(/--([\w-]+):\s*([^;]+);[ \t]*(?:\/\*\s*([^*]*?)\s*\*\/)?/gu)].map(
    ([, name = '', value = '', note = '']) => ({ name, value: value.replace(/\s+/gu, ' '), note })
  )
}

/** The colour of a token as `#rrggbb`; `null` for a token that is no opaque colour. */
export const toColour = (tokens: readonly Token[], name: string, scheme: Scheme): string | null => {
  const value = tokens.find((token) => token.name === name)?.value ?? ''
  const [, reference] = /^var\(--([\w-]+)\)$/u.exec(value) ?? []
  if (reference !== undefined) return toColour(tokens, reference, scheme)
  const [, light, dark] = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/u.exec(value) ?? []
  const colour = (scheme === 'light' ? light : dark) ?? value
  return /^#[\da-f]{6}$/u.test(colour) ? colour : null
}

/** How bright a colour is, from 0 to 1: the relative luminance of WCAG 2.2. */
const toLuminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, from 1 to 21. */
export const toContrast = (colour: string, other: string): number => {
  const [dark = 0, bright = 0] = [toLuminance(colour), toLuminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}
