import { HTTPException } from 'hono/http-exception'
import { isXml, mediaTypes, readContentType } from './media-types.ts'
import { toInteger, type WebContext } from './web-context.ts'
import { readXmlProperties } from './xml-reader.ts'

/** The properties of a request's body, by their names in lower case: SuperOffice ignores the case of names. */
export type BodyProperties = ReadonlyMap<string, unknown>

const formType = 'application/x-www-form-urlencoded'

/**
 * Reads the body by its `Content-Type`. Throws an `HTTPException`: 415 for a type that the API doesn't read, 400 for a body
 * that is not one object in that type.
 */
export const readBody = async (context: WebContext): Promise<BodyProperties> => {
  const { type, charset } = readContentType(context.req.header('content-type') ?? '')
  if (type !== formType && !mediaTypes.some((known) => known === type))
    throw new HTTPException(415, { message: `The media type '${type}' is not supported` })
  const text = decode(new Uint8Array(await context.req.arrayBuffer()), charset)
  const properties = type === formType ? readForm(text) : isXml(type) ? readXml(text) : readJson(text)
  if (properties === null) throw new HTTPException(400, { message: `The body can't be read as ${type}` })
  return new Map(properties.map(([name, value]) => [name.toLowerCase(), value]))
}

/**
 * Reads a body that is a list of ids. Throws an `HTTPException` like `readBody`, and also for an item that is no id. In XML,
 * the list is the root element, and the names of its items don't matter.
 */
export const readIds = async (context: WebContext): Promise<readonly number[]> => {
  const { type, charset } = readContentType(context.req.header('content-type') ?? '')
  if (!mediaTypes.some((known) => known === type))
    throw new HTTPException(415, { message: `The media type '${type}' is not supported` })
  const text = decode(new Uint8Array(await context.req.arrayBuffer()), charset)
  return toIds(
    isXml(type) ? Object.values(readXmlProperties(text) ?? { none: null }).flat() : parseJson(text)
  )
}

/** The ids in a list. Throws an `HTTPException` with 400 for anything else. */
export const toIds = (value: unknown): readonly number[] => {
  if (!Array.isArray(value)) throw new HTTPException(400, { message: 'The body is not a list of ids' })
  return value.map((item: unknown) => {
    const id = toInteger(item)
    if (id === null) throw new HTTPException(400, { message: 'The list has an item that is no id' })
    return id
  })
}

type Properties = readonly (readonly [string, unknown])[] | null

const decode = (bytes: Uint8Array, charset: string | null): string => {
  const decoder = createDecoder(charset ?? guessCharset(bytes))
  try {
    return decoder.decode(bytes)
  } catch {
    throw new HTTPException(400, { message: 'The body has bytes that its character set does not have' })
  }
}

const createDecoder = (charset: string): Pick<InstanceType<typeof TextDecoder>, 'decode'> => {
  try {
    return new TextDecoder(charset, { fatal: true })
  } catch {
    throw new HTTPException(415, { message: `The character set '${charset}' is not supported` })
  }
}

/** By the byte order mark, else by the XML declaration. */
const guessCharset = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = Buffer.from(bytes.subarray(0, 100)).toString('latin1')
  return /^\s*<\?xml[^>]*\bencoding=["']([\w-]+)["']/u.exec(start)?.[1] ?? 'utf-8'
}

const readJson = (text: string): Properties => {
  const value = parseJson(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null
}

/** `null` for a text that is not JSON. */
const parseJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return null
  }
}

const readXml = (text: string): Properties => {
  const properties = readXmlProperties(text)
  return properties === null ? null : Object.entries(properties)
}

/** A name that occurs twice gets both values with a comma between them, which can't be read as a number. */
const readForm = (text: string): Properties => {
  const form = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    const key = name.toLowerCase()
    const before = form.get(key)
    form.set(key, before === undefined ? value : `${before},${value}`)
  }
  return [...form]
}
