import { Hono } from 'hono'
import { isLetIn, type Credentials } from './authentication.ts'
import { addCompanyRoutes } from './company-routes.ts'
import { addControlRoutes, type Controls } from './control-routes.ts'
import { answerWithFault, loginPath, portalPage } from './fault-answers.ts'
import { addSearchRoutes } from './search-routes.ts'
import { associates } from './tenant-lists.ts'
import { answer, type WebContext, type WebEnvironment } from './web-context.ts'
import { toRestError } from './web-error.ts'

export interface WebAppOptions extends Controls {
  readonly credentials: Credentials
  /** The host (`127.0.0.1:4711`) that serves this tenant since it moved; `null` while any will do. */
  readonly movedTo: () => string | null
}

/** Everything that the tenant answers over HTTP. Paths are read without case, as SuperOffice's server does. */
export const createWebApp = (options: WebAppOptions): Hono<WebEnvironment> => {
  const { tenant, credentials, faults, journal, movedTo } = options
  const newApp = (): Hono<WebEnvironment> =>
    new Hono<WebEnvironment>({ getPath: (request) => new URL(request.url).pathname.toLowerCase() })
  const app = newApp()

  const isAllowed = (context: WebContext, by: Credentials): boolean =>
    isLetIn(by, {
      authorization: context.req.header('authorization'),
      soAppToken: context.req.header('so-apptoken')
    })

  const refuse = (context: WebContext): Response => {
    context.header('WWW-Authenticate', 'Basic realm="SuperOffice"')
    return answer(context, toRestError('SoSessionException', 'Authentication failed'), 401)
  }

  app.use('/superoffice/*', async (context, next) => {
    const { pathname } = new URL(context.req.url)
    journal.record({
      method: context.req.method,
      path: pathname,
      query: context.req.query(),
      headers: context.req.header(),
      body: await context.req.text()
    })
    const host = movedTo()
    if (host !== null && context.req.header('host') !== host)
      return context.text('The request was sent to the wrong subdomain for this tenant', 421)
    const fault = faults.take(pathname)
    if (fault === null) {
      await next()
      return undefined
    }
    const response = await answerWithFault(fault, {
      incoming: context.env.incoming,
      outgoing: context.env.outgoing,
      answer: async () => {
        await next()
        return context.res
      }
    })
    // Emptied first: otherwise Hono mixes the headers of the right answer into the one that takes its place.
    context.res = undefined
    context.res = response
    return undefined
  })

  app.get('/superoffice/api', (context) => {
    // Without a wish for JSON, SuperOffice answers with a page.
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

  const api = newApp()
  api.use(async (context, next) => {
    if (!isAllowed(context, credentials)) return refuse(context)
    await next()
    return undefined
  })
  addCompanyRoutes(api, tenant)
  addSearchRoutes(api, tenant)
  api.get('/v1/user/currentprincipal', (context) => answer(context, principal))
  app.route('/superoffice/api', api)

  // Online, this stands on the sign-in host and needs no credentials.
  app.get('/api/state/:tenant', (context) => {
    const root = `http://${movedTo() ?? new URL(context.req.url).host}/SuperOffice`
    return context.json({
      ContextIdentifier: context.req.param('tenant'),
      Endpoint: root,
      Api: `${root}/api`,
      State: 'Running',
      IsRunning: true,
      ValidUntil: new Date(Date.now() + 60 * 60 * 1000).toISOString()
    })
  })
  app.get(loginPath, (context) => context.html(portalPage))

  const controls = newApp()
  controls.use(async (context, next) => {
    if (!isAllowed(context, { ...credentials, acceptsBasic: true })) return refuse(context)
    await next()
    return undefined
  })
  addControlRoutes(controls, options)
  app.route('/demo', controls)

  app.notFound((context) =>
    answer(context, toRestError('SoNotFoundException', `Nothing at ${context.req.path}`), 404)
  )
  return app
}

const user = associates[0]

const principal = {
  UserType: 'InternalAssociate',
  Associate: user?.name,
  AssociateId: user?.associateId,
  IsPerson: true,
  PersonId: 10,
  CountryId: 578,
  HomeCountryId: 578,
  ContactId: 1,
  RoleName: 'User level 0',
  FullName: user?.fullName,
  EMailAddress: 'kari@vartegetfirma.example',
  FunctionRights: [],
  DatabaseContextIdentifier: 'Default'
}
