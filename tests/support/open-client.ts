import { silentLog } from '../../src/main/platform/log.ts'
import { basicAuthorization } from '../../src/main/superoffice/authorization.ts'
import { createSuperOfficeClient } from '../../src/main/superoffice/client.ts'
import { createFixedHost } from '../../src/main/superoffice/tenant-host.ts'
import { createFakeClock } from './fake-clock.ts'
import { createFakeFetch, type json } from './fake-fetch.ts'

/** The address below which a client of `openClient` calls. */
export const clientApi = 'https://crm.example.com/api/v1'

/** A client that gets these answers, one for each request. */
export const openClient = (...answers: readonly ReturnType<typeof json>[]) => {
  const clock = createFakeClock()
  const { fetch, sent } = createFakeFetch(...answers)
  const client = createSuperOfficeClient({
    fetch,
    clock,
    log: silentLog,
    host: createFixedHost('https://crm.example.com/api'),
    authorization: basicAuthorization('kari', 'secret'),
    language: () => 'en',
    onWaiting: () => undefined
  })
  /** The requests as a person reads them: decoded, and without the address of the API. */
  const requests = (): readonly string[] =>
    sent.map(({ url }) => decodeURIComponent(url).replace(`${clientApi}/`, ''))
  return { clock, client, sent, urls: () => sent.map(({ url }) => url), requests }
}
