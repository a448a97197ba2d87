import * as z from 'zod'

const where = {
  /** Part of the path, without case: `GetContactSummary`. All calls when absent. */
  path: z.string().optional(),
  /** How many calls it takes; until cleared when absent. */
  times: z.int().positive().optional()
}

const retryAfter = z.strictObject({
  seconds: z.number(),
  /** The header's two forms: a number of seconds, or a date. */
  as: z.enum(['seconds', 'date'])
})

/** One way in which a call goes wrong, and which calls it takes. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...where,
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    body: z.enum(['rest-error', 'html', 'empty']).default('rest-error'),
    retryAfter: retryAfter.optional()
  }),
  /** 200 with nothing but `Message` and `MessageDetail` */
  z.strictObject({
    ...where,
    kind: z.literal('message'),
    message: z.string().default('The contact id is invalid')
  }),
  /** 200 with the JSON `null` */
  z.strictObject({ ...where, kind: z.literal('null') }),
  /** 200 with a web page: a captive portal */
  z.strictObject({ ...where, kind: z.literal('html') }),
  /** 302 to a login page that answers 200: a proxy, or a portal */
  z.strictObject({ ...where, kind: z.literal('redirect') }),
  /** JSON that stops making sense in the middle */
  z.strictObject({ ...where, kind: z.literal('broken-json') }),
  /** The connection ends before the announced length */
  z.strictObject({ ...where, kind: z.literal('truncated') }),
  /** Numbers as texts, texts as objects, the first list as an object */
  z.strictObject({ ...where, kind: z.literal('wrong-types') }),
  z.strictObject({
    ...where,
    kind: z.literal('wrong-content-type'),
    contentType: z.string().default('text/plain')
  }),
  /** The right answer, blown up beyond this many bytes */
  z.strictObject({
    ...where,
    kind: z.literal('large'),
    bytes: z
      .int()
      .positive()
      .default(5 * 1024 * 1024 + 1)
  }),
  z.strictObject({ ...where, kind: z.literal('delay'), ms: z.int().nonnegative() }),
  /** Takes the request and never answers */
  z.strictObject({ ...where, kind: z.literal('hang') }),
  z.strictObject({ ...where, kind: z.literal('reset') }),
  /** The right answer, a few bytes at a time */
  z.strictObject({
    ...where,
    kind: z.literal('drip'),
    bytes: z.int().positive().default(64),
    everyMs: z.int().positive().default(50)
  })
])

/** As a test writes it: what has a default may be left out. */
export type FaultRequest = z.input<typeof faultSchema>
export type Fault = z.output<typeof faultSchema>

/** Trouble to come: the first fault that fits a call takes it. */
export interface Faults {
  readonly add: (...faults: readonly FaultRequest[]) => void
  readonly clear: () => void
  readonly pending: () => readonly Fault[]
  /** The fault for this call, which is one fewer from then on. */
  readonly take: (path: string) => Fault | null
}

export const createFaults = (): Faults => {
  let pending: { readonly fault: Fault; left: number }[] = []
  return {
    add: (...faults) => {
      for (const request of faults) {
        const fault = faultSchema.parse(request)
        pending.push({ fault, left: fault.times ?? Infinity })
      }
    },
    clear: () => {
      pending = []
    },
    pending: () => pending.map(({ fault }) => fault),
    take: (path) => {
      const found = pending.find(({ fault }) => path.toLowerCase().includes((fault.path ?? '').toLowerCase()))
      if (found === undefined) return null
      found.left -= 1
      pending = pending.filter(({ left }) => left > 0)
      return found.fault
    }
  }
}
