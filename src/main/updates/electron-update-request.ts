import { Readable } from 'node:stream'
import { net, type Session } from 'electron'
import type { SendUpdateRequest } from './update-transport.ts'

/**
 * GET requests through Chromium's network, with the system's proxy and certificates and without cookies or a cache. Unlike
 * `session.fetch`, which only fails when a redirect may not be followed, `net.request` says where it leads.
 */
export const createElectronUpdateRequest =
  (session: Session): SendUpdateRequest =>
  (url, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const request = net.request({
        url: url.href,
        session,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store'
      })
      const abort = (): void => {
        request.abort()
      }
      signal.addEventListener('abort', abort)
      request.on('abort', () => {
        reject(new Error('Aborted'))
      })
      request.on('error', reject)
      request.on('redirect', (status, _method, location) => {
        resolve({ status, location, body: Readable.from([]) })
        abort()
      })
      request.on('response', (response) => {
        // Electron's types don't say that its messages are streams (electronjs.org/docs/latest/api/incoming-message).
        const body = response instanceof Readable ? response : Readable.from([])
        resolve({ status: response.statusCode, location: null, body })
      })
      request.end()
    })
