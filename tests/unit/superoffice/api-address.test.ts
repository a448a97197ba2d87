import { describe, expect, it } from 'vitest'
import { toApiRoot } from '../../../src/main/superoffice/api-address.ts'

const webRoot = 'https://crm.example.com/SuperOffice'

describe('an installation’s address', () => {
  it.each([
    ['in the documented form', 'https://crm.example.com/SuperOffice', webRoot],
    ['with its API', 'https://crm.example.com/SuperOffice/api', webRoot],
    ['with its API in capitals and a slash', 'https://crm.example.com/SuperOffice/API/', webRoot],
    ['with a version of its API', 'https://crm.example.com/SuperOffice/api/v1', webRoot],
    [
      'with the path of an API call',
      'https://crm.example.com/SuperOffice/api/v1/Agents/Contact/GetContactSummary',
      webRoot
    ],
    ['with trailing slashes', 'https://crm.example.com/SuperOffice///', webRoot],
    ['with spaces around it', '  https://crm.example.com/SuperOffice\n', webRoot],
    ['without a scheme', 'crm.example.com/SuperOffice', webRoot],
    ['without a scheme, with a port', 'crm.example.com:8443/crm', 'https://crm.example.com:8443/crm'],
    ['with the default port', 'https://crm.example.com:443/SuperOffice', webRoot],
    ['with backslashes', 'https:\\\\crm.example.com\\SuperOffice', webRoot],
    ['in capitals', 'HTTPS://CRM.EXAMPLE.COM/SuperOffice', webRoot],
    ['with a page', 'https://crm.example.com/SuperOffice/default.aspx', webRoot],
    ['with a record', 'https://crm.example.com/SuperOffice/Default.aspx?contact.main?contact_id=2', webRoot],
    ['with a fragment', 'https://crm.example.com/SuperOffice#/company', webRoot],
    ['with a query', 'https://crm.example.com/SuperOffice?token=secret', webRoot],
    ['with a user and a password', 'https://kari:secret@crm.example.com/SuperOffice', webRoot],
    ['without a folder', 'crm.example.com', 'https://crm.example.com'],
    ['whose host is called api', 'https://api.example.com/', 'https://api.example.com'],
    ['in a subfolder of a subfolder', 'https://example.com/crm/so/api', 'https://example.com/crm/so'],
    ['of a host name without a domain', 'https://crm/SuperOffice', 'https://crm/SuperOffice'],
    ['of a tenant', 'https://sod2.superoffice.com/Cust12345', 'https://sod2.superoffice.com/Cust12345'],
    ['of loopback', 'http://127.0.0.1:4711/SuperOffice', 'http://127.0.0.1:4711/SuperOffice'],
    ['of another loopback address', 'http://127.8.0.1:4711', 'http://127.8.0.1:4711'],
    ['of localhost', 'http://localhost:4711/SuperOffice/api', 'http://localhost:4711/SuperOffice'],
    ['of loopback in IPv6', 'http://[::1]:4711', 'http://[::1]:4711'],
    ['of localhost, without a scheme', 'localhost:4711', 'https://localhost:4711']
  ])('is accepted %s', (_, typed, expected) => {
    expect(toApiRoot(typed)).toEqual({ ok: true, apiRoot: `${expected}/api`, webRoot: expected })
  })

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['words', 'our crm server'],
    ['another scheme', 'ftp://crm.example.com'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['an address to write to', 'mailto:kari@example.com'],
    ['a scheme alone', 'https://'],
    ['an address with an invalid port', 'crm.example.com:99999'],
    ['too long', `https://crm.example.com/${'a'.repeat(3000)}`]
  ])('is refused when it is %s', (_, typed) => {
    expect(toApiRoot(typed)).toEqual({ ok: false, code: 'address-invalid' })
  })

  it.each([
    'http://crm.example.com/SuperOffice',
    'http://10.0.0.4/SuperOffice',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://crm.localhost',
    'http://0.0.0.0:80'
  ])('is refused without encryption: %s', (typed) => {
    expect(toApiRoot(typed)).toEqual({ ok: false, code: 'address-insecure' })
  })
})
