import { checkSync, type Diagnostics } from 'recheck'
import { describe, expect, it } from 'vitest'
import { filesThatCompose, patternLiterals, type Pattern } from '../support/pattern-literals.ts'
import { simplified } from '../support/simplified-pattern.ts'

// The promise: no text from outside makes a rule take long. A pattern whose time grows with a power of the text's length is
// allowed only where a text has a stated limit, and then for ten million steps at most.

process.env['RECHECK_SYNC_BACKEND'] = 'pure'

const maxSteps = 10_000_000

const toStart = ({ file, source }: Pattern): string => `${file} ${source}`

/** The longest text that the patterns of a file are tried on, where the checker finds a power of its length. */
const limits: Readonly<Record<string, number>> = {
  // A longer link is refused (`maxLinkLength`).
  'src/main/summon/link.ts': 2_048,
  // A longer address is refused (`maxAddressLength`).
  'src/main/superoffice/api-address.ts': 2_048
}

/**
 * The checker needs up to a minute for a longer pattern, mostly a list of words. These are tried with long texts in
 * `long-texts.test.ts`.
 */
const maxPatternLength = 48

/** How often `new RegExp` is used in a file. What these compose is tried with long texts in `long-texts.test.ts`. */
const composed: Readonly<Record<string, number>> = {
  'src/main/lookup/amount-text.ts': 1,
  'src/main/lookup/card/mask-text.ts': 2,
  'src/main/lookup/reading/labels.ts': 8,
  'src/main/lookup/reading/moments.ts': 3,
  'src/main/lookup/reading/number-schemes.ts': 1,
  'src/main/lookup/reading/phone-entries.ts': 2,
  'src/main/lookup/reading/phone-number.ts': 1,
  'src/main/lookup/reading/record-link.ts': 1,
  'src/main/lookup/reading/set-aside.ts': 1,
  'src/main/lookup/reading/typed-phone.ts': 1,
  'src/main/lookup/reading/unpack.ts': 2,
  'src/main/lookup/reading/web-domain.ts': 1,
  'src/main/lookup/search/phone-match.ts': 1,
  'src/main/lookup/text-search/joined-words.ts': 6,
  'src/main/lookup/text-search/number-lines.ts': 1,
  'src/shared/tidy.ts': 1
}

/** One character or set that is repeated, and nothing else; or one of them behind a beginning that is fixed. */
const isPlain = (source: string): boolean =>
  /^(?:\\.|\[[^\]]*\]|[^\\[(])[*+]$/u.test(source) || /^\^[^*+|)]*(?<!\))[*+][^*+|]*$/u.test(source)

/** Only what may repeat without a limit can take longer than the text is long. */
const patterns = patternLiterals().filter(
  (pattern) =>
    /[*+]|,\}/u.test(pattern.source) && !isPlain(pattern.source) && pattern.source.length <= maxPatternLength
)

const check = (pattern: Pattern): Diagnostics =>
  checkSync(simplified(pattern), '', { checker: 'automaton', timeout: null })

/** `null` for a pattern whose time grows with the length of the text, or that is only tried on short enough texts. */
const toProblem = (pattern: Pattern): string | null => {
  const result = check(pattern)
  if (result.status === 'safe') return null
  const complexity = result.status === 'vulnerable' ? result.complexity : null
  const degree = complexity?.type === 'polynomial' ? complexity.degree : Infinity
  const limit = limits[pattern.file] ?? Infinity
  return limit ** degree <= maxSteps ? null : `${toStart(pattern)}: ${complexity?.summary ?? result.status}`
}

describe('a pattern', () => {
  it(`takes a time that grows with the length of the text (${String(patterns.length)} patterns)`, () => {
    expect(patterns.length).toBeGreaterThan(50)
    expect(patterns.map(toProblem).filter((problem) => problem !== null)).toEqual([])
  }, 180_000)

  it.each(['\\s*[\\r\\n]+\\s*', '/+$', '(a|a)*$', '(?:[^\\s&]{0,500}&)*?x=\\s*$'])(
    'would be found if it were /%s/',
    (source) => {
      expect(toProblem({ file: 'src/a.ts', source, flags: 'u' })).not.toBeNull()
    }
  )

  it('is composed only where it is tried with long texts', () => {
    expect(Object.fromEntries(filesThatCompose())).toEqual(composed)
  })
})
