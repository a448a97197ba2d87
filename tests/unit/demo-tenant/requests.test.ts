import { describe, expect, it } from 'vitest'
import { requestStatuses } from '../../../src/demo-tenant/companies/tenant-lists.ts'
import type { RequestDetails } from '../../../src/demo-tenant/requests/request-details.ts'
import { createTenant } from '../../../src/demo-tenant/tenant.ts'

const nowMs = Date.UTC(2026, 10, 24, 10)
const tenant = createTenant({ nowMs })
const toRequests = (of = tenant): readonly RequestDetails[] =>
  of
    .directory()
    .companies.filter(({ companyId, isMessy }) => companyId > 1000 && companyId % 5 === 0 && !isMessy)
    .flatMap((company) => of.rows(company, 'Tickets'))
    .map(of.request)
const requests = toRequests()

/** The status of a request whose messages have moved to another. */
const merged = 5

const withStatus = (id: number): readonly RequestDetails[] =>
  requests.filter(({ ticket }) => ticket.TicketStatus === id)
const allTexts = requests.flatMap((request) => request.messages()).map(({ body }) => body)

describe("a request's messages", () => {
  it('are the same after every start', () => {
    const again = toRequests(createTenant({ nowMs })).slice(0, 300)
    expect(again.map((request) => request.messages())).toEqual(
      requests.slice(0, 300).map((request) => request.messages())
    )
  })

  it('begin when it was registered, follow each other, and are never in the future', () => {
    for (const request of requests.filter(({ ticket }) => ticket.TicketStatus !== merged)) {
      const times = request.messages().map(({ createdAt }) => Date.parse(createdAt))
      expect(times[0]).toBe(Date.parse(request.ticket.Registered ?? ''))
      expect(times).toEqual(times.toSorted((one, other) => one - other))
      expect(times.at(-1)).toBeLessThanOrEqual(nowMs)
    }
  })

  it("begin with the customer's question, in the person's name", () => {
    for (const request of requests.filter(({ ticket }) => ticket.TicketStatus !== merged)) {
      const [first] = request.messages()
      const { person, company } = request
      expect(first?.isInternal).toBe(false)
      expect(first?.author).toBe(person === null ? company?.name : `${person.firstName} ${person.lastName}`)
    }
  })

  it('end as the status says', () => {
    const closings = tenant
      .directory()
      .companies.flatMap(({ country }) => country.vocabulary.conversation.closings)
    const beginnings = new Set(closings.map((text) => text.slice(0, 12)))
    for (const request of [...withStatus(2), ...withStatus(12)])
      expect([...beginnings].some((text) => request.messages().at(-1)?.body.includes(text))).toBe(true)
    expect(withStatus(8).length).toBeGreaterThan(5)
    for (const request of withStatus(8)) expect(request.messages().at(-1)?.isInternal).toBe(true)
    expect(withStatus(7).length).toBeGreaterThan(5)
    for (const request of withStatus(7))
      expect(request.messages().at(-1)).toMatchObject({
        isInternal: false,
        author: request.owner?.fullName
      })
  })

  it('are answered by the owner, and by nobody where there is no owner', () => {
    const withoutOwner = requests.filter(({ owner }) => owner === null)
    expect(withoutOwner.length).toBeGreaterThan(5)
    for (const request of withoutOwner) expect(request.messages()).toHaveLength(1)
    for (const request of requests.filter(({ owner }) => owner !== null))
      for (const { author, isInternal } of request.messages())
        if (isInternal) expect(author).toBe(request.owner?.fullName)
  })

  it('are in the language of the customer', () => {
    for (const request of requests.filter(({ ticket }) => ticket.TicketStatus !== merged)) {
      const { conversation } = (request.company ?? request.person)?.country.vocabulary ?? {}
      const text = request.messages()[0]?.body ?? ''
      expect(text, text).toContain(conversation?.greeting)
    }
  })

  it('have no placeholder left', () => {
    expect(allTexts.filter((text) => /\{(?:n|y|p|t|date|time|name|address)\}/u.test(text))).toEqual([])
  })

  it.each([
    ['plain', (text: string) => !text.includes('<') && !text.includes('\n> ')],
    ['plain with a marked copy', (text: string) => /:\r\n> /u.test(text)],
    ['plain with the head of a copy', (text: string) => /_{20}\r\n\p{L}+: /u.test(text)],
    ['long', (text: string) => !text.includes('<') && text.length > 600],
    ['HTML with a quote', (text: string) => text.includes('<blockquote')],
    ['HTML with the head of a copy', (text: string) => text.includes('border-top:solid')],
    ['HTML with a picture', (text: string) => text.includes('<img src="cid:')],
    ['with a link', (text: string) => /<a href="https:|: https:/u.test(text)]
  ])('are of many kinds: %s', (_kind, isOfKind) => {
    expect(allTexts.filter(isOfKind).length).toBeGreaterThan(20)
  })

  it('have a number for each, which no other message has', () => {
    const ids = requests
      .flatMap((request) => request.messages())
      .map(({ ticketMessageId }) => ticketMessageId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('exist for every status but merged, and for one that the tenant no longer has', () => {
    const [some] = requests
    for (const status of [...requestStatuses.map(({ id }) => id), 652])
      if (some !== undefined) {
        const found = {
          row: { ...some.ticket, TicketStatus: status },
          company: some.company,
          person: some.person
        }
        expect(tenant.request(found).messages().length > 0, String(status)).toBe(status !== merged)
      }
  })
})
