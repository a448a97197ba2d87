import type { Pattern } from './pattern-literals.ts'

/** A letter or sign for each property of Unicode that the sources use: the checker would divide all of Unicode into sets. */
const members: Readonly<Record<string, string>> = {
  L: 'a-zå',
  Lu: 'A-Zå',
  Ll: 'a-zå',
  N: '0-9',
  Nd: '0-9',
  M: '\\u0300',
  Pd: '-',
  Cc: '\\x00-\\x1f',
  C: '\\x00-\\x1f\\u200b',
  Cf: '\\u200b',
  DI: '\\u200b',
  Extended_Pictographic: '\\u2600',
  Regional_Indicator: '\\u2601'
}

/** In the order in which they are tried: an escape, the beginning of a group, a count, one character. */
const parts =
  /\\[pP]\{(?<property>[^}]+)\}|\\u\{[0-9a-fA-F]+\}|\\[^]|\(\?(?:[=!]|<[=!])|\(\?<\w+>|\{(?<min>\d+)(?<comma>,?)(?<max>\d*)\}|[^]/gu

/**
 * A pattern that backtracks as this one does and that the checker can read fast: what is looked ahead for and behind counts as
 * read, limits above two are two, and properties of Unicode are a few letters. `i` counts as lower case.
 */
export const simplified = ({ source, flags }: Pattern): string => {
  const pattern = withFewWords(source).replaceAll(parts, toPart(flags.includes('i')))
  return flags.includes('y') ? `^(?:${pattern})` : pattern
}

/** Of alternatives that are plain words, two are enough: none of them repeats anything. */
const withFewWords = (source: string): string =>
  source.replace(/(?<=\((?:\?:)?)([\p{L} -]+\|[\p{L} -]+)(?:\|[\p{L} -]+)+(?=\))/gu, '$1')

const toPart = (ignoresCase: boolean) => {
  let isInSet = false
  return (part: string, ...rest: unknown[]): string => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>
    const { property, min, comma, max } = groups
    if (property !== undefined) {
      const set = members[property] ?? '\\u2602'
      if (part.startsWith('\\P')) return isInSet ? '\\x21-\\x2f' : `[^${set}]`
      return isInSet ? set : `[${set}]`
    }
    if (part.startsWith('\\u{')) return '\\u2603'
    if (part.startsWith('\\')) return part
    if (!isInSet && part.startsWith('(?<') && part.endsWith('>')) return '('
    if (!isInSet && part.length > 1 && part.startsWith('(?')) return '(?:'
    if (min !== undefined) {
      if (isInSet) return part
      const least = Math.min(Number(min), 2)
      if (comma === '') return `{${String(least)}}`
      return max === '' ? `{${String(least)},}` : `{${String(Math.min(least, 1))},2}`
    }
    if (part === '[') isInSet = true
    if (part === ']') isInSet = false
    return ignoresCase ? part.toLowerCase() : part
  }
}
