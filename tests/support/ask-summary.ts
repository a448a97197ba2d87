import { XMLParser } from 'fast-xml-parser'
import { testRequestHeader } from '../tenant/journal.ts'
import type { OpenTenant } from './open-tenant.ts'

export interface SummaryQuestion {
  readonly contentType?: string
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly select?: string
  /** Sent as they are; a header that is `null` is not sent. */
  readonly headers?: Readonly<Record<string, string | null>>
}

/** Asks for the summary of company 201, unless `body` asks for another. */
export const askSummary = async (
  { url, user }: OpenTenant,
  { contentType, body = '{"ContactId":201,"Limit":2}', select, headers = {} }: SummaryQuestion = {}
): Promise<Response> => {
  const query = select === undefined ? '' : `?${new URLSearchParams({ $select: select }).toString()}`
  const all: Readonly<Record<string, string | null>> = {
    [testRequestHeader]: 'true',
    Authorization: `Basic ${Buffer.from(`${user.name}:${user.password}`).toString('base64')}`,
    'Content-Type': contentType ?? 'application/json',
    ...headers
  }
  const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)
  return fetch(`${url}/api/v1/Agents/Contact/GetContactSummary${query}`, {
    method: 'POST',
    headers: sent,
    body
  })
}

/** The root elements of an XML answer by name, with every value as a text. */
export const readXmlAnswer = async (answer: Response): Promise<unknown> =>
  new XMLParser({
    ignoreAttributes: false,
    ignoreDeclaration: true,
    parseTagValue: false,
    htmlEntities: true,
    trimValues: false
  }).parse(await answer.text()) as unknown
