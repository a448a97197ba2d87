import { describe, expect, it } from 'vitest'
import { html, json } from '../../support/fake-fetch.ts'
import { clientApi, openClient } from '../../support/open-client.ts'

const { signal } = new AbortController()

const company = { Id: 42, Name: 'Mølle & Sønn', Type: 'Contact', ExtraInfo: '42' }
const person = { Id: 20, Name: 'Eva Dahl (Mølle & Sønn)', Type: 'Person', ExtraInfo: '42' }
const asCompany = { ...person, Id: 42, Type: 'Contact' }

const best = 'MDOList/contactwithpersonsearch_new?query='
const second = 'MDOList/locatecontact_new?query='
const third = 'MDOList/contactperson_freetextsearch?query='

describe('a search by name', () => {
  it('asks the list that tells persons from companies for the encoded text', async () => {
    const { client, urls } = openClient(json([company, person]))
    expect(await client.findCompanies('mølle & sønn #1?', signal)).toEqual([
      { companyId: 42, name: 'Mølle & Sønn', kind: 'company', isStopped: false },
      { companyId: 42, personId: 20, name: 'Eva Dahl', companyName: 'Mølle & Sønn', kind: 'person' }
    ])
    expect(urls()).toEqual([
      `${clientApi}/MDOList/contactwithpersonsearch_new?query=m%C3%B8lle%20%26%20s%C3%B8nn%20%231%3F`
    ])
  })

  it.each([
    ['400', json({}, 400)],
    ['404', json({}, 404)],
    ['500', html(500)],
    ['an answer that is not a list', json({})]
  ])('asks the next list when one is refused with %s', async (_, refusal) => {
    const { client, requests } = openClient(refusal, json([asCompany]))
    expect(await client.findCompanies('eva', signal)).toMatchObject([{ companyId: 42, kind: 'company' }])
    expect(requests()).toEqual([`${best}eva`, `${second}eva`])
  })

  it('asks the last list when both others are refused', async () => {
    const { client, requests } = openClient(json({}, 404), html(500), json([company]))
    expect(await client.findCompanies('mølle', signal)).toHaveLength(1)
    expect(requests()).toEqual([`${best}mølle`, `${second}mølle`, `${third}mølle`])
  })

  it('remembers the accepted list for an hour', async () => {
    const { client, clock, requests } = openClient(json({}, 404), json([company]))
    await client.findCompanies('a', signal)
    await client.findCompanies('b', signal)
    await client.findContaining('c', signal)
    await clock.pass(3_600_000)
    await client.findCompanies('d', signal)
    expect(requests()).toEqual([`${best}a`, `${second}a`, `${second}b`, `${second}%c`, `${best}d`])
  })

  it('goes on using a list that has answered before', async () => {
    const { client, requests } = openClient(json([company]), html(500), json([company]))
    await client.findCompanies('a', signal)
    await client.findCompanies('b', signal)
    await client.findCompanies('c', signal)
    expect(requests()).toEqual([`${best}a`, `${best}b`, `${second}b`, `${best}c`])
  })

  it('tries the best list again when every list was refused', async () => {
    const { client, requests } = openClient(html(500), html(500), html(500), json([company]))
    await expect(client.findCompanies('a', signal)).rejects.toMatchObject({ code: 'server-error' })
    await client.findCompanies('b', signal)
    expect(requests().at(-1)).toBe(`${best}b`)
  })

  it.each([
    [401, 'sign-in-again'],
    [403, 'search-refused'],
    [511, 'captive-portal']
  ])('does not ask another list after %d', async (status, code) => {
    const { client, sent } = openClient(json({}, status))
    await expect(client.findCompanies('mølle', signal)).rejects.toMatchObject({ code })
    expect(sent).toHaveLength(1)
  })

  it('never says that the company is missing when the lists are', async () => {
    const { client } = openClient(json({}, 404))
    await expect(client.findCompanies('mølle', signal)).rejects.toMatchObject({ code: 'server-error' })
  })

  it.each([
    ['an object', json({ a: 1 }), 'unreadable-answer'],
    ['an empty object', json({}), 'unreadable-answer'],
    ['null', json(null), 'unreadable-answer'],
    ['rows of another type', json([1, 'x']), 'unreadable-answer'],
    ['a page', html(), 'captive-portal']
  ])('fails when the response is %s', async (_, answer, code) => {
    await expect(openClient(answer).client.findCompanies('x', signal)).rejects.toMatchObject({ code })
  })

  it('shows the rows that can be read', async () => {
    const { client } = openClient(json([1, company, { Id: 'x', Name: ['y'] }]))
    expect(await client.findCompanies('x', signal)).toMatchObject([{ companyId: 42 }])
  })
})

describe('a search for names that contain the text', () => {
  it('puts SuperOffice’s wildcard before the text', async () => {
    const { client, urls } = openClient(json([company]))
    expect(await client.findContaining('energi', signal)).toHaveLength(1)
    expect(urls()).toEqual([`${clientApi}/MDOList/contactwithpersonsearch_new?query=%25energi`])
  })
})
