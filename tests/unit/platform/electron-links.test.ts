import { describe, expect, it } from 'vitest'
import { createLinkOpener } from '../../../src/main/platform/electron-links.ts'
import { isSafeAddress } from '../../../src/main/platform/safe-address.ts'

describe('an address that may be opened', () => {
  it.each([
    'https://online3.superoffice.com/Cust12345/default.aspx?contact.main?contact_id=2',
    'https://crm.example:8443/SuperOffice/',
    'http://127.0.0.1:4711/SuperOffice/',
    'http://127.1.2.3/SuperOffice/',
    'http://0x7f.1/',
    'http://[::1]:4711/',
    'http://localhost/SuperOffice/'
  ])('%s', (address) => {
    expect(isSafeAddress(address)).toBe(true)
  })
})

describe('an address that may not', () => {
  it.each([
    ['unencrypted, on another machine', 'http://crm.example/'],
    ['a host that begins like this machine', 'http://127.0.0.1.evil.example/'],
    ['every address of this machine at once', 'http://0.0.0.0/'],
    ['a host that ends like this machine', 'http://evil.localhost/'],
    ['a user name that looks like the host', 'https://online.superoffice.com@evil.example/'],
    ['a password', 'https://eva:secret@crm.example/'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['a folder of Windows', '\\\\evil.example\\share'],
    ['a program of Windows', 'ms-msdt:/id PCWDiagnostic'],
    ['a search of Windows', 'search-ms:query=x'],
    ['Glance itself', 'glance://lookup?phone=1'],
    ['nothing', ''],
    ['no address', 'crm.example']
  ])('%s', async (_what, address) => {
    expect(isSafeAddress(address)).toBe(false)
    const opened: string[] = []
    const open = createLinkOpener({ openExternal: (one) => Promise.resolve(void opened.push(one)) })
    await expect(open(address)).rejects.toThrow('Refused to open an address of another kind')
    expect(opened).toEqual([])
  })

  it('stands in no error', async () => {
    const open = createLinkOpener({ openExternal: () => Promise.resolve() })
    await expect(open('http://secret.example/')).rejects.not.toThrow(/secret/)
  })
})

describe('opening', () => {
  it('hands the address to the system as it is', async () => {
    const opened: string[] = []
    const open = createLinkOpener({ openExternal: (one) => Promise.resolve(void opened.push(one)) })
    await open('https://crm.example/default.aspx?contact.main?contact_id=2')
    expect(opened).toEqual(['https://crm.example/default.aspx?contact.main?contact_id=2'])
  })
})
