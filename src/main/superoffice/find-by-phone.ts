import type { CallApi } from './call-api.ts'
import { codeOf } from '../../shared/outcome.ts'
import { toPhoneSearchResults, type PhoneSearchResult } from './list-results.ts'
import { toPersonCompanies, type PersonCompany } from './person-companies.ts'
import { toQuery } from './query.ts'
import { readArchive, type ArchiveQuery } from './read-archive.ts'
import { requireReadable } from './require-readable.ts'
import { toCityAndStop, type SearchResult } from './search-result.ts'
import { personCompanyColumns } from './wire-columns.ts'

/**
 * Searches by phone number, with at most two calls: one for the number, and one for the companies of persons whose row
 * has no company. SuperOffice's documentation gives the row of a person only the person's id and the number. For the only
 * result, the second call is not worth its time: the person's own summary, which is read next, names the company.
 */
export const createFindByPhone = (
  callApi: CallApi
): ((digits: string, signal: AbortSignal) => Promise<readonly SearchResult[]>) => {
  const readCompanies = async (
    personIds: readonly number[],
    signal: AbortSignal
  ): Promise<ReadonlyMap<number, PersonCompany> | null> => {
    if (personIds.length === 0) return new Map()
    const query: ArchiveQuery = {
      name: 'companies-of-persons',
      archive: 'Person',
      columns: personCompanyColumns.shape,
      filter: `personId in (${personIds.join(',')})`,
      orderBy: 'personId',
      top: personIds.length
    }
    try {
      return requireReadable(toPersonCompanies(await readArchive(callApi, query, signal)))
    } catch (error) {
      if (codeOf(error) === 'cancelled') throw error
      // Who called is worth showing without knowing where they work: their row then opens the person in SuperOffice.
      return null
    }
  }

  return async (digits, signal) => {
    const path = `MDOList/phonesearch?${toQuery({ query: digits })}`
    const results = requireReadable(
      toPhoneSearchResults(await callApi({ name: 'phonesearch', path }, signal))
    )
    const unknown = results.length === 1 ? [] : [...new Set(results.flatMap(toUnknownPerson))]
    const companies = results.length === 1 ? null : await readCompanies(unknown, signal)
    return results.map((result) => toResult(result, companies))
  }
}

/** The id of a person whose company has to be read. */
const toUnknownPerson = ({ companyId, personId, isWithoutCompany }: PhoneSearchResult): readonly number[] =>
  companyId === null && personId !== null && !isWithoutCompany ? [personId] : []

/** `companies` is `null` when they were not read, or could not be. */
const toResult = (
  { personId, personName, isWithoutCompany, companyId: ownCompanyId, ...result }: PhoneSearchResult,
  companies: ReadonlyMap<number, PersonCompany> | null
): SearchResult => {
  if (personId === null) return { ...result, companyId: ownCompanyId }
  const read = companies?.get(personId)
  const companyId = ownCompanyId ?? read?.companyId ?? null
  // Brackets at the end of a name are a company's only if there is a company: `Eva Dahl (Ekstern)`.
  const hasCompany = companyId !== null || (companies === null && !isWithoutCompany)
  return {
    ...result,
    ...(hasCompany && personName),
    companyId,
    personId,
    ...(companyId === null && read === undefined && !isWithoutCompany && { isCompanyUnknown: true }),
    ...(read !== undefined && {
      ...(read.fullName !== '' && { name: read.fullName }),
      ...(read.companyName !== '' && { companyName: read.companyName }),
      ...(read.isFormerEmployee && { isFormerEmployee: true }),
      ...toCityAndStop(read.city, read.isStopped)
    })
  }
}
