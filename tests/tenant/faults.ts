import * as z from 'zod'

const scope = {
  /** Part of the paths that the fault applies to, in any case: `GetContactSummary`. All paths when absent. */
  path: z.string().optional(),
  /** How many requests the fault applies to. Unlimited when absent. */
  times: z.int().positive().optional()
}

const retryAfter = z.strictObject({
  seconds: z.number(),
  /** The header is a number of seconds, or a date. */
  as: z.enum(['seconds', 'date'])
})

/** How a request fails, and to which requests that applies. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...scope,
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    body: z.enum(['rest-error', 'html', 'empty']).default('rest-error'),
    retryAfter: retryAfter.optional()
  }),
  /** 200 with only `Message` and `MessageDetail` */
  z.strictObject({
    ...scope,
    kind: z.literal('message'),
    message: z.string().default('The contact id is invalid')
  }),
  /** 200 with the JSON `null` */
  z.strictObject({ ...scope, kind: z.literal('null') }),
  /** 200 with a web page, as a captive portal answers */
  z.strictObject({ ...scope, kind: z.literal('html') }),
  /** 302 to a login page, as a proxy or a captive portal answers */
  z.strictObject({ ...scope, kind: z.literal('redirect') }),
  /**
   * One list of the answer is wrong, by its name: `Followups` of a summary, `value` of an archive. It becomes an object, a text
   * or `null`, or has a first row whose fields have other types. Nothing else changes, and an answer without it stays correct.
   */
  z.strictObject({
    ...scope,
    kind: z.literal('wrong-list'),
    list: z.string(),
    as: z.enum(['object', 'text', 'null', 'wrong-row']).default('object')
  }),
  /** The first half of the JSON, with a syntax error at its end */
  z.strictObject({ ...scope, kind: z.literal('broken-json') }),
  /** The connection ends before all bytes of `Content-Length` are sent */
  z.strictObject({ ...scope, kind: z.literal('truncated') }),
  /** The first list becomes an object; in the first row of the others, numbers become texts, and texts objects */
  z.strictObject({ ...scope, kind: z.literal('wrong-types') }),
  z.strictObject({
    ...scope,
    kind: z.literal('wrong-content-type'),
    contentType: z.string().default('text/plain')
  }),
  /** The correct answer, padded to this many bytes */
  z.strictObject({
    ...scope,
    kind: z.literal('large'),
    bytes: z
      .int()
      .positive()
      .default(5 * 1024 * 1024 + 1)
  }),
  z.strictObject({ ...scope, kind: z.literal('delay'), ms: z.int().nonnegative() }),
  /** The correct answer, as soon as the faults are cleared */
  z.strictObject({ ...scope, kind: z.literal('hold') }),
  /** The request is read and never answered */
  z.strictObject({ ...scope, kind: z.literal('hang') }),
  z.strictObject({ ...scope, kind: z.literal('reset') }),
  /** The correct answer, a few bytes at a time */
  z.strictObject({
    ...scope,
    kind: z.literal('drip'),
    bytes: z.int().positive().default(64),
    everyMs: z.int().positive().default(50)
  })
])

/** A fault without the fields that have a default. */
export type FaultRequest = z.input<typeof faultSchema>
export type Fault = z.output<typeof faultSchema>

/** The pending faults. When several apply to a request, the one that was added first is used. */
export interface Faults {
  readonly add: (...faults: readonly FaultRequest[]) => void
  /** Lets the requests go that a `hold` has kept. */
  readonly clear: () => void
  /** Resolves at the next `clear`. */
  readonly whenCleared: () => Promise<void>
  readonly pending: () => readonly Fault[]
  /** The fault for a request to this path, or `null`. Counts as one use of a fault with `times`. */
  readonly use: (path: string) => Fault | null
}

export const createFaults = (): Faults => {
  let pending: { readonly fault: Fault; remaining: number }[] = []
  let cleared = Promise.withResolvers<undefined>()
  return {
    add: (...faults) => {
      for (const request of faults) {
        const fault = faultSchema.parse(request)
        pending.push({ fault, remaining: fault.times ?? Infinity })
      }
    },
    clear: () => {
      pending = []
      cleared.resolve(undefined)
      cleared = Promise.withResolvers()
    },
    whenCleared: () => cleared.promise,
    pending: () => pending.map(({ fault }) => fault),
    use: (path) => {
      const found = pending.find(({ fault }) => path.toLowerCase().includes((fault.path ?? '').toLowerCase()))
      if (found === undefined) return null
      found.remaining -= 1
      pending = pending.filter(({ remaining }) => remaining > 0)
      return found.fault
    }
  }
}
