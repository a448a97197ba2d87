import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { readLanguage } from './language-strings.ts'
import { readDateStyle } from './time-zones.ts'
import { toWire } from './to-wire.ts'

export interface WebEnvironment {
  Bindings: HttpBindings
}

export type WebContext = Context<WebEnvironment>

/** A query parameter. Like SuperOffice, it ignores the case of names. */
export const readParameter = (context: WebContext, name: string): string | undefined =>
  Object.entries(context.req.query()).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]

/** Answers with JSON, in the language and the time zone that the request's headers name. */
export const answer = (
  context: WebContext,
  value: unknown,
  status: 200 | 400 | 401 | 404 = 200
): Response => {
  const header = (name: string): string | undefined => context.req.header(name)
  const wire = toWire(value, {
    language: readLanguage(header('so-language'), header('accept-language')),
    dates: readDateStyle(header('so-timezone'))
  })
  return context.body(JSON.stringify(wire), status, { 'Content-Type': 'application/json; charset=utf-8' })
}

/** The properties of the body by their names in lower case; `null` when the body is not a JSON object. */
export const readBody = async (context: WebContext): Promise<ReadonlyMap<string, unknown> | null> => {
  try {
    const value: unknown = JSON.parse(await context.req.text())
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return new Map(Object.entries(value).map(([key, part]: [string, unknown]) => [key.toLowerCase(), part]))
  } catch {
    return null
  }
}

/** A 32-bit whole number, or a text that contains one; `null` for anything else. */
export const toInteger = (value: unknown): number | null => {
  const number = typeof value === 'string' && /^-?\d{1,10}$/u.test(value.trim()) ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : null
}
