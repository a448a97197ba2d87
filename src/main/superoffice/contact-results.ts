import type { z } from 'zod'
import type { CardHeader } from '../../shared/company.ts'
import { isWithinDomain, toHostName } from './host-name.ts'
import type { SearchResult } from './search-result.ts'
import { contactColumns, decodeColumns, numberColumns, webColumns } from './wire-columns.ts'

type ContactRow = z.output<typeof contactColumns>

/** The companies of an answer, each once. */
export const toContactResults = (answer: unknown): readonly SearchResult[] | null =>
  toResults(decodeColumns(contactColumns, answer))

/** The companies whose organisation number is one of `spellings`, whatever signs stand between its letters and digits. */
export const toOrganisationNumberResults = (
  answer: unknown,
  spellings: readonly string[]
): readonly SearchResult[] | null => {
  const codes = new Set(spellings.map(toCode))
  const rows = decodeColumns(numberColumns, answer)
  // A server that leaves the column empty is trusted to have compared the number itself.
  return toResults(rows?.filter(({ orgnr }) => orgnr === '' || codes.has(toCode(orgnr))) ?? null)
}

/** The companies with a web address at this domain: SuperOffice also finds `example.com` in `another-example.com`. */
export const toWebResults = (answer: unknown, domain: string): readonly SearchResult[] | null =>
  toResults(
    decodeColumns(webColumns, answer)?.filter((row) => {
      const host = toHostName(row['url/URLAddress'])
      return host !== null && isWithinDomain(host, domain)
    }) ?? null
  )

/** The headers of the companies in a response, by company id; `null` for an unreadable response. */
export const toCompanyHeaders = (answer: unknown): ReadonlyMap<number, CardHeader> | null => {
  const rows = decodeColumns(contactColumns, answer)
  if (rows === null) return null
  const headers = new Map<number, CardHeader>()
  for (const row of rows) {
    if (row.contactId === null) continue
    // SuperOffice sends one row for each of a company's numbers and addresses. The first value of each column counts.
    headers.set(row.contactId, { ...toCompanyHeader(row), ...headers.get(row.contactId) })
  }
  return headers
}

const toCompanyHeader = (row: ContactRow): CardHeader => ({
  ...(row.name !== '' && { name: row.name }),
  ...(row.department !== '' && { department: row.department }),
  ...toHints(row)
})

const toResults = (rows: readonly ContactRow[] | null): readonly SearchResult[] | null => {
  if (rows === null) return null
  const results = new Map<number, SearchResult>()
  for (const row of rows) {
    if (row.contactId === null || row.name === '') continue
    const name = row.department === '' ? row.name : `${row.name}, ${row.department}`
    results.set(row.contactId, {
      companyId: row.contactId,
      name,
      kind: 'company',
      ...toHints(row),
      ...results.get(row.contactId)
    })
  }
  return [...results.values()]
}

const toHints = (row: ContactRow): Pick<SearchResult, 'city' | 'phone' | 'isStopped'> => {
  const city = row['postAddress/city']
  const phone = row['contactPhone/formattedNumber']
  return {
    ...(city !== '' && { city }),
    ...(phone !== '' && { phone }),
    ...(row.stop !== null && { isStopped: row.stop })
  }
}

const toCode = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
