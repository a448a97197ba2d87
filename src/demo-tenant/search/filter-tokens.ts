import { QueryError } from './query-error.ts'

export type FilterToken =
  | { readonly kind: 'word' | 'text'; readonly value: string }
  | { readonly kind: '(' | ')' | ',' | '='; readonly value: string }

// A backslash in front of a quote or of another backslash is what makes it part of a text. A doubled quote is the end of one
// text and the beginning of the next.
const tokenPattern = /\s*(?:'((?:[^'\\]|\\.)*)'|([(),=])|([^\s'(),=]+))/suy

/** Splits a filter into words, texts without their quotes, and signs. Throws a `QueryError` for a quote that is not closed. */
export const toFilterTokens = (filter: string): readonly FilterToken[] => {
  const tokens: FilterToken[] = []
  const text = filter.trim()
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < text.length) {
    const match = tokenPattern.exec(text)
    if (match === null) throw new QueryError('A quote in the filter is not closed')
    const [, quoted, sign, word] = match
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.replaceAll(/\\(.)/gsu, '$1') })
    else if (sign === '(' || sign === ')' || sign === ',' || sign === '=')
      tokens.push({ kind: sign, value: sign })
    else tokens.push({ kind: 'word', value: word ?? '' })
  }
  return tokens
}
