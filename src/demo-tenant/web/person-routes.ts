import type { Hono } from 'hono'
import type { Tenant } from '../tenant.ts'
import { toPerson } from './person-carrier.ts'
import { readBody, readIds } from './request-body.ts'
import { answerInvalid, answerNotFound, readPathId } from './route-answers.ts'
import { selectProperties } from './select-properties.ts'
import { answerSummaryCall, answerSummaryPage } from './summary-answers.ts'
import { answer, readParameter, toInteger, type WebEnvironment } from './web-context.ts'

/** Routes for a single person. For an unknown id, agent methods (POST) answer 200 with `null`, and REST (GET) answers 404. */
export const addPersonRoutes = (app: Hono<WebEnvironment>, tenant: Tenant): void => {
  const readPerson = (personId: number): unknown => {
    const person = tenant.directory().person(personId)
    return person === null ? null : toPerson(person, tenant.company(person.companyId))
  }

  app.post('/v1/agents/person/getpersonsummary', async (context) =>
    answerSummaryCall(context, 'PersonSummary', 'PersonId', tenant.personSummary)
  )

  app.get('/v1/person/:id{[0-9]+}/summary', (context) => {
    const summary = tenant.personSummary(readPathId(context))
    return summary === null
      ? answerNotFound(context, 'Person')
      : answerSummaryPage(context, 'PersonSummary', summary)
  })

  app.get('/v1/person/:id{[0-9]+}/simple', (context) => {
    const person = readPerson(readPathId(context))
    return person === null ? answerNotFound(context, 'Person') : answer(context, person)
  })

  app.post('/v1/agents/person/getperson', (context) => {
    const personId = toInteger(readParameter(context, 'personId'))
    if (personId === null) return answerInvalid(context, 'personId must be an integer')
    return answer(context, readPerson(personId))
  })

  app.post('/v1/agents/person/getpersonlist', async (context) => {
    const persons = (await readIds(context)).flatMap((personId) => readPerson(personId) ?? [])
    return answer(context, selectProperties(persons, readParameter(context, '$select')))
  })

  for (const path of ['/v1/agents/contact/getpersons', '/v1/agents/person/getpersonsfromcontact']) {
    app.post(path, async (context) => {
      const companyId = toInteger((await readBody(context)).get('contactid'))
      if (companyId === null) return answerInvalid(context, 'ContactId must be an integer')
      const company = tenant.company(companyId)
      return answer(context, company?.persons.map((person) => toPerson(person, company)) ?? [])
    })
  }
}
