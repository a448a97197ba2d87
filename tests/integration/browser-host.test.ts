import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { root } from '../../scripts/programs.mjs'
import { openBridge, startBrowserHost } from '../support/browser-host.ts'
import { startNode } from '../support/child.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const ownFolder = () => ['--credentials', 'memory', '--user-data-dir', createTemporaryFolder()]

/** Runs a host that ends by itself, and resolves with its exit code and its output. */
const runToEnd = async (...args: readonly string[]) => {
  const host = startNode([join(root, 'src/browser-host/main.ts'), '--no-open', ...ownFolder(), ...args], {
    capturesErrors: true,
    env: { ...process.env, NODE_NO_WARNINGS: '1' }
  })
  onTestFinished(host.kill)
  const [[code], stderr] = await Promise.all([host.ended, host.errors])
  return { code, stdout: host.lines().join('\n'), stderr }
}

const occupyPort = async (): Promise<number> => {
  const server = createServer()
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

describe('the browser host', () => {
  it('exits with one sentence when its port is in use', async () => {
    const port = String(await occupyPort())
    expect(await runToEnd('--port', port)).toEqual({
      code: 1,
      stdout: '',
      stderr: `Port ${port} is in use. Choose another with --port, or leave --port out.\n`
    })
  })

  it('exits with one sentence when its port is not a valid number', async () => {
    expect(await runToEnd('--port', '70000')).toEqual({
      code: 1,
      stdout: '',
      stderr: '--port takes a number from 0 to 65535.\n'
    })
  })

  it('keeps a page waiting that connects before the core is loaded, and refuses one without a key', async () => {
    const host = await startBrowserHost(...ownFolder())
    onTestFinished(async () => {
      await host.stop()
    })
    const { origin, hash } = new URL(host.address)
    const [page, stranger] = await Promise.all([
      openBridge(origin, hash.slice(1)),
      openBridge(origin, 'guessed')
    ])
    expect(stranger).toBe(403)
    if (typeof page === 'number') throw new Error(`The page was refused with ${String(page)}`)
    page.send(JSON.stringify({ id: 1, channel: 'language:recall', request: null }))
    const answer = await new Promise<string>((resolve) => {
      page.on('message', (data: Buffer) => {
        const text = data.toString('utf8')
        if (text.includes('"id":1')) resolve(text)
      })
    })
    expect(JSON.parse(answer)).toMatchObject({ id: 1, outcome: { ok: true } })
  })

  it('ends when it is told to before anybody has opened its page', async () => {
    const host = await startBrowserHost(...ownFolder(), '--demo')
    expect(await host.stop()).toEqual([0, null])
  })

  it('closes everything it opened and exits by itself when it is told to', async () => {
    const host = await startBrowserHost(...ownFolder(), '--demo')
    expect((await fetch(host.address)).status).toBeLessThan(500)
    expect(await host.stop()).toEqual([0, null])
  })

  it.for(['SIGINT', 'SIGTERM'] as const)(
    'closes everything it opened and exits by itself on %s',
    async (signal, { skip }) => {
      skip(process.platform === 'win32', 'Windows has no signal that a process can act on')
      const host = await startBrowserHost(...ownFolder(), '--demo')
      expect((await fetch(host.address)).status).toBeLessThan(500)
      // A host that had to be killed would end with a signal instead of an exit code.
      expect(await host.stop(signal)).toEqual([0, null])
    }
  )
})
