import type { Ask } from './ask.ts'
import { toQuery } from './query.ts'
import { toCompanyIds, toFoundNumbers, type Found, type FoundNumber } from './search.ts'
import { readable } from './readable.ts'

/**
 * Two questions at most: the numbers, and then the companies of those persons of whom the first answer names none
 * (SuperOffice documents that it may, not that it does).
 */
export const createFindByPhone = (
  ask: Ask
): ((digits: string, signal: AbortSignal) => Promise<readonly Found[]>) => {
  const readCompanyIds = async (
    personIds: readonly number[],
    signal: AbortSignal
  ): Promise<ReadonlyMap<number, number>> => {
    if (personIds.length === 0) return new Map()
    const query = toQuery({
      $select: ['personId', 'contactId'],
      $filter: `personId in (${personIds.join(',')})`,
      $orderBy: 'personId',
      $top: personIds.length
    })
    return readable(
      toCompanyIds(await ask({ name: 'companies-of-persons', path: `Person?${query}` }, signal))
    )
  }

  return async (digits, signal) => {
    const path = `MDOList/phonesearch?${toQuery({ query: digits })}`
    const numbers = readable(toFoundNumbers(await ask({ name: 'phonesearch', path }, signal)))
    const personIds = new Set(numbers.flatMap(toPersonWithoutCompany))
    const companyIds = await readCompanyIds([...personIds], signal)
    return numbers.flatMap(({ personId, companyId, ...found }) => {
      const known = companyId ?? (personId === null ? undefined : companyIds.get(personId))
      return known === undefined
        ? []
        : [{ ...found, companyId: known, ...(personId !== null && { personId }) }]
    })
  }
}

const toPersonWithoutCompany = ({ companyId, personId }: FoundNumber): readonly number[] =>
  companyId === null && personId !== null ? [personId] : []
