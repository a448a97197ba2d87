import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDesk, until } from './desk.ts'

describe('a start of the packaged product with a switch that it doesn’t take', () => {
  it.each([
    ['win32', '--remote-debugging-port=9222', 'remote-debugging-port'],
    ['win32', '/Proxy-Server=evil.example:8080', 'proxy-server'],
    ['darwin', '-ignore-certificate-errors', 'ignore-certificate-errors'],
    ['linux', '--log-net-log=/tmp/net.json', 'log-net-log'],
    ['linux', '--no-sandbox', 'no-sandbox']
  ] as const)('on %s with %s ends before anything is opened', async (platform, argument, name) => {
    const desk = createDesk({ platform, expectedErrors: ['switch-refused'] })
    const glance = await desk.start({ isPackaged: true, args: ['--show', argument] })
    expect(await glance.life.whenEnded).toBe(2)
    expect([glance.windows.size, glance.trays.length, desk.computer.instances.size]).toEqual([0, 0, 0])
    expect(readdirSync(desk.folder).toSorted()).toEqual(['logs', 'settings.json'])
    expect(desk.logged()).toMatchObject([{ event: 'switch-refused', switch: name, exitCode: 2 }])
    expect(glance.dialogs.errors.map(({ text }) => text)).toEqual([
      `Glance was started with the option “${name}”, which it doesn’t allow. Its log is ${join(desk.folder, 'logs', 'glance.log')}`
    ])
  })

  it('leaves a folder alone that the switch names', async () => {
    const desk = createDesk({ expectedErrors: ['switch-refused'] })
    const folder = join(desk.folders.home, 'another one')
    const glance = await desk.start({ isPackaged: true, args: [`--user-data-dir=${folder}`] })
    expect(await glance.life.whenEnded).toBe(2)
    expect(existsSync(folder)).toBe(false)
    expect(desk.logged()).toMatchObject([{ event: 'switch-refused', switch: 'user-data-dir' }])
  })

  it('does not happen for what the system and the installer add', async () => {
    const desk = createDesk({ platform: 'darwin' })
    const glance = await desk.startUp({
      isPackaged: true,
      args: ['-psn_0_12345', '--updated', '--squirrel-firstrun', '--hidden', 'glance://lookup?id=1']
    })
    expect(glance.dialogs.errors).toEqual([])
  })
})

describe('a start that fails', () => {
  it('says so once, with a code and the place of the log, and ends', async () => {
    const desk = createDesk({ expectedErrors: ['start-failed'] })
    const glance = await desk.start({
      sessionError: Object.assign(new Error('Eva Dahl'), { code: 'EACCES' })
    })
    expect(await glance.life.whenEnded).toBe(1)
    expect(glance.dialogs.errors).toEqual([
      {
        title: 'Glance',
        text: `Glance could not start (EACCES). Its log is ${join(desk.folder, 'logs', 'glance.log')}`
      }
    ])
    const [logged] = desk.logged()
    expect(logged).toMatchObject({ event: 'start-failed', kind: 'Error', code: 'EACCES', exitCode: 1 })
    expect(JSON.stringify(logged)).not.toContain('Eva')
  })

  it('says so when a file is in place of the agent’s folder', async () => {
    const desk = createDesk()
    rmSync(desk.folder, { recursive: true })
    writeFileSync(desk.folder, '')
    const glance = await desk.start()
    expect(await glance.life.whenEnded).toBe(1)
    expect(glance.dialogs.errors.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Glance could not start \(EEXIST\)\. Its log is /)
    ])
  })
})

describe('an unexpected error while Glance runs', () => {
  it('is logged by its class and place, said once, and Glance goes on', async () => {
    const desk = createDesk({ expectedErrors: ['uncaught-error', 'unhandled-rejection'] })
    const glance = await desk.startUp()
    glance.failUnexpectedly('uncaughtException', new TypeError('Eva Dahl has no number'))
    glance.failUnexpectedly('unhandledRejection', new RangeError('Eva Dahl'))
    expect(glance.dialogs.errors.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Something went wrong in Glance\. You can go on/)
    ])
    expect(JSON.stringify(desk.logged())).not.toContain('Eva')
    expect(await glance.bridge().recallSession()).toMatchObject({ ok: true })
  })

  it('ends Glance when it does not stop', async () => {
    const desk = createDesk({
      expectedErrors: [...Array.from({ length: 21 }, () => 'uncaught-error'), 'too-many-errors']
    })
    const glance = await desk.startUp()
    for (let time = 0; time < 21; time++) glance.failUnexpectedly('uncaughtException', new Error('any'))
    expect(await glance.life.whenEnded).toBe(3)
    expect(glance.dialogs.errors.length).toBe(1)
  })
})

describe('the folder of an earlier version on Windows', () => {
  const setUp = () => {
    const desk = createDesk({ platform: 'win32', isFirstStart: true })
    const former = join(desk.folders.appData, 'Glance')
    mkdirSync(former, { recursive: true })
    writeFileSync(join(former, 'settings.json'), JSON.stringify({ version: 2, theme: 'dark' }))
    return { desk, former }
  }

  it('is moved out of the folder that roams, and used', async () => {
    const { desk, former } = setUp()
    const glance = await desk.startUp()
    expect(await glance.bridge().recallSettings()).toMatchObject({ value: { theme: 'dark' } })
    expect([existsSync(former), existsSync(join(desk.folder, 'settings.json'))]).toEqual([false, true])
    expect([glance.app.path('userData'), glance.app.path('sessionData')]).toEqual([desk.folder, desk.folder])
    expect(desk.logged()).toContainEqual(expect.objectContaining({ event: 'user-data-moved' }))
  })

  it('is used where it is while another Glance has it open, and moved later', async () => {
    const { desk, former } = setUp()
    writeFileSync(join(former, 'lockfile'), '')
    const glance = await desk.start()
    await until(() => glance.windows.size > 0)
    expect(glance.app.path('userData')).toBe(former)
    await glance.quit()
    rmSync(join(former, 'lockfile'))
    const second = await desk.start()
    await until(() => second.windows.size > 0)
    expect(second.app.path('userData')).toBe(desk.folder)
  })
})
