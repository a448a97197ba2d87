import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askSummary, readXmlAnswer } from '../support/ask-summary.ts'
import { startTenant, type OpenTenant } from '../support/open-tenant.ts'

// The row `Accept` of the vendor's page on GetContactSummary.

let tenant: OpenTenant

beforeAll(async () => {
  tenant = await startTenant()
})

afterAll(() => tenant.dispose())

describe('an answer', () => {
  it.each([
    ['application/json', 'application/json'],
    ['text/json', 'text/json'],
    ['application/xml', 'application/xml'],
    ['text/xml', 'text/xml'],
    ['application/json-patch+json', 'application/json-patch+json'],
    ['application/merge-patch+json', 'application/merge-patch+json'],
    [null, 'application/json'],
    ['*/*', 'application/json'],
    ['*', 'application/json'],
    ['text/*', 'text/json'],
    ['application/json; charset=utf-8', 'application/json'],
    ['TEXT/XML', 'text/xml'],
    ['text/xml, application/json', 'text/xml'],
    ['application/json;q=0.5, text/xml;q=0.9', 'text/xml'],
    ['application/json;q=0.5, text/xml', 'text/xml'],
    ['text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8', 'application/xml'],
    ['application/json, text/plain, */*', 'application/json'],
    ['application/json;q=0, */*', 'text/json'],
    ['*/*;q=0.1, application/*;q=0.2, text/*;q=0.3, text/json;q=0', 'text/xml'],
    ['application/pdf, application/xml;q=0.001', 'application/xml'],
    ['application/json;q=2, text/xml;q=0.1', 'text/xml']
  ])('to Accept %j is %s', async (accept, expected) => {
    // Without the header, Node sends `*/*`, which has the same meaning.
    const answer = await askSummary(tenant, { headers: { Accept: accept } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(`${expected}; charset=utf-8`)
    const text = await answer.text()
    expect(text.startsWith('<?xml')).toBe(expected.endsWith('xml'))
  })

  it.each(['text/html', 'application/pdf', 'application/json;q=0', 'image/*', '*/*;q=0'])(
    'to Accept %j is 406',
    async (accept) => {
      expect((await askSummary(tenant, { headers: { Accept: accept } })).status).toBe(406)
    }
  )

  it('has the same content in XML and in JSON', async () => {
    const json: unknown = await (await askSummary(tenant)).json()
    const xml = await readXmlAnswer(await askSummary(tenant, { headers: { Accept: 'application/xml' } }))
    const [root] = Object.entries(xml as object)
    expect(root?.[0]).toBe('ContactSummary')
    expect(root?.[1]).toEqual({ '@_xmlns:xsi': schemaInstance, ...(toXmlShape(json) as object) })
  })

  it.each([
    ['an unknown company', '{"ContactId":999999}'],
    ['no company', '{}']
  ])('for %s is null, in XML as well', async (_, body) => {
    expect(await (await askSummary(tenant, { body })).text()).toBe('null')
    const xml = await askSummary(tenant, { body, headers: { Accept: 'text/xml' } })
    expect(xml.status).toBe(200)
    expect(await readXmlAnswer(xml)).toEqual({
      ContactSummary: { '@_xmlns:xsi': schemaInstance, '@_xsi:nil': 'true' }
    })
  })

  it('in XML keeps every character of a text, and replaces those that XML cannot contain', async () => {
    const title = 'a < b & "c" > \'d\'\r\n\t ]]> \u0007 \uD800 \u{1F600} æøå'
    tenant.plantSummary(201, { Contact: null, Tickets: [{ Title: title }], Sales: [] })
    const answer = await readXmlAnswer(await askSummary(tenant, { headers: { Accept: 'text/xml' } }))
    tenant.plantSummary(201, undefined)
    expect(answer).toMatchObject({
      ContactSummary: {
        Contact: { '@_xsi:nil': 'true' },
        Tickets: {
          TicketSummaryItem: { Title: title.replace('\u0007', '\uFFFD').replace('\uD800', '\uFFFD') }
        },
        Sales: ''
      }
    })
  })

  it('to a refused request is in the accepted type as well', async () => {
    const answer = await askSummary(tenant, { body: '{"ContactId":"x"}', headers: { Accept: 'text/xml' } })
    expect(answer.status).toBe(400)
    expect(await readXmlAnswer(answer)).toMatchObject({ Error: { Message: 'The request is invalid.' } })
  })
})

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance'

const itemTypes: Readonly<Record<string, string>> = {
  Tickets: 'TicketSummaryItem',
  Followups: 'ActivitySummaryItem',
  Documents: 'ActivitySummaryItem',
  Sales: 'SaleSummaryItem',
  Chats: 'ChatSummaryItem',
  LocalizedAddress: 'ArrayOfLocalizedField',
  ArrayOfLocalizedField: 'LocalizedField'
}

/** A JSON value as the XML parser gives it: every value is a text, and a list of one item is that item. */
const toXmlShape = (value: unknown, name = ''): unknown => {
  if (value === null) return { '@_xsi:nil': 'true' }
  if (Array.isArray(value)) {
    const itemType = itemTypes[name] ?? 'anyType'
    const items = value.map((item) => toXmlShape(item, itemType))
    return items.length === 0 ? '' : { [itemType]: items.length === 1 ? items[0] : items }
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, part]) => [key, toXmlShape(part, key)])
    return entries.length === 0 ? '' : Object.fromEntries(entries)
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}
