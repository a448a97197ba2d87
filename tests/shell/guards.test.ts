import { readdirSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtPage } from '../support/electron-stand-in/built-files.ts'
import type { RunningGlance } from '../support/electron-stand-in/glance.ts'
import { createDesk } from './desk.ts'

describe('the window', () => {
  it.each([
    ['its own page again', 'app://glance/index.html'],
    ['the web', 'https://superoffice.example/'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,<p>hello</p>']
  ])('never navigates by itself: %s', async (_where, address) => {
    const { contents } = (await createDesk().startUp()).window()
    for (const kind of ['navigation', 'frame', 'redirect'] as const)
      expect(contents.mayNavigate(address, kind)).toBe(false)
    expect(contents.mayOpenWindow(address)).toBe(false)
  })

  it('refuses webviews', async () => {
    expect((await createDesk().startUp()).window().contents.mayAttachWebview()).toBe(false)
  })

  it('logs a refused navigation by its kind, without the address', async () => {
    const desk = createDesk()
    const { contents } = (await desk.startUp()).window()
    contents.mayNavigate('https://customer.example/secret')
    expect(desk.logged()).toContainEqual(
      expect.objectContaining({ event: 'navigation-refused', what: 'navigation' })
    )
    expect(JSON.stringify(desk.logged())).not.toContain('customer')
  })
})

describe('the right button', () => {
  const editFlags = {
    canCut: true,
    canCopy: true,
    canPaste: true,
    canSelectAll: true,
    canUndo: true,
    canRedo: true,
    canDelete: true,
    canEditRichly: false
  }

  it('opens the usual entries in a text field', async () => {
    const glance = await createDesk().startUp()
    glance.window().contents.rightClick({ isEditable: true, editFlags })
    const [menu] = glance.popups
    expect(menu?.items.map(({ label, role }) => [label, role])).toEqual([
      ['Cut', 'cut'],
      ['Copy', 'copy'],
      ['Paste', 'paste'],
      ['', null],
      ['Select all', 'selectAll']
    ])
  })

  it('offers only Copy on selected text, and opens nothing elsewhere', async () => {
    const glance = await createDesk().startUp()
    const { rightClick } = glance.window().contents
    rightClick({ selectionText: ' ', editFlags })
    expect(glance.popups).toEqual([])
    rightClick({ selectionText: 'Nordlys', editFlags })
    expect(glance.popups.map(({ items }) => items.map(({ role }) => role))).toEqual([['copy']])
  })
})

describe('every session, also Electron’s default one', () => {
  it('refuses permissions, devices, screens and downloads', async () => {
    const { sessions } = await createDesk().startUp()
    expect(sessions.all().map(({ partition }) => partition)).toEqual([
      '',
      'glance-window',
      'glance-superoffice'
    ])
    for (const session of sessions.all()) {
      for (const permission of ['media', 'geolocation', 'notifications'] as const)
        expect(await session.mayUse(permission)).toBe(false)
      expect(session.mayAccessDevice()).toBe(false)
      expect(await session.mayCaptureScreen()).toBe(false)
      expect(session.mayDownload()).toBe(false)
    }
  })
})

const windowProtocol = ({ sessions }: RunningGlance) => {
  const session = sessions.all().find(({ partition }) => partition === 'glance-window')
  if (session === undefined) throw new Error('The window has no session')
  return session.protocol
}

describe('app://glance/', () => {
  it('serves every file of the built window with the policy, and never lets it be cached', async () => {
    const { request } = windowProtocol(await createDesk().startUp())
    const root = dirname(builtPage)
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile()
    )
    for (const file of files) {
      const path = relative(root, join(file.parentPath, file.name)).replaceAll(sep, '/')
      const response = await request(`app://glance/${path}`)
      expect([path, response.status]).toEqual([path, 200])
      expect(response.headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
          "base-uri 'none'; form-action 'none'"
      )
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(response.headers.get('Content-Type')).not.toBeNull()
    }
  })

  it.each([
    ['app://glance/../main/index.js', 404],
    ['app://glance/%2e%2e/main/index.js', 404],
    ['app://glance/..%2fmain%2findex.js', 403],
    ['app://glance/assets/..%5c..%5cmain%5cindex.js', 403],
    ['app://elsewhere/index.html', 403],
    ['app://glance/nothing.html', 404]
  ])('refuses %s', async (address, status) => {
    const { request } = windowProtocol(await createDesk().startUp())
    const response = await request(address)
    expect(response.status).toBe(status)
    expect(await response.text()).toBe('')
    expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
  })

  it('accepts only GET', async () => {
    const { request } = windowProtocol(await createDesk().startUp())
    expect((await request('app://glance/index.html', 'POST')).status).toBe(405)
  })

  it('is served only in the window’s session', async () => {
    const { sessions } = await createDesk().startUp()
    const others = sessions.all().filter(({ partition }) => partition !== 'glance-window')
    expect(others.some(({ protocol }) => protocol.isHandled('app'))).toBe(false)
  })
})
