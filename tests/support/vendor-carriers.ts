import openApi from '../vendor/openapi.json' with { type: 'json' }

/** A type in the vendor's API description. */
export interface VendorSchema {
  readonly $ref?: string
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly items?: VendorSchema
  readonly properties?: Readonly<Record<string, VendorSchema>>
  readonly additionalProperties?: VendorSchema
}

const definitions: Readonly<Record<string, VendorSchema>> = openApi.definitions

/** A schema itself, or the carrier that it refers to. */
const resolve = (schema: VendorSchema): VendorSchema =>
  schema.$ref === undefined ? schema : (definitions[schema.$ref.replace('#/definitions/', '')] ?? {})

/** What in a value differs from its type, in sentences. Anything may be `null`, as the vendor's own samples show. */
export const checkValue = (value: unknown, reference: VendorSchema, path: string): readonly string[] => {
  if (value === null) return []
  const schema = resolve(reference)
  const wrong = [`${path} is not ${schema.format ?? schema.type ?? 'known'}: ${JSON.stringify(value)}`]
  switch (schema.type) {
    case 'array':
      if (!Array.isArray(value)) return wrong
      return value.flatMap((item: unknown, index) =>
        checkValue(item, schema.items ?? {}, `${path}[${String(index)}]`)
      )
    case 'object':
      return isObject(value) ? checkProperties(value, schema, path) : wrong
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31 ? [] : wrong
    case 'number':
      return typeof value === 'number' ? [] : wrong
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong
    case 'string':
      return isText(value, schema) ? [] : wrong
    default:
      return wrong
  }
}

const checkProperties = (
  value: Readonly<Record<string, unknown>>,
  schema: VendorSchema,
  path: string
): readonly string[] =>
  Object.entries(value).flatMap(([key, part]) => {
    const property = propertyOf(schema, key)
    return property === null
      ? [`${path} has no property ${key}`]
      : checkValue(part, property, `${path}.${key}`)
  })

const propertyOf = (
  { properties = {}, additionalProperties }: VendorSchema,
  key: string
): VendorSchema | null => properties[key] ?? additionalProperties ?? null

// A date without a time occurs in the vendor's sample.
const dateTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,7})?(?:Z|[+-]\d\d:?\d\d)?)?$/u

const isText = (value: unknown, schema: VendorSchema): boolean =>
  typeof value === 'string' &&
  (schema.enum === undefined || schema.enum.includes(value)) &&
  (schema.format !== 'date-time' || dateTime.test(value))

/** Whether a path such as `category/id` leads to a property of a carrier, at any depth and in any case. */
export const hasProperty = (reference: VendorSchema, path: string): boolean => {
  const schema = resolve(reference)
  if (schema.type === 'array' && schema.items !== undefined) return hasProperty(schema.items, path)
  const [name = '', ...others] = path.split('/')
  const found = Object.entries(schema.properties ?? {}).find(
    ([key]) => key.toLowerCase() === name.toLowerCase()
  )?.[1]
  return found !== undefined && (others.length === 0 || hasProperty(found, others.join('/')))
}

/** Like `checkValue`, for what a client sends: SuperOffice ignores the case of names there. */
export const checkBody = (value: unknown, reference: VendorSchema): readonly string[] => {
  const schema = resolve(reference)
  if (schema.type !== 'object' || !isObject(value)) return checkValue(value, schema, 'body')
  const names = new Map(Object.keys(schema.properties ?? {}).map((name) => [name.toLowerCase(), name]))
  const renamed = Object.entries(value).map(([key, part]) => [names.get(key.toLowerCase()) ?? key, part])
  return checkValue(Object.fromEntries(renamed), schema, 'body')
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
