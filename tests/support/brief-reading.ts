import type { QueryReading } from '../../src/main/lookup/reading/query-reading.ts'

/** A short text for a reading, for tables: `phone 4755123456`, `number 987654321`. */
export const briefReading = (reading: QueryReading): string => {
  switch (reading.kind) {
    case 'id':
    case 'link':
      return `${reading.kind} ${String(reading.companyId)}`
    case 'phone':
      return `phone ${reading.number.international ?? reading.number.national}`
    case 'organisation-number':
      return `number ${reading.digits}`
    case 'request':
      return `request ${String(reading.requestId)}`
    case 'email':
      return `email ${reading.address}`
    case 'domain':
      return `domain ${reading.domain}`
    case 'name':
      return `name ${reading.text}`
  }
}
