import type { Session } from 'electron'

/**
 * Chromium's network for the core: the system's proxy and certificates, and nothing kept. Cookies and what Chromium
 * knows of log-ins are neither sent nor stored, so that only the headers given here say who is asking.
 */
export const createElectronFetch =
  (session: Pick<Session, 'fetch'>): typeof globalThis.fetch =>
  (input, init) =>
    session.fetch(input instanceof URL ? input.href : input, {
      ...init,
      credentials: 'omit',
      cache: 'no-store'
    })
