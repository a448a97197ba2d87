import { describe, expect, it } from 'vitest'
import { createLinkOpener, createOwnLinkOpener } from '../../../src/main/platform/electron-links.ts'
import { isSafeAddress } from '../../../src/main/platform/safe-address.ts'

describe('a safe address', () => {
  it.each([
    'https://online3.superoffice.com/Cust12345/default.aspx?contact.main?contact_id=2',
    'https://crm.example:8443/SuperOffice/',
    'http://127.0.0.1:4711/SuperOffice/',
    'http://127.1.2.3/SuperOffice/',
    'http://0x7f.1/',
    'http://[::1]:4711/',
    'http://localhost/SuperOffice/'
  ])('may be opened: %s', (address) => {
    expect(isSafeAddress(address)).toBe(true)
  })
})

describe('an unsafe address', () => {
  it.each([
    ['unencrypted HTTP to another computer', 'http://crm.example/'],
    ['a host whose name begins with 127.0.0.1', 'http://127.0.0.1.evil.example/'],
    ['0.0.0.0', 'http://0.0.0.0/'],
    ['a host whose name ends in .localhost', 'http://evil.localhost/'],
    ['a user name that looks like the host', 'https://online.superoffice.com@evil.example/'],
    ['a password', 'https://eva:secret@crm.example/'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['a Windows network folder', '\\\\evil.example\\share'],
    ['a Windows program', 'ms-msdt:/id PCWDiagnostic'],
    ['a Windows search', 'search-ms:query=x'],
    ['a link to Glance', 'glance://lookup?phone=1'],
    ['an empty text', ''],
    ['a host name without a scheme', 'crm.example']
  ])('is refused: %s', async (_what, address) => {
    expect(isSafeAddress(address)).toBe(false)
    const opened: string[] = []
    const open = createLinkOpener({ openExternal: (one) => Promise.resolve(void opened.push(one)) })
    await expect(open(address)).rejects.toThrow('Refused to open an address of another kind')
    expect(opened).toEqual([])
  })

  it('is not quoted in the error', async () => {
    const open = createLinkOpener({ openExternal: () => Promise.resolve() })
    await expect(open('http://secret.example/')).rejects.not.toThrow(/secret/)
  })
})

describe('opening an address', () => {
  it('passes it to the system unchanged', async () => {
    const opened: string[] = []
    const open = createLinkOpener({ openExternal: (one) => Promise.resolve(void opened.push(one)) })
    await open('https://crm.example/default.aspx?contact.main?contact_id=2')
    expect(opened).toEqual(['https://crm.example/default.aspx?contact.main?contact_id=2'])
  })
})

describe('the opener of Glance’s own links', () => {
  const open = async (address: string): Promise<readonly string[]> => {
    const opened: string[] = []
    await createOwnLinkOpener({ openExternal: (one) => Promise.resolve(void opened.push(one)) })(address)
    return opened
  }

  it('opens a lookup of a phone number', async () => {
    const link = 'glance://lookup?phone=%2B47%2055%2012(34)56'
    expect(await open(link)).toEqual([link])
  })

  it.each([
    ['a web page', 'https://crm.example/'],
    ['another lookup', 'glance://lookup?name=Nordlys'],
    ['another verb', 'glance://settings?phone=1'],
    ['a second key', 'glance://lookup?phone=1&name=Nordlys'],
    ['several lines', 'glance://lookup?phone=1\nfile:///etc/passwd'],
    ['another program', 'ms-msdt:/id PCWDiagnostic']
  ])('refuses %s', async (_what, address) => {
    await expect(open(address)).rejects.toThrow('Refused to open an address of another kind')
  })
})
