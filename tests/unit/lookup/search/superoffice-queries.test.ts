import { describe, expect, it } from 'vitest'
import type { SuperOfficePort } from '../../../../src/main/lookup/active-session.ts'
import { toPhoneNumber } from '../../../../src/main/lookup/reading/phone-number.ts'
import type { QueryReading } from '../../../../src/main/lookup/reading/query-reading.ts'
import {
  toSuperOfficeQueries,
  type SuperOfficeQuery
} from '../../../../src/main/lookup/search/superoffice-queries.ts'
import { unusedSuperOffice } from '../../../support/unused-superoffice.ts'
import { CodedError } from '../../../../src/shared/outcome.ts'

const id = (companyId: number): QueryReading => ({ kind: 'id', companyId, isCertain: false })
const number = (
  digits: string,
  isLikely: boolean,
  // Only a number that some country has can be written in several ways.
  spellings: readonly string[] = digits.length < 8 ? [digits] : [digits, `NO${digits}`]
): QueryReading => ({ kind: 'organisation-number', digits, spellings, isLikely })
const request = (requestId: number): QueryReading => ({ kind: 'request', requestId })
const name = (text: string): QueryReading => ({ kind: 'name', text })
const phone = (text: string): QueryReading => {
  const parsed = toPhoneNumber(text, 'NO')
  if (parsed === null) throw new Error(`${text} is no phone number`)
  return { kind: 'phone', number: parsed }
}

/** The calls that the queries make, in order. */
const callsOf = async (queries: readonly SuperOfficeQuery[]): Promise<readonly string[]> => {
  const calls: string[] = []
  const call = (what: string) => (value: string | number | readonly string[]) => {
    calls.push(`${what} ${String(value)}`)
    return Promise.resolve([])
  }
  const port: SuperOfficePort = {
    ...unusedSuperOffice,
    readCompany: (companyId) => {
      calls.push(`id ${String(companyId)}`)
      return Promise.reject(new CodedError('not-found'))
    },
    findCompanies: call('name'),
    findContaining: call('containing'),
    findCompaniesContaining: call('inside'),
    findByPhone: call('phone'),
    findByEmail: call('email'),
    findByDomain: call('domain'),
    findByWeb: call('web'),
    findByOrganisationNumber: call('org'),
    findByCompanyNumber: call('number'),
    findByRequest: call('request')
  }
  for (const query of queries) await query.run(port, new AbortController().signal)
  return calls
}

describe('the queries for what was typed', () => {
  it.each<readonly [string, readonly QueryReading[], readonly string[], readonly string[]]>([
    ['a name', [name('nordlys')], ['name nordlys'], ['containing nordlys']],
    ['a name of two letters', [name('hm')], ['name hm'], []],
    ['a short name with a letter of two UTF-16 units', [name('a𝔸')], ['name a𝔸'], []],
    [
      'digits that may be anything',
      [id(1881), number('1881', true), request(1881), name('1881')],
      ['id 1881', 'number 1881'],
      ['request 1881', 'name 1881']
    ],
    ['digits in groups', [number('118118', true), name('118 118')], ['number 118118'], ['name 118 118']],
    ['a request by its label', [request(4711)], ['request 4711'], []],
    ['an id that may be a request’s', [id(300101), request(300101)], ['id 300101'], ['request 300101']],
    [
      'a phone number',
      [phone('55123456'), number('55123456', false), request(55123456)],
      ['phone 55123456', 'phone 4755123456'],
      ['org 55123456,NO55123456', 'number 55123456']
    ],
    [
      'an organisation number that may be a phone number',
      [number('987654321', true), phone('987654321')],
      ['org 987654321,NO987654321', 'phone 987654321'],
      ['number 987654321']
    ],
    [
      'an organisation number with letters',
      [number('12345', true, ['HRB 12345', 'HRB12345', '12345'])],
      ['org HRB 12345,HRB12345,12345'],
      []
    ],
    [
      'a number that looks like no organisation number',
      [number('12345678901', true, ['12345678901'])],
      ['number 12345678901', 'org 12345678901'],
      []
    ],
    [
      'two e-mail addresses',
      [
        { kind: 'email', address: 'eva@x.example' },
        { kind: 'email', address: 'ola@y.example' },
        { kind: 'domain', domain: 'x.example' }
      ],
      ['email eva@x.example', 'email ola@y.example'],
      ['domain x.example', 'web x.example']
    ],
    [
      'two phone numbers, each once before one of them twice',
      [phone('55123456'), phone('90098765')],
      ['phone 55123456', 'phone 90098765'],
      ['phone 4755123456', 'phone 4790098765']
    ],
    [
      'an e-mail address',
      [
        { kind: 'email', address: 'eva@x.example' },
        { kind: 'domain', domain: 'x.example' }
      ],
      ['email eva@x.example', 'domain x.example'],
      ['web x.example']
    ],
    [
      'a domain',
      [{ kind: 'domain', domain: 'x.example' }, name('x.example')],
      ['domain x.example', 'web x.example'],
      ['name x.example']
    ],
    ['nothing', [], [], []]
  ])('are the likely ones, and then last resorts: %s', async (_what, readings, main, lastResorts) => {
    const queries = toSuperOfficeQueries(readings)
    expect(await callsOf(queries.main.flat())).toEqual(main)
    expect(await callsOf(queries.lastResorts)).toEqual(lastResorts)
  })

  it.each<readonly [string, readonly QueryReading[], readonly string[]]>([
    ['a name', [name('berg')], ['inside berg']],
    ['a name of two letters', [name('hm')], []],
    ['digits that may be a name', [id(1881), name('1881')], []],
    ['nothing', [], []]
  ])('have one for the companies behind many people, for a name only: %s', async (_, readings, calls) => {
    expect(await callsOf(toSuperOfficeQueries(readings).forCompanies)).toEqual(calls)
  })

  it('are one step for two addresses or numbers, so that both are found', () => {
    const steps = (...readings: readonly QueryReading[]): readonly number[] =>
      toSuperOfficeQueries(readings).main.map((step) => step.length)
    expect(steps(phone('55123456'), phone('90098765'))).toEqual([2])
    expect(
      steps({ kind: 'email', address: 'eva@x.example' }, { kind: 'email', address: 'ola@y.example' })
    ).toEqual([2])
    expect(steps(phone('55123456'))).toEqual([1, 1])
    expect(steps(id(1881), number('1881', true))).toEqual([1, 1])
  })
})
