import type { Hono } from 'hono'
import * as z from 'zod'
import {
  answer,
  toInteger,
  type WebContext,
  type WebEnvironment
} from '../../src/demo-tenant/web/web-context.ts'
import { toAgentError } from '../../src/demo-tenant/web/web-error.ts'
import type { AwkwardTenant } from './awkward-tenant.ts'
import { faultSchema, type Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import type { Meter } from './meter.ts'

export interface Controls {
  readonly tenant: AwkwardTenant
  readonly faults: Faults
  readonly journal: Journal
  readonly meter: Meter
  readonly move: () => Promise<string>
}

/**
 * Lets another process control the tenant: `faults` (POST adds one or a list, GET, DELETE), `requests` (GET, DELETE),
 * `violations` (GET), `usage` (GET counts calls and records, DELETE starts again), `summary/{id}` and `person-summary/{id}` (PUT
 * plants a summary, DELETE restores the original), `move` (POST moves the tenant to another port).
 */
export const addControlRoutes = (
  app: Hono<WebEnvironment>,
  { tenant, faults, journal, meter, move }: Controls
): void => {
  const done = (context: WebContext): Response => context.body(null, 204)

  app.post('/faults', async (context) => {
    const decoded = z.union([faultSchema, z.array(faultSchema)]).safeParse(await readJson(context))
    if (!decoded.success)
      return answer(context, toAgentError('Unknown fault', z.prettifyError(decoded.error)), 400)
    faults.add(...(Array.isArray(decoded.data) ? decoded.data : [decoded.data]))
    return done(context)
  })
  app.get('/faults', (context) => context.json(faults.pending()))
  app.delete('/faults', (context) => {
    faults.clear()
    return done(context)
  })

  app.get('/requests', (context) => context.json(journal.requests()))
  app.delete('/requests', (context) => {
    journal.clear()
    return done(context)
  })

  app.get('/usage', (context) => context.json(meter.usage()))
  app.delete('/usage', (context) => {
    meter.reset()
    return done(context)
  })
  app.get('/violations', (context) => context.json(journal.violations()))

  const plants = { summary: tenant.plantSummary, 'person-summary': tenant.plantPersonSummary }
  for (const [path, plant] of Object.entries(plants)) {
    app.put(`/${path}/:id`, async (context) => {
      const summary = await readJson(context)
      if (summary === undefined)
        return answer(context, toAgentError('The body is not JSON', 'The body is the summary'), 400)
      plant(toInteger(context.req.param('id')) ?? 0, summary)
      return done(context)
    })
    app.delete(`/${path}/:id`, (context) => {
      plant(toInteger(context.req.param('id')) ?? 0, undefined)
      return done(context)
    })
  }

  app.post('/move', async (context) => context.json({ url: await move() }))
}

/** `undefined` for a body that is not JSON. */
const readJson = async (context: WebContext): Promise<unknown> => {
  try {
    const value: unknown = JSON.parse(await context.req.text())
    return value
  } catch {
    return undefined
  }
}
