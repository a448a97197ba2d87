import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { root } from '../../scripts/programs.mjs'
import { createPageKeys } from '../../src/browser-host/page-keys.ts'
import { openBridge } from '../support/browser-host.ts'
import { startNode } from '../support/child.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { until } from '../support/running-core.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

// The promise: no argument of any program holds what lets a page in, and what the browser is given is good once.

/** The command lines of every process, as another user of this computer reads them. */
const readCommandLines = async (): Promise<string> => {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''))
  return (await Promise.all(lines)).join('\n')
}

/** A browser that says with which arguments it was started, and goes on until it is killed. */
const createBrowser = async (folder: string): Promise<{ program: string; argumentsFile: string }> => {
  const program = join(folder, 'browser')
  const argumentsFile = join(folder, 'arguments')
  await writeFile(
    program,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${argumentsFile}.new'\nmv '${argumentsFile}.new' '${argumentsFile}'\nsleep 20\n`
  )
  await chmod(program, 0o700)
  return { program, argumentsFile }
}

/** The `xdg-open` that the host brings along starts what $BROWSER names. Elsewhere the system chooses the browser. */
describe.runIf(process.platform === 'linux')('the browser that the host opens', () => {
  test('gets a file that only the user can read, whose key is good once', async () => {
    const folder = createTemporaryFolder()
    const { program, argumentsFile } = await createBrowser(folder)
    const userData = join(folder, 'data')
    const host = startNode(
      [join(root, 'src/browser-host/main.ts'), '--credentials', 'memory', '--user-data-dir', userData],
      {
        env: {
          ...process.env,
          NODE_NO_WARNINGS: '1',
          BROWSER: program,
          DISPLAY: '',
          XDG_CURRENT_DESKTOP: ''
        },
        hasChannel: true
      }
    )
    onTestFinished(host.kill)
    const { origin, hash } = new URL((await host.nextLine()).replace('Glance: ', ''))
    const token = hash.slice(1)
    await until(() =>
      readFile(argumentsFile).then(
        () => true,
        () => false
      )
    )

    const [fileUrl = ''] = (await readFile(argumentsFile, 'utf8')).split('\n')
    expect(fileUrl).toMatch(/^file:/)
    const file = new URL(fileUrl)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(userData)).mode & 0o777).toBe(0o700)
    const key = /#once=([\w-]+)"/.exec(await readFile(file, 'utf8'))?.[1] ?? ''
    expect(key.length).toBeGreaterThan(40)
    expect(key).not.toBe(token)

    const commandLines = await readCommandLines()
    // Proves that the search finds what is there.
    expect(commandLines).toContain(fileUrl)
    for (const secret of [token, key]) expect(commandLines).not.toContain(secret)

    const page = await openBridge(origin, key)
    expect(typeof page).toBe('object')
    expect(await openBridge(origin, key)).toBe(403)
    expect(typeof (await openBridge(origin, token))).toBe('object')
    expect(await host.stop()).toEqual([0, null])
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe.runIf(process.platform !== 'win32')('the window of its own that the host opens', () => {
  const startHost = async (window: string, tab: string) => {
    const host = startNode(
      [
        join(root, 'src/browser-host/main.ts'),
        '--credentials',
        'memory',
        '--user-data-dir',
        createTemporaryFolder(),
        `--window-of=${window}`
      ],
      {
        env: { ...process.env, NODE_NO_WARNINGS: '1', BROWSER: tab, DISPLAY: '', XDG_CURRENT_DESKTOP: '' },
        hasChannel: true
      }
    )
    onTestFinished(host.kill)
    const address = (await host.nextLine()).replace('Glance: ', '')
    return { host, token: new URL(address).hash.slice(1) }
  }
  const readArguments = async (file: string): Promise<readonly string[]> => {
    await until(() =>
      readFile(file).then(
        () => true,
        () => false
      )
    )
    return (await readFile(file, 'utf8')).trim().split('\n')
  }

  test('gets the same kind of file, without tabs, in the size of Glance', async () => {
    const { program, argumentsFile } = await createBrowser(createTemporaryFolder())
    const { host, token } = await startHost(program, 'none')
    const [app = '', size] = await readArguments(argumentsFile)
    expect(app).toMatch(/^--app=file:/)
    expect(size).toBe('--window-size=440,640')
    const file = new URL(app.replace('--app=', ''))
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const key = /#once=([\w-]+)"/.exec(await readFile(file, 'utf8'))?.[1] ?? ''
    expect(key.length).toBeGreaterThan(40)
    if (process.platform === 'linux') {
      const commandLines = await readCommandLines()
      expect(commandLines).toContain(app)
      for (const secret of [token, key]) expect(commandLines).not.toContain(secret)
    }
    expect(await host.stop()).toEqual([0, null])
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test.runIf(process.platform === 'linux')('is a tab where that browser can’t start', async () => {
    const folder = createTemporaryFolder()
    const { program, argumentsFile } = await createBrowser(folder)
    const refusing = join(folder, 'refusing')
    await writeFile(refusing, '#!/bin/sh\nexit 1\n')
    await chmod(refusing, 0o700)
    for (const window of [refusing, join(folder, 'missing')]) {
      await rm(argumentsFile, { force: true })
      const { host } = await startHost(window, program)
      expect((await readArguments(argumentsFile))[0]).toMatch(/^file:/)
      expect(await host.stop()).toEqual([0, null])
    }
  })
})

describe('the keys of a page', () => {
  const guesses = 10_000

  test(`let nobody in who guesses (${String(guesses)} inputs)`, () => {
    const clock = createFakeClock()
    const keys = createPageKeys(clock)
    const key = keys.createOpeningKey()
    const wrong = [
      '',
      ' ',
      'none',
      'once=',
      key.slice(1),
      `${key}x`,
      key.toLowerCase(),
      keys.token.slice(0, -1),
      `${keys.token} `
    ]
    for (const guess of wrong) expect(keys.letsIn(guess), guess).toBe(false)
    for (let index = wrong.length; index < guesses; index++) {
      const position = index % key.length
      const changed = `${key.slice(0, position)}${key[position] === 'A' ? 'B' : 'A'}${key.slice(position + 1)}`
      if (keys.letsIn(changed)) throw new Error('A wrong key was let in')
    }
    expect(keys.letsIn(key)).toBe(true)
    expect(keys.letsIn(key)).toBe(false)
  })

  test('end: the browser’s after a minute, a page’s ten seconds after it has gone', async () => {
    const clock = createFakeClock()
    const keys = createPageKeys(clock)
    const opening = keys.createOpeningKey()
    const reload = keys.createReloadKey()
    await clock.pass(60_000)
    expect(keys.letsIn(opening)).toBe(false)
    reload.limit()
    await clock.pass(10_000)
    expect(keys.letsIn(reload.key)).toBe(false)

    const next = keys.createReloadKey()
    await clock.pass(3_600_000)
    next.limit()
    await clock.pass(9_000)
    expect(keys.letsIn(next.key)).toBe(true)
    expect(keys.letsIn(keys.token)).toBe(true)
    keys.dispose()
    expect(clock.waiting()).toBe(0)
  })
})
