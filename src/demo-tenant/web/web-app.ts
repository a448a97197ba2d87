import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { associates } from '../companies/tenant-lists.ts'
import type { Tenant } from '../tenant.ts'
import { addCompanyRoutes } from './company-routes.ts'
import { addHistoryRoutes } from './history-routes.ts'
import { addRequestRoutes } from './request-routes.ts'
import { addPersonRoutes } from './person-routes.ts'
import { addSearchRoutes } from './search-routes.ts'
import type { RequestHeaders } from './authentication.ts'
import { readLanguage } from './language-strings.ts'
import { answer, type WebContext, type WebEnvironment } from './web-context.ts'
import { toAgentError, toRestError } from './web-error.ts'

export interface WebAppOptions {
  readonly tenant: Tenant
  /** Receives the headers of a request by their names in lower case. */
  readonly isAuthorized: (headers: RequestHeaders) => boolean
}

/** Like SuperOffice's server, it ignores the case of paths. */
export const createHono = (): Hono<WebEnvironment> =>
  new Hono<WebEnvironment>({ getPath: (request) => new URL(request.url).pathname.toLowerCase() })

/** Answers everything that a client can request from the tenant over HTTP. */
export const createWebApp = ({ tenant, isAuthorized }: WebAppOptions): Hono<WebEnvironment> => {
  const app = createHono()

  app.get('/superoffice/api', (context) => {
    // SuperOffice answers with a page, unless the request accepts JSON.
    if (!(context.req.header('accept') ?? '').includes('json'))
      return context.html('<html><body><h1>SuperOffice WebAPI</h1></body></html>')
    const { origin } = new URL(context.req.url)
    return context.json({
      v1: `${origin}/SuperOffice/api/v1`,
      Version: 'v1',
      NetServerVersion: '12.4.0.0',
      NetServer: 'Demo tenant of Glance'
    })
  })

  const api = createHono()
  api.use(async (context, next) => {
    if (!isAuthorized(context.req.header())) return refuse(context)
    tenant.hear(readLanguage(context.req.header('so-language'), context.req.header('accept-language')))
    await next()
    return undefined
  })
  api.use(bodyLimit({ maxSize: maxBodyBytes, onError: (context) => answer(context, tooLarge, 413) }))
  api.onError((error, context) => {
    if (!(error instanceof HTTPException) || !isBodyStatus(error.status)) throw error
    return answer(context, toAgentError('The request is invalid.', error.message), error.status)
  })
  addCompanyRoutes(api, tenant)
  addPersonRoutes(api, tenant)
  addRequestRoutes(api, tenant)
  addHistoryRoutes(api, tenant)
  addSearchRoutes(api, tenant)
  api.get('/v1/user/currentprincipal', (context) => answer(context, principal))
  app.route('/superoffice/api', api)

  app.notFound((context) =>
    answer(context, toRestError('SoNotFoundException', `Nothing at ${context.req.path}`), 404)
  )
  return app
}

/** Requests to SuperOffice's API are a few hundred bytes. */
const maxBodyBytes = 1024 * 1024
const tooLarge = toAgentError('The request is invalid.', 'The body is too large')

/** How `readBody` refuses a body. */
const isBodyStatus = (status: number): status is 400 | 415 => status === 400 || status === 415

/** Answers a request without valid credentials. */
export const refuse = (context: WebContext): Response => {
  context.header('WWW-Authenticate', 'Basic realm="SuperOffice"')
  return answer(context, toRestError('SoSessionException', 'Authentication failed'), 401)
}

const [user] = associates

const principal = {
  UserType: 'InternalAssociate',
  Associate: user.name,
  AssociateId: user.associateId,
  IsPerson: true,
  PersonId: 10,
  CountryId: 578,
  HomeCountryId: 578,
  ContactId: 1,
  RoleName: 'User level 0',
  FullName: user.fullName,
  EMailAddress: 'kari@vartegetfirma.example',
  FunctionRights: [],
  DatabaseContextIdentifier: 'Default'
}
