import type { RunningDemoTenant } from '../src/demo-tenant/demo-tenant.ts'
import { fixedIds } from '../src/demo-tenant/companies/fixed-ids.ts'

/** The summary of the demo tenant's company that has rows in every list, as SuperOffice answers it. */
export const readDemoSummary = async (
  tenant: RunningDemoTenant
): Promise<Readonly<Record<string, unknown>>> => {
  const { name, password } = tenant.user
  const response = await fetch(`${tenant.url}/api/v1/Agents/Contact/GetContactSummary`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
      'Content-Type': 'application/json',
      'Accept-Language': 'en',
      'SO-TimeZone': 'UTC, includeTZOffset'
    },
    body: JSON.stringify({ ContactId: fixedIds.nordlys, Limit: 100 })
  })
  return (await response.json()) as Record<string, unknown>
}

/** The same summary with as many rows in each list: its rows begin again when they are used up. */
export const withRows = (
  summary: Readonly<Record<string, unknown>>,
  count: number
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(summary).map(([key, value]) => [
      key,
      Array.isArray(value) && value.length > 0
        ? Array.from({ length: count }, (_, index) => value[index % value.length] as unknown)
        : value
    ])
  )
