import { describe, expect, it } from 'vitest'
import { createElectronFetch } from '../../../src/main/platform/electron-fetch.ts'

describe('the core’s fetch in Electron', () => {
  const ask = async (...[input, init]: Parameters<typeof globalThis.fetch>) => {
    const calls: { input: unknown; init: RequestInit | undefined }[] = []
    const fetch = createElectronFetch({
      fetch: (first, second) => {
        calls.push({ input: first, init: second })
        return Promise.resolve(new Response('{}'))
      }
    })
    await fetch(input, init)
    return calls[0]
  }

  it('sends no cookies or saved logins, and caches nothing', async () => {
    const call = await ask('https://crm.example/', {
      method: 'POST',
      credentials: 'include',
      cache: 'force-cache'
    })
    expect(call).toEqual({
      input: 'https://crm.example/',
      init: { method: 'POST', credentials: 'omit', cache: 'no-store' }
    })
  })

  it('accepts a URL object, which Electron’s fetch does not', async () => {
    expect((await ask(new URL('https://crm.example/api')))?.input).toBe('https://crm.example/api')
  })
})
