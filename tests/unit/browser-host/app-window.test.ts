import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { root } from '../../../scripts/programs.mjs'
import { openAppWindow } from '../../../src/browser-host/app-window.ts'
import { startNode } from '../../support/child.ts'
import { createTemporaryFolder } from '../../support/temporary-folder.ts'

/** A browser that writes its arguments down and ends with this code. */
const createBrowser = (code: number): { program: string; received: () => readonly string[] } => {
  const folder = createTemporaryFolder()
  const program = join(folder, 'browser')
  const file = join(folder, 'arguments')
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${file}'\nexit ${String(code)}\n`)
  chmodSync(program, 0o700)
  return {
    program,
    received: () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [])
  }
}

describe.runIf(process.platform !== 'win32')('a window without tabs', () => {
  it('is opened by the browser, which may be running already and end at once', async () => {
    const { program, received } = createBrowser(0)
    await openAppWindow(program, 'file:///tmp/open.html')
    expect(received()).toEqual(['--app=file:///tmp/open.html', '--window-size=440,640'])
  })

  it('is refused when the browser can’t start', async () => {
    await expect(openAppWindow(createBrowser(1).program, 'file:///tmp/open.html')).rejects.toThrow('1')
    await expect(
      openAppWindow(join(createTemporaryFolder(), 'none'), 'file:///tmp/open.html')
    ).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('keeps no process alive', async () => {
    const folder = createTemporaryFolder()
    const browser = join(folder, 'browser')
    writeFileSync(browser, '#!/bin/sh\nsleep 20\n')
    chmodSync(browser, 0o700)
    const opener = join(folder, 'opener.mts')
    writeFileSync(
      opener,
      `import { openAppWindow } from ${JSON.stringify(pathToFileURL(join(root, 'src/browser-host/app-window.ts')).href)}
void openAppWindow(process.argv[2], 'file:///tmp/open.html').then(() => console.log('waited for the browser'))`
    )
    const child = startNode([opener, browser])
    onTestFinished(child.kill)
    expect(await child.ended).toEqual([0, null])
    expect(child.lines()).toEqual([])
  })
})
