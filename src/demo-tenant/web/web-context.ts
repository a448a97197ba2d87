import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { createCultureWriter } from './culture-text.ts'
import { readLanguage, readLanguageTag } from './language-strings.ts'
import { chooseMediaType, isXml } from './media-types.ts'
import { readDateStyle } from './time-zones.ts'
import { toWire } from './to-wire.ts'
import { toAgentError } from './web-error.ts'
import { writeXml } from './xml-writer.ts'

export interface WebEnvironment {
  Bindings: HttpBindings
}

export type WebContext = Context<WebEnvironment>

/** A query parameter. Like SuperOffice, it ignores the case of names. */
export const readParameter = (context: WebContext, name: string): string | undefined =>
  Object.entries(context.req.query()).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]

type Status = 200 | 400 | 401 | 404 | 406 | 413 | 415

/** Answers with JSON, in the language, the culture and the time zone that the request's headers name. */
export const answer = (context: WebContext, value: unknown, status: Status = 200): Response =>
  context.body(JSON.stringify(toAnswer(context, value)), status, {
    'Content-Type': 'application/json; charset=utf-8'
  })

/** The same in the type that the request accepts, JSON or XML, or 406. `typeName` is the vendor's name for the value's type. */
export const answerAccepted = (
  context: WebContext,
  typeName: string,
  value: unknown,
  status: Status = 200
): Response => {
  const type = chooseMediaType(context.req.header('accept'))
  if (type === null)
    return answer(context, toAgentError('Not acceptable', 'The answer can be JSON or XML'), 406)
  const wire = toAnswer(context, value)
  return context.body(isXml(type) ? writeXml(typeName, wire) : JSON.stringify(wire), status, {
    'Content-Type': `${type}; charset=utf-8`
  })
}

const toAnswer = (context: WebContext, value: unknown): unknown => {
  const header = (name: string): string | undefined => context.req.header(name)
  const languages = [header('so-language'), header('accept-language')] as const
  const tag = readLanguageTag(...languages)
  return toWire(value, {
    language: readLanguage(...languages),
    // A culture without a language is ignored, and a language without a culture brings its own.
    writeCultureText: createCultureWriter(tag === null ? null : header('so-culture')?.trim() || tag),
    dates: readDateStyle(header('so-timezone'))
  })
}

/** A 32-bit whole number, or a text that contains one; `null` for anything else. */
export const toInteger = (value: unknown): number | null => {
  const number = typeof value === 'string' && /^-?\d{1,10}$/u.test(value.trim()) ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : null
}
