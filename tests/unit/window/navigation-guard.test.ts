import { describe, expect, it } from 'vitest'
import { mayNavigate } from '../../../src/main/window/navigation-guard.ts'

describe('mayNavigate', () => {
  it.each([
    'app://glance/index.html',
    'https://online.superoffice.com/',
    'http://localhost:5173/',
    'about:blank',
    'file:///etc/passwd',
    'javascript:alert(1)',
    ''
  ])('refuses %j in the product', (address) => {
    expect(mayNavigate(address, null)).toBe(false)
  })

  const server = 'http://localhost:5173'
  it.each([
    ['the page that the server reloads', 'http://localhost:5173/', true],
    ['another path of the server', 'http://localhost:5173/index.html?t=1', true],
    ['another port', 'http://localhost:5174/', false],
    ['another spelling of the host', 'http://127.0.0.1:5173/', false],
    ['another scheme', 'https://localhost:5173/', false],
    ['a host with the same beginning', 'http://localhost.evil.example:5173/', false],
    ['a user name that looks like the host', 'http://localhost:5173@evil.example/', false],
    ['an invalid address', '//', false],
    ['an address without an origin', 'data:text/html,hello', false]
  ])('checks the address with the development server: %s', (_where, address, isAllowed) => {
    expect(mayNavigate(address, server)).toBe(isAllowed)
  })

  it('refuses everything when the server’s own address is invalid', () => {
    expect(mayNavigate('data:text/html,hello', 'not an address')).toBe(false)
  })
})
