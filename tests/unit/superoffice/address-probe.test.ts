import { expect, test } from 'vitest'
import { createAddressProbe } from '../../../src/main/superoffice/address-probe.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createFakeFetch } from '../../support/fake-fetch.ts'

const apiRoot = 'https://crm.example/SuperOffice/api'
const page = new Response('<html></html>', { headers: { 'content-type': 'text/html' } })

const probe = async (answer: Response | Error, address = apiRoot) => {
  const { fetch, sent } = createFakeFetch(() => {
    if (answer instanceof Error) throw answer
    return answer
  })
  return {
    isFound: await createAddressProbe(fetch, createFakeClock())(address, new AbortController().signal),
    sent
  }
}

test.each([
  ['the versions of the API', Response.json({ NetServerVersion: '10.3', v1: 'https://crm.example' }), true],
  ['a wish for a sign-in', new Response(null, { status: 401 }), true],
  ['another program’s JSON', Response.json({ version: 3 }), false],
  ['a list', Response.json([]), false],
  ['a web page', page, false],
  ['404', new Response(null, { status: 404 }), false],
  ['a redirect', new Response(null, { status: 302, headers: { location: 'https://other.example' } }), false],
  ['500', new Response(null, { status: 500 }), false],
  ['no connection', new TypeError('fetch failed'), false]
])('an address that answers with %s counts as SuperOffice’s: %s', async (_what, answer, expected) => {
  expect((await probe(answer)).isFound).toBe(expected)
})

test('the address is asked once, without anything that says who asks', async () => {
  const { sent } = await probe(Response.json({}))
  expect(sent.map(({ method, url, headers, body }) => [method, url, [...headers], body])).toEqual([
    ['GET', apiRoot, [['accept', 'application/json']], null]
  ])
})

test('an address that is not safe is not asked', async () => {
  const { isFound, sent } = await probe(Response.json({ NetServerVersion: '10' }), 'http://crm.example/api')
  expect([isFound, sent]).toEqual([false, []])
})
