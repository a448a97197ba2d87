import type { QueryKind } from '../../shared/match.ts'
import type { WordKey } from '../language/i18n.ts'

/** Says what was looked for and not found. Digits were looked for as everything they can be. */
export const toNoMatchWords = (kind: QueryKind | null, text: string): WordKey => {
  switch (kind) {
    case 'email':
    case 'domain':
    case 'link':
      return `search.noMatch.${kind}`
    case 'id':
      return text.startsWith('#') ? 'search.noMatch.id' : 'search.noMatch.number'
    case 'request':
      return /^\d+$/u.test(text) ? 'search.noMatch.number' : 'search.noMatch.request'
    case 'phone':
    case 'organisation-number':
      return 'search.noMatch.number'
    default:
      return 'search.noMatch.name'
  }
}
