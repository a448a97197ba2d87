import { describe, expect, it } from 'vitest'
import type { Match } from '../../src/shared/match.ts'
import { openTenant, toSignIn } from '../support/open-tenant.ts'
import { startCore, until } from '../support/running-core.ts'
import type { FaultRequest } from '../tenant/faults.ts'

// What agents have at hand, from the core to a tenant that keeps to SuperOffice's documentation. The tenant fails a test
// whose requests contradict it.

const search = async (text: string, ...faults: readonly FaultRequest[]) => {
  const tenant = await openTenant()
  const core = await startCore()
  await core.call('session:sign-in', toSignIn(tenant))
  // The core reads the list of statuses once a day, whatever the search.
  await until(() => tenant.requests().some(({ path }) => path.endsWith('/List/TicketStatus/Items')))
  tenant.forgetRequests()
  for (const fault of faults) tenant.faults.add(fault)
  const { rows } = await core.call('matches:search', { text })
  return { core, rows, calls: () => tenant.requests().length }
}

const words = ({ name, companyName, kind, companyId, personId, isStopped }: Match): string =>
  [
    kind === 'person' ? `person ${String(personId)}` : '',
    companyId === null ? 'alone' : `company ${String(companyId)}`,
    companyName === undefined ? name : `${name} at ${companyName}`,
    isStopped ? 'stopped' : ''
  ]
    .filter((part) => part !== '')
    .join(', ')

describe('what an agent has at hand', () => {
  it.each<readonly [string, string, readonly string[], number]>([
    ['a person’s name', 'marit vik kaia', ['person, company 205, Marit Vik at Kaia Kontorhotell AS'], 1],
    ['the name of a person without a company', 'solveig enslig', ['person, alone, Solveig Enslig'], 1],
    ['a company with brackets in its name', 'vestby', ['company 204, Vestby (Norge) AS, stopped'], 1],
    ['a word inside a name', 'arkitekter', ['company 206, Brygga Arkitekter AS'], 1],
    ['letters inside a word', 'rkitekter', ['company 206, Brygga Arkitekter AS'], 2],
    [
      'a phone number that two companies and two of their people share',
      '20 00 02 50',
      [
        'company 205, Kaia Kontorhotell AS',
        'company 206, Brygga Arkitekter AS',
        'person, company 205, Marit Vik at Kaia Kontorhotell AS',
        'person, company 206, Jonas Vik at Brygga Arkitekter AS'
      ],
      2
    ],
    ['the number of a person without a company', '+47 20 00 03 01', ['person, alone, Solveig Enslig'], 1],
    [
      'the address of a person without a company',
      'solveig@enslig.example',
      ['person, alone, Solveig Enslig'],
      1
    ],
    [
      'an address with an apostrophe',
      "niamh.o'neill@oneill.example",
      ["person, company 203, Niamh O'Neill at O'Neill & Sons Ltd"],
      1
    ],
    ['a company’s own address', "O'Neill@oneill.example", ["company 203, O'Neill & Sons Ltd"], 1],
    [
      'somebody else’s address at a domain',
      'nobody@vestby.example',
      ['company 204, Vestby (Norge) AS, stopped'],
      2
    ],
    ['a domain', 'vestby.example', ['company 204, Vestby (Norge) AS, stopped'], 1],
    [
      'a name that two companies have',
      'havbris',
      ['company 207, Havbris Rederi AS', 'company 208, Havbris Rederi AS'],
      1
    ]
  ])('is found: %s', async (_what, text, expected, calls) => {
    const found = await search(text)
    const rows = found.rows.map((row) => words(row).replace(/^person \d+/u, 'person'))
    expect(rows.toSorted()).toEqual(expected.toSorted())
    expect(found.calls()).toBe(calls)
  })

  it('is found although the caller’s company can’t be read', async () => {
    const { rows } = await search('+47 55 12 34 57', { kind: 'status', path: '/v1/Person', status: 500 })
    expect(rows).toMatchObject([
      { companyId: null, kind: 'person', name: 'Eva Dahl', companyName: 'Nordlys Energi AS' }
    ])
  })

  it.each([400, 404, 500])('is found by name although the list is refused with %d', async (status) => {
    const { core, rows, calls } = await search('nordlys', {
      kind: 'status',
      path: 'contactwithpersonsearch_new',
      status
    })
    expect(rows.map(({ companyId }) => companyId)).toContain(201)
    expect(calls()).toBe(2)
    await core.call('matches:search', { text: 'nordlys energi' })
    expect(calls()).toBe(3)
  })

  it('tells companies with one name apart in one more call', async () => {
    const { core, calls } = await search('havbris')
    const details = await core.call('matches:detail', { companyIds: [207, 208] })
    expect(details.map(({ companyId, city }) => [companyId, city])).toEqual([
      [207, 'Bergen'],
      [208, 'Tromsø']
    ])
    expect(calls()).toBe(2)
  })
})
