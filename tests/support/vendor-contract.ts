import { archiveOf, channelsOf, isSortable, type VendorArchive } from './vendor-archives.ts'
import { checkBody, hasProperty } from './vendor-carriers.ts'
import { checkFilter } from './vendor-filter.ts'
import {
  isRows,
  splitList,
  toCalled,
  type Called,
  type Operation,
  type Parameter,
  type VendorRequest
} from './vendor-operations.ts'

// The vendor's data has no names of lists. These are the ones with a page of their own in the reference of MDO providers that
// Glance relies on.
const knownLists = [
  'contactwithpersonsearch_new',
  'locatecontact_new',
  'contactperson_freetextsearch',
  'phonesearch'
]

/** What in a request contradicts the vendor's documentation, in sentences; none for a correct one. */
export const checkRequest = (request: VendorRequest): readonly string[] => {
  const called = toCalled(request)
  if (called === null) return [`The vendor documents no ${request.method} ${request.path}`]
  return [
    ...checkHeaders(request, called.operation),
    ...checkParameters(called),
    ...checkRequestBody(request, called.operation),
    ...checkSelection(called)
  ].map((sentence) => `${request.method} ${called.template}: ${sentence}`)
}

const mediaTypeOf = (header: string): string => header.split(';')[0]?.trim().toLowerCase() ?? ''

const checkHeaders = (
  { headers, body }: VendorRequest,
  { parameters, consumes, produces }: Operation
): readonly string[] => {
  const documented = parameters.filter((each) => each.in === 'header').map(({ name }) => name.toLowerCase())
  const accepted = (headers['accept'] ?? '*/*').split(',').map(mediaTypeOf)
  return [
    ...Object.keys(headers)
      .filter((name) => name.startsWith('so-') && !documented.includes(name))
      .map((name) => `unknown header ${name}`),
    ...(accepted.some((type) => type === '*/*' || produces.includes(type))
      ? []
      : [`the answer can't be ${accepted.join(', ')}`]),
    ...(body === '' || consumes.includes(mediaTypeOf(headers['content-type'] ?? ''))
      ? []
      : [`the body can't be ${headers['content-type'] ?? 'without a content type'}`])
  ]
}

const checkParameters = ({ operation, pathValues, query }: Called): readonly string[] => {
  const known = operation.parameters.filter((each) => each.in === 'query' || each.in === 'path')
  const values = { ...pathValues, ...query }
  return [
    ...Object.keys(query)
      .filter((name) => !known.some((each) => each.name === name))
      .map((name) => `unknown parameter ${name}`),
    ...known
      .filter(({ name, required }) => required && values[name] === undefined)
      .map(({ name }) => `${name} is missing`),
    ...known.flatMap((parameter) => {
      const value = values[parameter.name]
      return value === undefined || isParameterValue(value, parameter)
        ? []
        : [`${parameter.name} can't be ${value}`]
    })
  ]
}

const isParameterValue = (value: string, { name, type, enum: allowed }: Parameter): boolean => {
  if (allowed !== undefined && !allowed.includes(value)) return false
  if (name === 'listname') return knownLists.includes(value)
  if (name === '$top' || name === '$skip') return /^\d{1,6}$/u.test(value)
  if (type === 'integer') return /^-?\d{1,10}$/u.test(value)
  return type !== 'boolean' || ['true', 'false'].includes(value)
}

const checkRequestBody = ({ body }: VendorRequest, { parameters }: Operation): readonly string[] => {
  const schema = parameters.find((each) => each.in === 'body')?.schema
  // An agent that takes no body is called with an empty one.
  if (schema === undefined) return ['', '{}'].includes(body) ? [] : ['it takes no body']
  try {
    return checkBody(JSON.parse(body), schema)
  } catch {
    return [`the body is not JSON: ${body}`]
  }
}

const checkSelection = (called: Called): readonly string[] => {
  const { query, operation, template, pathValues } = called
  const selected = splitList(query['$select'])
  if (!isRows(called)) {
    const schema = operation.responses['200']?.schema ?? {}
    return selected
      .filter((name) => !hasProperty(schema, name))
      .map((name) => `$select names ${name}, which the answer does not have`)
  }
  const archive = archiveOf(template, pathValues)
  if (archive === null) return ['the vendor documents no such archive']
  return [
    ...(selected.length === 0 ? ['$select is missing: the vendor asks to name every column'] : []),
    ...selected
      .filter((name) => channelsOf(archive).every(({ columns }) => columns[name] === undefined))
      .map((name) => `${archive.name} has no column ${name}`),
    ...(query['$filter'] === undefined ? [] : checkFilter(query['$filter'], archive)),
    ...splitList(query['$orderBy']).flatMap((part) => checkOrder(part, archive)),
    ...splitList(query['$entities'])
      .filter((name) => !archive.entities.includes(name))
      .map((name) => `${archive.name} has no rows of the kind ${name}`)
  ]
}

const checkOrder = (part: string, archive: VendorArchive): readonly string[] => {
  const [name = '', direction = 'asc'] = part.split(/\s+/u)
  return isSortable(archive.columns[name] ?? '') && ['asc', 'desc'].includes(direction)
    ? []
    : [`${archive.name} can't be sorted by ${part}`]
}

/** The selected columns that only one of the joined archives has, each as `channel/column`. Rows of the other have them empty. */
export const columnsOfOneChannel = (request: VendorRequest): readonly string[] => {
  const called = toCalled(request)
  const archive = called === null ? null : archiveOf(called.template, called.pathValues)
  const channels = archive === null ? [] : channelsOf(archive)
  if (called === null || channels.length < 2) return []
  return splitList(called.query['$select']).flatMap((name) => {
    const having = channels.filter(({ columns }) => columns[name] !== undefined)
    return having.length === 1 ? having.map((channel) => `${channel.name}/${name}`) : []
  })
}
