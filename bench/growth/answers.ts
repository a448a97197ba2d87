import { startDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import { readDemoSummary, withRows } from '../summary.ts'

/** The fields of a row that differ in each: its id, and the text that the search finds. */
const fields = {
  Tickets: ['TicketId', 'Title'],
  Followups: ['AppointmentId', 'Description'],
  Documents: ['DocumentId', 'Description'],
  Sales: ['SaleId', 'Heading'],
  Chats: ['ChatSessionId', 'FirstMessage']
} as const

/** Makes SuperOffice's answer about a company, as text, with so many rows in each list. No two rows have the same id or text. */
export type ToAnswer = (companyId: number, rows: number) => string

export const createAnswers = async (): Promise<ToAnswer> => {
  const tenant = await startDemoTenant()
  const summary = await readDemoSummary(tenant).finally(tenant.dispose)
  return (companyId, rows) => {
    const answer = withRows(summary, rows)
    const lists = Object.entries(fields).map(([name, [id, text]]) => {
      const list = answer[name] as readonly Readonly<Record<string, unknown>>[]
      const toRow = (row: Readonly<Record<string, unknown>>, index: number): unknown => {
        const number = companyId * 100_000 + index
        return { ...row, [id]: number, [text]: `${String(row[text])} ${String(number)}` }
      }
      return [name, list.map(toRow)]
    })
    return JSON.stringify({ ...answer, ...Object.fromEntries(lists) })
  }
}
