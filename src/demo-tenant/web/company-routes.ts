import type { Hono } from 'hono'
import { personColumns } from '../search/archive-columns.ts'
import { toPersonRow } from '../search/archives.ts'
import { firstGeneratedId } from '../companies/directory.ts'
import { fixedIds } from '../companies/fixed-companies.ts'
import { toContact, toContactEntity, toPerson } from './contact-carriers.ts'
import type { DemoCompany } from '../companies/demo-company.ts'
import { answerRows } from './search-routes.ts'
import { associates } from '../companies/tenant-lists.ts'
import type { Tenant } from '../tenant.ts'
import { readBody } from './request-body.ts'
import { selectProperties } from './select-properties.ts'
import {
  answer,
  answerAccepted,
  readParameter,
  toInteger,
  type WebContext,
  type WebEnvironment
} from './web-context.ts'
import { toAgentError, toRestError } from './web-error.ts'

/** What a body without `ContactId` asks for: .NET's default, which no company has. */
const noCompanyId = 0
/** What the lists are not shortened to when a request has no `Limit`. The vendor documents no default. */
const noLimit = -1

/** Routes for a single company. For an unknown id, agent methods (POST) answer 200 with `null`, and REST (GET) answers 404. */
export const addCompanyRoutes = (app: Hono<WebEnvironment>, tenant: Tenant): void => {
  const pathId = (context: WebContext): number => toInteger(context.req.param('id')) ?? 0

  const notFound = (context: WebContext): Response =>
    answer(
      context,
      toRestError('SoNotFoundException', `Contact id ${context.req.param('id') ?? ''} not found`),
      404
    )

  const badRequest = (context: WebContext, detail: string): Response =>
    answer(context, toAgentError('The request is invalid.', detail), 400)

  app.post('/v1/agents/contact/getcontactsummary', async (context) => {
    const body = await readBody(context)
    const companyId = toInteger(body.get('contactid') ?? noCompanyId)
    const limit = toInteger(body.get('limit') ?? noLimit)
    if (companyId === null || limit === null) {
      const error = toAgentError('The request is invalid.', 'ContactId and Limit must be integers')
      return answerAccepted(context, 'Error', error, 400)
    }
    const summary = limitLists(tenant.summary(companyId), limit)
    const selected = selectProperties(summary, readParameter(context, '$select'))
    return answerAccepted(context, 'ContactSummary', selected)
  })

  app.get('/v1/contact/:id{[0-9]+}/summary', (context) => {
    const summary = tenant.summary(pathId(context))
    if (summary === null) return notFound(context)
    const limit = toInteger(readParameter(context, 'limit')) ?? noLimit
    return answerAccepted(context, 'ContactSummary', limitLists(summary, limit))
  })

  app.get('/v1/contact/:id{[0-9]+}/persons', (context) => {
    const company = tenant.company(pathId(context))
    if (company === null) return notFound(context)
    return answerRows(
      context,
      company.persons.map((person) => toPersonRow({ person, company })),
      personColumns
    )
  })

  app.get('/v1/contact/:id{[0-9]+}/simple', (context) => {
    const company = tenant.company(pathId(context))
    return company === null ? notFound(context) : answer(context, toContact(company))
  })

  app.get('/v1/contact/:id{[0-9]+}', (context) => {
    const company = tenant.company(pathId(context))
    if (company === null) return notFound(context)
    return answer(
      context,
      selectProperties(toContactEntity(company, tenant.moments), readParameter(context, '$select'))
    )
  })

  app.post('/v1/agents/contact/getcontact', (context) => {
    const companyId = toInteger(readParameter(context, 'contactId'))
    if (companyId === null) return badRequest(context, 'contactId must be an integer')
    const company = tenant.company(companyId)
    return answer(context, company === null ? null : toContact(company))
  })

  app.post('/v1/agents/contact/getcontactentity', (context) => {
    const companyId = toInteger(readParameter(context, 'contactEntityId'))
    if (companyId === null) return badRequest(context, 'contactEntityId must be an integer')
    const company = tenant.company(companyId)
    return answer(context, company === null ? null : toContactEntity(company, tenant.moments))
  })

  for (const path of ['/v1/agents/contact/getpersons', '/v1/agents/person/getpersonsfromcontact']) {
    app.post(path, async (context) => {
      const companyId = toInteger((await readBody(context)).get('contactid'))
      if (companyId === null) return badRequest(context, 'ContactId must be an integer')
      const company = tenant.company(companyId)
      return answer(context, company?.persons.map((person) => toPerson(person, company)) ?? [])
    })
  }

  app.post('/v1/agents/person/getperson', (context) => {
    const personId = toInteger(readParameter(context, 'personId'))
    if (personId === null) return badRequest(context, 'personId must be an integer')
    const person = tenant.directory().person(personId)
    const company = person === null ? null : tenant.company(person.companyId)
    return answer(context, person === null || company === null ? null : toPerson(person, company))
  })

  app.post('/v1/agents/contact/getmyrecentcontacts', async (context) => {
    const source = (await readBody(context)).get('sourcetype')
    const count =
      typeof source === 'string' || typeof source === 'number'
        ? recentCounts[String(source).toLowerCase()]
        : undefined
    if (count === undefined) return badRequest(context, 'SourceType must be History, Diary, Favorites or All')
    return answer(context, recentCompanies(tenant).slice(0, count).map(toContact))
  })
}

/** The length of each list, by the name of the source, and by its number, which the vendor's own client sends. */
const recentCounts: Readonly<Record<string, number | undefined>> = {
  history: 8,
  '1': 8,
  diary: 2,
  '2': 2,
  favorites: 3,
  '4': 3,
  all: 12,
  '7': 12
}

/** Both Nordlys companies, the published sample, and then the user's own customers. */
const recentCompanies = (tenant: Tenant): readonly DemoCompany[] => {
  const first = [fixedIds.nordlys, fixedIds.nordlysService, fixedIds.publishedSample].flatMap(
    (companyId) => tenant.company(companyId) ?? []
  )
  const own = tenant
    .directory()
    .companies.filter(
      ({ associate, companyId }) => associate === associates[0] && companyId >= firstGeneratedId
    )
  return [...first, ...own.slice(0, 9)]
}

/** Shortens each list to the limit. A negative limit means no limit. */
const limitLists = (summary: unknown, limit: number): unknown => {
  if (limit < 0 || typeof summary !== 'object' || summary === null) return summary
  return Object.fromEntries(
    Object.entries(summary).map(([key, part]: [string, unknown]) => [
      key,
      Array.isArray(part) ? part.slice(0, limit) : part
    ])
  )
}
