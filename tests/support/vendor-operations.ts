import openApi from '../vendor/openapi.json' with { type: 'json' }
import type { VendorSchema } from './vendor-carriers.ts'

/** A request to SuperOffice, as a server receives it. */
export interface VendorRequest {
  readonly method: string
  /** What follows the address of the web client, with the query: `/api/v1/Contact?$top=1`. */
  readonly path: string
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly type?: string
  readonly enum?: readonly string[]
  readonly schema?: VendorSchema
}

export interface Operation {
  readonly consumes: readonly string[]
  readonly produces: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly responses: Readonly<Record<string, { readonly schema?: VendorSchema }>>
}

export interface Called {
  /** The path in the vendor's description: `/api/v1/Contact/{id}`. */
  readonly template: string
  readonly operation: Operation
  readonly pathValues: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}

const paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>> = openApi.paths

/** The operation that a request calls; `null` when the vendor documents none. */
export const toCalled = ({ method, path }: VendorRequest): Called | null => {
  const url = new URL(path, 'http://localhost')
  const segments = url.pathname.split('/')
  // A path without a placeholder goes first: `Appointment/default` is no `Appointment/{id}`.
  const templates = Object.keys(paths).toSorted((one, other) => countOf('{', one) - countOf('{', other))
  for (const template of templates) {
    const operation = paths[template]?.[method.toLowerCase()]
    const pathValues = operation === undefined ? null : matchSegments(template.split('/'), segments)
    if (operation !== undefined && pathValues !== null)
      return { template, operation, pathValues, query: Object.fromEntries(url.searchParams) }
  }
  return null
}

const countOf = (part: string, text: string): number => text.split(part).length - 1

const matchSegments = (
  template: readonly string[],
  segments: readonly string[]
): Readonly<Record<string, string>> | null => {
  if (template.length !== segments.length) return null
  const values: Record<string, string> = {}
  for (const [index, expected] of template.entries()) {
    const actual = decodeURIComponent(segments[index] ?? '')
    const name = /^\{(.+)\}$/u.exec(expected)?.[1]
    if (name !== undefined) values[name] = actual
    else if (expected.toLowerCase() !== actual.toLowerCase()) return null
  }
  return values
}

/** Whether an operation answers with the rows of an archive. */
export const isRows = ({ operation }: Called): boolean =>
  operation.responses['200']?.schema?.$ref?.endsWith('ODataSlimResponse') === true

/** The parts of a list with commas. */
export const splitList = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
