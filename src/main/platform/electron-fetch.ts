import type { Session } from 'electron'

/**
 * Chromium's network for the core, with the system's proxy and certificates and without cookies, saved logins or a
 * cache: a request is authorized by the headers that the caller passes, and by nothing else.
 */
export const createElectronFetch =
  (session: Pick<Session, 'fetch'>): typeof globalThis.fetch =>
  (input, init) =>
    session.fetch(input instanceof URL ? input.href : input, {
      ...init,
      credentials: 'omit',
      cache: 'no-store'
    })
