import { createHono, refuse } from '../../src/demo-tenant/web/web-app.ts'
import type { WebEnvironment } from '../../src/demo-tenant/web/web-context.ts'
import { isBasicAuthorization, type User } from '../../src/demo-tenant/web/authentication.ts'
import type { AnswerRequest } from '../../src/demo-tenant/web/listener.ts'
import type { Hono } from 'hono'
import { addControlRoutes, type Controls } from './control-routes.ts'
import { answerWithFault, loginPath, portalPage } from './fault-answers.ts'

export interface TestAppOptions extends Controls {
  /** Answers as the demo tenant does. */
  readonly answer: AnswerRequest
  readonly user: User
  /** The host (`127.0.0.1:4711`) that the tenant has moved to, or `null` when it answers at any host. */
  readonly currentHost: () => string | null
}

/** The demo tenant with a journal of its requests, faults, a host that can change, and routes that control these. */
export const createTestApp = (options: TestAppOptions): Hono<WebEnvironment> => {
  const { answer, user, faults, journal, meter, currentHost } = options
  const app = createHono()

  app.all('/superoffice/*', async (context) => {
    const { req, env } = context
    const { pathname } = new URL(req.url)
    journal.record({
      method: req.method,
      path: pathname,
      query: req.query(),
      headers: req.header(),
      // A clone, because the demo tenant reads the original, and a body can be read only once.
      body: (await req.raw.clone().text()).slice(0, maxBodyLength)
    })
    const host = currentHost()
    if (host !== null && req.header('host') !== host)
      return context.text('The request was sent to the wrong subdomain for this tenant', 421)
    meter.countCall()
    const fault = faults.use(pathname)
    const metered = async (): Promise<Response> => {
      const response = await answer(req.raw, env)
      if (response.ok) meter.countAnswer(await readJson(response.clone()))
      return response
    }
    return fault === null
      ? metered()
      : answerWithFault(fault, { ...env, answer: metered, whenCleared: faults.whenCleared })
  })

  // In SuperOffice Online, the sign-in host answers this, without credentials.
  app.get('/api/state/:tenant', (context) => {
    const root = `http://${currentHost() ?? new URL(context.req.url).host}/SuperOffice`
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

  const controls = createHono()
  controls.use(async (context, next) => {
    if (!isBasicAuthorization(context.req.header('authorization'), user)) return refuse(context)
    await next()
    return undefined
  })
  addControlRoutes(controls, options)
  app.route('/demo', controls)

  app.notFound((context) => answer(context.req.raw, context.env))
  return app
}

/** The journal keeps a thousand requests, and Glance's are a few hundred bytes. */
const maxBodyLength = 64 * 1024

/** `null` for an answer that is not JSON, which has no records to count. */
const readJson = async (response: Response): Promise<unknown> => {
  try {
    const value: unknown = await response.json()
    return value
  } catch {
    return null
  }
}
