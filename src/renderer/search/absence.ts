import type { QueryKind } from '../../shared/match.ts'
import type { WordKey } from '../language/i18n.ts'

/**
 * Says what was looked for and not found. Digits were looked for as everything they can be. `isRequestToo` tells an id that
 * was looked for as a request's number as well.
 */
export const toNoMatchWords = (kind: QueryKind | null, text: string, isRequestToo: boolean): WordKey => {
  switch (kind) {
    case 'email':
    case 'domain':
    case 'link':
      return `search.noMatch.${kind}`
    case 'id':
      if (/^\d/u.test(text)) return 'search.noMatch.number'
      return isRequestToo ? 'search.noMatch.idOrRequest' : 'search.noMatch.id'
    case 'request':
      return /^\d+$/u.test(text) ? 'search.noMatch.number' : 'search.noMatch.request'
    case 'phone':
    case 'organisation-number':
      return 'search.noMatch.number'
    default:
      return 'search.noMatch.name'
  }
}
