import type { SendUpdateRequest } from '../../src/main/updates/update-transport.ts'

/** Requests of updates through Node's network. */
export const sendUpdateRequest: SendUpdateRequest = async (url, signal) => {
  const response = await fetch(url, { redirect: 'manual', signal })
  return {
    status: response.status,
    location: response.headers.get('location'),
    body: response.body ?? new ReadableStream<Uint8Array>()
  }
}
