import { describe, expect, it } from 'vitest'
import { json } from '../../support/fake-fetch.ts'
import { openClient } from '../../support/open-client.ts'

const { signal } = new AbortController()

const company = (ContactId: number): Readonly<Record<string, unknown>> => ({
  ContactId,
  Name: `Company ${String(ContactId)}`
})
const companies = (from: number, count: number) =>
  json(Array.from({ length: count }, (_, index) => company(from + index)))

describe('the history', () => {
  it('has the companies opened lately, and then the other favourites', async () => {
    const { client, requests, sent } = openClient(
      json([
        {
          ContactId: 42,
          Name: 'Nordlys Energi AS',
          Department: 'Service',
          City: 'Bergen',
          DirectPhone: '55 12 34 56'
        },
        company(43)
      ]),
      json([company(44), company(43)])
    )
    expect(await client.readHistory(signal)).toEqual([
      {
        companyId: 42,
        name: 'Nordlys Energi AS, Service',
        kind: 'company',
        city: 'Bergen',
        phone: '55 12 34 56'
      },
      { companyId: 43, name: 'Company 43', kind: 'company', isFavourite: true },
      { companyId: 44, name: 'Company 44', kind: 'company', isFavourite: true }
    ])
    const path = 'Agents/Contact/GetMyRecentContacts?$select=ContactId,Name,Department,City,DirectPhone'
    expect(requests()).toEqual([path, path])
    expect(sent.map(({ body }) => body)).toEqual([{ SourceType: 'History' }, { SourceType: 'Favorites' }])
  })

  it('has each company once, and none without a name or an id', async () => {
    const { client } = openClient(
      json([
        company(42),
        company(42),
        { ContactId: 0, Name: 'x' },
        { ContactId: 43, Name: null },
        { City: 'Oslo' },
        5
      ]),
      json([])
    )
    expect(await client.readHistory(signal)).toEqual([{ companyId: 42, name: 'Company 42', kind: 'company' }])
  })

  it.each([
    [50, 100, 0],
    [50, 100, 10],
    [50, 100, 100],
    [50, 10, 100],
    [3, 2, 1]
  ])('has %i companies when SuperOffice has %i and %i', async (expected, recent, favourites) => {
    const { client } = openClient(companies(1, recent), companies(1001, favourites))
    const results = await client.readHistory(signal)
    expect(results).toHaveLength(expected)
    expect(results.filter(({ isFavourite }) => isFavourite).length).toBe(
      Math.min(favourites, expected - Math.min(recent, Math.max(25, 50 - favourites)))
    )
  })

  it.each([
    ['the favourites fail', [companies(1, 2), json({}, 500)]],
    ['the history fails', [json({}, 500), companies(1, 2)]],
    ['the favourites are null', [companies(1, 2), json(null)]],
    ['the history is null', [json(null), companies(1, 2)]]
  ] as const)('has what was read when %s', async (_, answers) => {
    expect(await openClient(...answers).client.readHistory(signal)).toHaveLength(2)
  })

  it('is empty when SuperOffice has neither', async () => {
    expect(await openClient(json([]), json([])).client.readHistory(signal)).toEqual([])
    expect(await openClient(json([]), json(null)).client.readHistory(signal)).toEqual([])
  })

  it.each([
    ['both are null', [json(null), json(null)], 'empty-answer'],
    ['there is nothing beside a failure', [json([]), json({}, 500)], 'server-error'],
    ['both are forbidden', [json({}, 403), json({}, 403)], 'search-refused'],
    ['both are missing', [json({}, 404), json({}, 404)], 'server-error'],
    ['both are no lists', [json({ Name: 'x' }), json({ Name: 'x' })], 'unreadable-answer']
  ] as const)('fails when %s', async (_, answers, code) => {
    await expect(openClient(...answers).client.readHistory(signal)).rejects.toMatchObject({ code })
  })

  it('is not half shown when it is cancelled', async () => {
    const { client } = openClient(companies(1, 2))
    await expect(client.readHistory(AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
  })
})
