import { z } from 'zod'
import { policySchema } from './policy-schema.ts'

/** One key of the policy that holds a value. The registry, the templates for administrators and their table follow it. */
export interface PolicyKey {
  /** From the top. `*` stands for the id of a profile or of an environment. */
  readonly path: readonly string[]
  readonly type: 'text' | 'number' | 'switch'
  /** The only values that are allowed; empty when there is no such list. */
  readonly choices: readonly string[]
  readonly min: number | null
  readonly max: number | null
  /** True when the value can be `null`. */
  readonly canBeNone: boolean
}

/** The part of JSON Schema in which zod describes this policy. */
interface Described {
  readonly type?: string | undefined
  readonly const?: unknown
  readonly enum?: readonly unknown[] | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly maxLength?: number | undefined
  readonly properties?: Readonly<Record<string, Described>> | undefined
  readonly items?: Described | undefined
  readonly anyOf?: readonly Described[] | undefined
  readonly oneOf?: readonly Described[] | undefined
}

const describedSchema: z.ZodType<Described> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    maxLength: z.number().optional(),
    properties: z.record(z.string(), describedSchema).optional(),
    items: describedSchema.optional(),
    anyOf: z.array(describedSchema).optional(),
    oneOf: z.array(describedSchema).optional()
  })
)

/** The policy's JSON Schema: what a file may contain, before anything in it is read. */
export const toPolicyJsonSchema = () => z.toJSONSchema(policySchema, { io: 'input' })

/** Every key that holds a value, in the order of the schema, but `$schema` and `version`, which say how to read the rest. */
export const listPolicyKeys = (): readonly PolicyKey[] =>
  listKeys(describedSchema.parse(toPolicyJsonSchema()), []).filter(
    ({ path }) => path[0] !== '$schema' && path[0] !== 'version'
  )

const listKeys = (described: Described, path: readonly string[]): readonly PolicyKey[] => {
  if (described.items !== undefined) return mergeRows(listKeys(described.items, [...path, '*']))
  if (described.oneOf !== undefined) return described.oneOf.flatMap((each) => listKeys(each, path))
  if (described.properties !== undefined)
    return Object.entries(described.properties).flatMap(([name, each]) => listKeys(each, [...path, name]))
  return [toKey(described, path)]
}

/** The kinds of profile are described one by one. In the registry, a profile's id is the name of its key. */
const mergeRows = (keys: readonly PolicyKey[]): readonly PolicyKey[] => {
  const merged = new Map<string, PolicyKey>()
  for (const key of keys) {
    const name = key.path.join('.')
    const choices = [...(merged.get(name)?.choices ?? []), ...key.choices]
    if (key.path.at(-1) !== 'id') merged.set(name, { ...key, choices })
  }
  return [...merged.values()]
}

const toKey = (described: Described, path: readonly string[]): PolicyKey => {
  const forms = described.anyOf ?? [described]
  const values = forms.filter(({ type }) => type !== 'null')
  const types = new Set(values.map(({ type }) => type))
  const choices = values.flatMap((each) => each.enum ?? (each.const === undefined ? [] : [each.const]))
  const isOpen = values.some((each) => each.enum === undefined && each.const === undefined)
  return {
    path,
    type: types.has('boolean') ? 'switch' : types.has('integer') || types.has('number') ? 'number' : 'text',
    choices: isOpen ? [] : choices.map(String),
    min: toLimit(values[0]?.minimum),
    max: toLimit(values[0]?.maximum),
    canBeNone: forms.length > values.length
  }
}

/** zod writes the limits of JavaScript's integers where there are no others. */
const toLimit = (limit: number | undefined): number | null =>
  limit === undefined || Math.abs(limit) >= Number.MAX_SAFE_INTEGER ? null : limit
