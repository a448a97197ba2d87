import type { Hono } from 'hono'
import { personColumns } from '../search/archive-columns.ts'
import { toPersonRow } from '../search/archives.ts'
import { firstGeneratedId } from '../companies/directory.ts'
import { fixedIds } from '../companies/fixed-ids.ts'
import { toContact, toContactEntity } from './contact-carriers.ts'
import type { DemoCompany } from '../companies/demo-company.ts'
import { answerRows } from './search-routes.ts'
import { associates } from '../companies/tenant-lists.ts'
import type { Tenant } from '../tenant.ts'
import { readBody, readIds } from './request-body.ts'
import { answerInvalid, answerNotFound, readPathId } from './route-answers.ts'
import { selectProperties } from './select-properties.ts'
import { answerSummaryCall, answerSummaryPage } from './summary-answers.ts'
import { answer, readParameter, toInteger, type WebEnvironment } from './web-context.ts'

/** Routes for a single company. For an unknown id, agent methods (POST) answer 200 with `null`, and REST (GET) answers 404. */
export const addCompanyRoutes = (app: Hono<WebEnvironment>, tenant: Tenant): void => {
  app.post('/v1/agents/contact/getcontactsummary', async (context) =>
    answerSummaryCall(context, 'ContactSummary', 'ContactId', tenant.summary)
  )

  app.get('/v1/contact/:id{[0-9]+}/summary', (context) => {
    const summary = tenant.summary(readPathId(context))
    if (summary === null) return answerNotFound(context, 'Contact')
    return answerSummaryPage(context, 'ContactSummary', summary)
  })

  app.get('/v1/contact/:id{[0-9]+}/persons', (context) => {
    const company = tenant.company(readPathId(context))
    if (company === null) return answerNotFound(context, 'Contact')
    return answerRows(
      context,
      company.persons.map((person) => toPersonRow({ person, company })),
      personColumns
    )
  })

  app.get('/v1/contact/:id{[0-9]+}/simple', (context) => {
    const company = tenant.company(readPathId(context))
    return company === null ? answerNotFound(context, 'Contact') : answer(context, toContact(company))
  })

  app.get('/v1/contact/:id{[0-9]+}', (context) => {
    const company = tenant.company(readPathId(context))
    if (company === null) return answerNotFound(context, 'Contact')
    return answer(
      context,
      selectProperties(toContactEntity(company, tenant.moments), readParameter(context, '$select'))
    )
  })

  app.post('/v1/agents/contact/getcontact', (context) => {
    const companyId = toInteger(readParameter(context, 'contactId'))
    if (companyId === null) return answerInvalid(context, 'contactId must be an integer')
    const company = tenant.company(companyId)
    return answer(context, company === null ? null : toContact(company))
  })

  app.post('/v1/agents/contact/getcontactlist', async (context) => {
    const companies = (await readIds(context)).flatMap((companyId) => tenant.company(companyId) ?? [])
    return answer(context, selectProperties(companies.map(toContact), readParameter(context, '$select')))
  })

  app.post('/v1/agents/contact/getcontactentity', (context) => {
    const companyId = toInteger(readParameter(context, 'contactEntityId'))
    if (companyId === null) return answerInvalid(context, 'contactEntityId must be an integer')
    const company = tenant.company(companyId)
    return answer(context, company === null ? null : toContactEntity(company, tenant.moments))
  })

  app.post('/v1/agents/contact/getmyrecentcontacts', async (context) => {
    const source = (await readBody(context)).get('sourcetype')
    const count =
      typeof source === 'string' || typeof source === 'number'
        ? recentCounts[String(source).toLowerCase()]
        : undefined
    if (count === undefined)
      return answerInvalid(context, 'SourceType must be History, Diary, Favorites or All')
    const companies = recentCompanies(tenant).slice(0, count).map(toContact)
    return answer(context, selectProperties(companies, readParameter(context, '$select')))
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

/**
 * First the best-known company of the agent's country (in Norway, both Nordlys companies and the published sample), then the
 * agent's own customers.
 */
const recentCompanies = (tenant: Tenant): readonly DemoCompany[] => {
  const home = tenant.home()
  const isNordlys = home === null || home.companyId === fixedIds.nordlys
  const firstIds = isNordlys
    ? [fixedIds.nordlys, fixedIds.nordlysService, fixedIds.publishedSample]
    : [home.companyId]
  const first = firstIds.flatMap((companyId) => tenant.company(companyId) ?? [])
  const own = tenant
    .directory()
    .companies.filter(
      ({ associate, companyId, country }) =>
        associate === associates[0] &&
        companyId >= firstGeneratedId &&
        !firstIds.includes(companyId) &&
        (home === null || country === home.country)
    )
  return [...first, ...own].slice(0, 12)
}
