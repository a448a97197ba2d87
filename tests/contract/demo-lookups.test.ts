import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemoTenant, type RunningDemoTenant } from '../../src/demo-tenant/demo-tenant.ts'
import { tenantNowMs, toSignIn } from '../support/open-tenant.ts'
import { startCore, type RunningCore } from '../support/running-core.ts'

// What the demo shows of the awkward cases that every real database has, from the text to the rows.

let tenant: RunningDemoTenant
beforeAll(async () => {
  tenant = await startDemoTenant({ nowMs: tenantNowMs })
})
afterAll(async () => {
  await tenant.dispose()
})

const openDesk = async (): Promise<RunningCore> => {
  const core = await startCore()
  await core.call('session:sign-in', toSignIn(tenant))
  await core.call('settings:change', { phoneCountry: 'NO' })
  return core
}

const rowsFor = async (core: RunningCore, text: string): Promise<readonly string[]> => {
  const { rows } = await core.call('matches:search', { text })
  return rows.map(({ kind, companyId, name }) => `${kind} ${String(companyId)} ${name}`)
}

describe('an organisation number', () => {
  const formsOf = (digits: string): readonly string[] => {
    const [, one = '', two = '', three = ''] = /^(...)(...)(...)$/u.exec(digits) ?? []
    const grouped = `${one} ${two} ${three}`
    return [digits, grouped, `NO${digits}MVA`, `NO ${grouped} MVA`, `${grouped} MVA`, `Org.nr. ${grouped}`]
  }

  it.each([
    ['bare', '987000205', 'company 205 Kaia Kontorhotell AS'],
    ['in groups', '987000206', 'company 206 Brygga Arkitekter AS'],
    ['in groups, with letters', '987000207', 'company 207 Havbris Rederi AS'],
    ['bare, with letters', '987000204', 'company 204 Vestby (Norge) AS']
  ])('is found in every form, although SuperOffice has it %s', async (_how, digits, row) => {
    const core = await openDesk()
    for (const text of formsOf(digits)) expect(await rowsFor(core, text), text).toEqual([row])
  })
})

describe('a person', () => {
  it.each([
    ["niamh.o'neill@oneill.example", "person 203 Niamh O'Neill"],
    ['eva.dahl@nordlys.example', 'person 201 Eva Dahl'],
    ['solveig@enslig.example', 'person null Solveig Enslig'],
    ['20 00 03 01', 'person null Solveig Enslig'],
    // Her own summary names the company.
    ['+47 55 12 34 57', 'person null Eva Dahl'],
    ['Solveig Enslig', 'person null Solveig Enslig']
  ])('is found by %s', async (text, row) => {
    expect(await rowsFor(await openDesk(), text)).toEqual([row])
  })

  it('who has the same name as others can be told from them', async () => {
    const core = await openDesk()
    const { rows } = await core.call('matches:search', { text: 'Ingrid Berg' })
    const own = rows.filter(({ name }) => name === 'Ingrid Berg')
    expect(own.map(({ companyId }) => companyId).toSorted()).toEqual(expect.arrayContaining([207, 208, null]))
  })
})

describe('a company', () => {
  it('with a name in brackets stays a company, and is marked as stopped', async () => {
    const core = await openDesk()
    const { rows } = await core.call('matches:search', { text: 'vestby norge' })
    expect(rows).toMatchObject([
      { kind: 'company', companyId: 204, name: 'Vestby (Norge) AS', isStopped: true }
    ])
  })

  it('with the name of another is told from it by its town, in one call for both', async () => {
    const core = await openDesk()
    expect(await rowsFor(core, 'tvilling')).toEqual([
      'company 113 Tvilling Regnskap AS',
      'company 114 Tvilling Regnskap AS'
    ])
    expect(await core.call('matches:detail', { companyIds: [113, 114] })).toMatchObject([
      { companyId: 113, city: 'Oslo' },
      { companyId: 114, city: 'Bergen' }
    ])
  })

  it('is found by a part of its name when nothing begins with it', async () => {
    expect(await rowsFor(await openDesk(), 'ordlys')).toEqual([
      'company 201 Nordlys Energi AS',
      'company 202 Nordlys Energi AS, Service'
    ])
  })

  it('is found by the number of its request', async () => {
    expect(await rowsFor(await openDesk(), 'r20103')).toEqual(['company 201 Nordlys Energi AS'])
  })
})

describe('a phone number', () => {
  it('that several share leads to all of them', async () => {
    const rows = await rowsFor(await openDesk(), '200 00 250')
    expect(rows.toSorted()).toEqual([
      'company 205 Kaia Kontorhotell AS',
      'company 206 Brygga Arkitekter AS',
      'person 205 Marit Vik',
      'person 206 Jonas Vik'
    ])
  })
})
