import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askSummary } from '../support/ask-summary.ts'
import { startTenant, type OpenTenant } from '../support/open-tenant.ts'

// The row `Content-Type` of the vendor's page on GetContactSummary.

let tenant: OpenTenant

beforeAll(async () => {
  tenant = await startTenant()
})

afterAll(() => tenant.dispose())

const jsonBody = '{"ContactId":201,"Limit":2}'
const xmlBody =
  '<GetContactSummaryRequest><ContactId>201</ContactId><Limit>2</Limit></GetContactSummaryRequest>'
const formBody = 'ContactId=201&Limit=2'

const expectNordlys = async (answer: Response): Promise<void> => {
  expect(answer.status).toBe(200)
  const summary = (await answer.json()) as { Tickets: readonly unknown[] }
  expect(summary).toMatchObject({ Contact: { ContactId: 201 } })
  expect(summary.Tickets).toHaveLength(2)
}

describe('a request body', () => {
  it.each([
    ['application/json', jsonBody],
    ['text/json', jsonBody],
    ['application/json-patch+json', jsonBody],
    ['application/merge-patch+json', jsonBody],
    ['application/xml', xmlBody],
    ['text/xml', xmlBody],
    ['application/x-www-form-urlencoded', formBody]
  ])('is read as %s', async (contentType, body) => {
    await expectNordlys(await askSummary(tenant, { contentType, body }))
  })

  const utf16 = Uint8Array.from(Buffer.from(`\uFEFF${xmlBody}`, 'utf16le'))

  it.each([
    ['with a character set', 'application/json; charset=utf-8', jsonBody],
    ['with a quoted character set, in capitals', 'Application/JSON;Charset="UTF-8"', jsonBody],
    ['in another character set', 'text/xml; charset=iso-8859-1', xmlBody],
    ['in UTF-16 with its byte order mark', 'application/xml', utf16],
    [
      'in the character set of its XML declaration',
      'text/xml',
      Uint8Array.from(
        Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?><!-- \u00E5 -->${xmlBody}`, 'latin1')
      )
    ],
    ['with a byte order mark', 'application/json', `\uFEFF${jsonBody}`],
    ['with names in lower case', 'application/json', '{"contactid":201,"limit":2}'],
    ['as XML with names in camel case', 'text/xml', '<r><contactId>201</contactId><lImIt>2</lImIt></r>'],
    ['as a form with names in capitals', 'application/x-www-form-urlencoded', 'CONTACTID=201&LIMIT=2'],
    ['with numbers as texts', 'application/json', '{"ContactId":"201","Limit":"2"}'],
    ['with other properties', 'application/json', '{"ContactId":201,"Limit":2,"More":{"a":[1]}}'],
    [
      'as XML with namespaces, attributes and white space',
      'application/xml',
      '<?xml version="1.0"?>\r\n<s:R xmlns:s="urn:x" a="1">\n <s:ContactId b="2"> 201 </s:ContactId>\n <s:Limit>2</s:Limit></s:R>'
    ],
    [
      'as XML with characters by number',
      'text/xml',
      '<r><ContactId>20&#49;</ContactId><Limit>&#x32;</Limit></r>'
    ],
    ['as XML with CDATA', 'text/xml', '<r><ContactId><![CDATA[201]]></ContactId><Limit>2</Limit></r>']
  ])('is read %s', async (_, contentType, body) => {
    await expectNordlys(await askSummary(tenant, { contentType, body }))
  })

  it.each([
    'text/plain',
    'application/octet-stream',
    'multipart/form-data',
    'text/html',
    'application/jsonp',
    ''
  ])('is refused with 415 as %j', async (contentType) => {
    expect((await askSummary(tenant, { contentType })).status).toBe(415)
  })

  it('is refused with 415 in a character set that does not exist', async () => {
    const answer = await askSummary(tenant, { contentType: 'application/json; charset=klingon' })
    expect(answer.status).toBe(415)
  })

  const entities = Array.from({ length: 9 }, (_, depth) =>
    depth === 0 ? '<!ENTITY l0 "1">' : `<!ENTITY l${String(depth)} "${`&l${String(depth - 1)};`.repeat(10)}">`
  ).join('')

  it.each([
    ['nothing', 'application/json', ''],
    ['JSON that ends too early', 'application/json', '{"ContactId":201'],
    ['JSON with a comma too many', 'application/json', '{"ContactId":201,}'],
    ['a list', 'application/json', '[201]'],
    ['a list of patches', 'application/json-patch+json', '[{"op":"add","path":"/ContactId","value":201}]'],
    ['null', 'application/json', 'null'],
    ['XML where JSON was announced', 'application/json', xmlBody],
    ['JSON where XML was announced', 'application/xml', jsonBody],
    ['bytes that are not UTF-8', 'application/json', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['nothing as XML', 'text/xml', ''],
    ['XML with an element that is not closed', 'text/xml', '<r><ContactId>201</r>'],
    ['XML with two roots', 'text/xml', '<r><ContactId>201</ContactId></r><r />'],
    ['XML with an unknown entity', 'text/xml', '<r><ContactId>201</ContactId><x>&who;</x></r>'],
    [
      'XML that reads a file',
      'application/xml',
      '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]><r><ContactId>&f;</ContactId></r>'
    ],
    [
      'XML that grows to a billion characters',
      'application/xml',
      `<!DOCTYPE r [${entities}]><r><ContactId>&l8;</ContactId></r>`
    ],
    ['XML with a document type', 'text/xml', `<!doctype r SYSTEM "http://evil.example/r.dtd">${xmlBody}`],
    ['a word as the id', 'application/json', '{"ContactId":"abc","Limit":1}'],
    ['a fraction as the id', 'application/json', '{"ContactId":1.5,"Limit":1}'],
    ['an id of more than 32 bits', 'application/json', '{"ContactId":1099511627776,"Limit":1}'],
    ['an id twice, in XML', 'text/xml', '<r><ContactId>201</ContactId><ContactId>202</ContactId></r>'],
    ['an id twice, in a form', 'application/x-www-form-urlencoded', 'ContactId=201&contactid=202'],
    ['an id inside another element', 'text/xml', '<r><ContactId><Id>201</Id></ContactId></r>'],
    ['a limit of more than 32 bits', 'application/json', '{"ContactId":201,"Limit":99999999999}']
  ])('is refused with 400 when it is %s', async (_, contentType, body) => {
    const answer = await askSummary(tenant, { contentType, body })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ Message: 'The request is invalid.' })
  })

  it('is refused when it is larger than a megabyte, and the tenant goes on', async () => {
    const body = `{"ContactId":201,"x":"${'x'.repeat(1024 * 1024)}"}`
    expect((await askSummary(tenant, { body })).status).toBe(413)
    await expectNordlys(await askSummary(tenant))
  })
})
