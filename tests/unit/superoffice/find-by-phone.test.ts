import { describe, expect, it } from 'vitest'
import { html, json } from '../../support/fake-fetch.ts'
import { openClient } from '../../support/open-client.ts'

const { signal } = new AbortController()

const company = { Id: 42, Type: 'Contact', Name: 'Nordlys 55123456', ExtraInfo: '+4755123456' }
const eva = { Id: 20, Type: 'Person', Name: 'Eva Dahl (Nordlys) 55123456', ExtraInfo: '+4755123456' }
const ola = { ...eva, Id: 21, Name: 'Ola Dahl (Ekstern) 55123456' }

const companyOfEva = {
  personId: 20,
  contactId: 42,
  fullName: 'Eva Dahl',
  'personContact/nameDepartment': 'Nordlys, Service',
  'personContact/stop': true,
  'personContact/postAddress/city': 'Bergen'
}

describe('a search by phone number', () => {
  it('needs one request when the list has every company', async () => {
    const { client, requests } = openClient(
      json([company, { ...eva, ExtraInfo: 'contact_id=42', ToolTip: '+4755123456' }])
    )
    expect(await client.findByPhone('55123456', signal)).toEqual([
      { companyId: 42, kind: 'company', name: 'Nordlys', phone: '+4755123456' },
      {
        companyId: 42,
        personId: 20,
        kind: 'person',
        name: 'Eva Dahl',
        companyName: 'Nordlys',
        phone: '+4755123456'
      }
    ])
    expect(requests()).toEqual(['MDOList/phonesearch?query=55123456'])
  })

  it('reads the companies of persons in a second request, and keeps persons without one', async () => {
    const { client, requests } = openClient(
      json([eva, ola]),
      json({ value: [companyOfEva, { personId: 21, contactId: 0, fullName: '' }] })
    )
    expect(await client.findByPhone('55123456', signal)).toEqual([
      {
        companyId: 42,
        personId: 20,
        kind: 'person',
        name: 'Eva Dahl',
        companyName: 'Nordlys, Service',
        city: 'Bergen',
        isStopped: true,
        phone: '+4755123456'
      },
      { companyId: null, personId: 21, kind: 'person', name: 'Ola Dahl (Ekstern)', phone: '+4755123456' }
    ])
    expect(requests()[1]).toBe(
      'Person?$select=personId,contactId,fullName,retired,personContact/nameDepartment,personContact/stop,' +
        'personContact/postAddress/city&$filter=personId in (20,21)&$orderBy=personId&$top=2'
    )
  })

  it.each([
    ['true', true],
    [1, true],
    ['False', undefined],
    ['', undefined],
    [undefined, undefined]
  ])('marks a former employee, whom the second request calls retired: %j', async (retired, expected) => {
    const { client } = openClient(json([eva, ola]), json({ value: [{ ...companyOfEva, retired }] }))
    const [found] = await client.findByPhone('55123456', signal)
    expect(found?.isFormerEmployee).toBe(expected)
  })

  it('needs no second request for a person whose row says that they have no company', async () => {
    const { client, sent } = openClient(json([{ ...ola, IconHint: 'Personwithoutcontact' }]))
    expect(await client.findByPhone('55123456', signal)).toMatchObject([
      { companyId: null, personId: 21, name: 'Ola Dahl (Ekstern)' }
    ])
    expect(sent).toHaveLength(1)
  })

  it('needs no second request for the only person, whose own summary names the company', async () => {
    const { client, sent } = openClient(json([eva]))
    expect(await client.findByPhone('55123456', signal)).toMatchObject([
      { companyId: null, isCompanyUnknown: true, personId: 20, name: 'Eva Dahl' }
    ])
    expect(sent).toHaveLength(1)
  })

  it('keeps a person whom the second request doesn’t return', async () => {
    const { client } = openClient(json([company, eva]), json({ value: [] }))
    expect(await client.findByPhone('55123456', signal)).toMatchObject([
      { companyId: 42, kind: 'company' },
      { companyId: null, isCompanyUnknown: true, personId: 20 }
    ])
  })

  it.each([
    ['an error', html(500)],
    ['a missing archive', json({}, 404)],
    ['null', json(null)],
    ['something else', json('x')],
    ['a page', html()],
    ['a refusal', json({}, 403)]
  ])('shows the persons when the second request is answered with %s', async (_, answer) => {
    const { client } = openClient(json([company, eva]), answer)
    expect(await client.findByPhone('55123456', signal)).toMatchObject([
      { companyId: 42, kind: 'company' },
      {
        companyId: null,
        isCompanyUnknown: true,
        personId: 20,
        name: 'Eva Dahl',
        companyName: 'Nordlys',
        kind: 'person'
      }
    ])
  })

  it('fails when the second request is cancelled', async () => {
    const stop = new AbortController()
    const { client } = openClient(json([company, eva]), () => {
      stop.abort()
      return Promise.reject(new DOMException('aborted', 'AbortError'))
    })
    await expect(client.findByPhone('55123456', stop.signal)).rejects.toMatchObject({ code: 'cancelled' })
  })

  it.each([
    ['an object', json({}), 'unreadable-answer'],
    ['null', json(null), 'unreadable-answer'],
    ['a missing list', json({}, 404), 'server-error'],
    ['a page', html(), 'captive-portal']
  ])('fails when the first request is answered with %s', async (_, answer, code) => {
    await expect(openClient(answer).client.findByPhone('55123456', signal)).rejects.toMatchObject({ code })
  })
})
