import { describe, expect, it } from 'vitest'
import { createUpdates, type Updates } from '../../../src/main/updates/updates.ts'
import { UpdateError } from '../../../src/main/updates/update-error.ts'
import { createAbsentUpdater, type UpdateFeed, type Updater } from '../../../src/main/updates/updater-port.ts'
import type { UpdateChannel } from '../../../src/shared/updates.ts'
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts'
import { createRecordingLog, type RecordingLog } from '../../support/recording-log.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

interface World {
  readonly updates: Updates
  readonly clock: FakeClock
  readonly log: RecordingLog
  /** The channels of all checks, in order. */
  readonly checks: UpdateFeed[]
  readonly isInstalledOnQuit: () => boolean
  readonly restarts: () => number
  channel: UpdateChannel
  mayCheck: boolean
  isCardOpen: boolean
  /** What a check finds. */
  find: () => Promise<string | null>
  load: (signal: AbortSignal) => Promise<void>
}

const createWorld = (options: { readonly updater?: Updater; readonly random?: number } = {}): World => {
  const clock = createFakeClock()
  const log = createRecordingLog()
  const checks: UpdateFeed[] = []
  let isInstalledOnQuit = false
  let restarts = 0
  const updater: Updater = options.updater ?? {
    absence: () => null,
    check: (feed) => {
      checks.push(feed)
      return world.find()
    },
    load: (signal) => world.load(signal),
    setInstalledOnQuit: (isInstalled) => {
      isInstalledOnQuit = isInstalled
    },
    restart: () => {
      restarts += 1
    }
  }
  const world: World = {
    updates: createUpdates({
      updater,
      clock,
      log,
      random: () => options.random ?? 0,
      channel: () => world.channel,
      feedUrl: () => 'https://updates.example',
      mayCheck: () => world.mayCheck,
      isCardOpen: () => world.isCardOpen
    }),
    clock,
    log,
    checks,
    isInstalledOnQuit: () => isInstalledOnQuit,
    restarts: () => restarts,
    channel: 'stable',
    mayCheck: true,
    isCardOpen: false,
    find: () => Promise.resolve(null),
    load: () => Promise.resolve()
  }
  return world
}

/** A world where version 1.2.0 is ready. */
const createReadyWorld = async (): Promise<World> => {
  const world = createWorld()
  world.find = () => Promise.resolve('1.2.0')
  world.updates.followChannel()
  world.updates.check()
  await world.clock.pass(0)
  expect(world.updates.state()).toEqual({ kind: 'ready', version: '1.2.0', isWaiting: false })
  return world
}

describe('looking for updates', () => {
  it('begins five minutes after the start, and goes on once a day', async () => {
    const { updates, clock, checks } = createWorld()
    updates.followChannel()
    await clock.pass(5 * minuteMs - 1)
    expect(checks).toHaveLength(0)
    await clock.pass(1)
    expect(checks).toEqual([{ channel: 'stable', url: 'https://updates.example' }])
    expect(updates.state()).toEqual({ kind: 'current', checkedAt: '2026-11-24T10:05:00.000Z' })
    await clock.pass(24 * hourMs - 1)
    expect(checks).toHaveLength(1)
    await clock.pass(1)
    expect(checks).toHaveLength(2)
  })

  it('is spread over ten minutes at the start and two hours a day', async () => {
    const { updates, clock, checks } = createWorld({ random: 0.999 })
    updates.followChannel()
    await clock.pass(14.9 * minuteMs)
    expect(checks).toHaveLength(0)
    await clock.pass(minuteMs)
    expect(checks).toHaveLength(1)
    await clock.pass(25.9 * hourMs)
    expect(checks).toHaveLength(1)
    await clock.pass(0.2 * hourMs)
    expect(checks).toHaveLength(2)
  })

  it('sets no timer of less than half a minute', async () => {
    const world = createWorld()
    const delays: number[] = []
    const { after } = world.clock
    const updates = createUpdates({
      updater: { ...createAbsentUpdater('unpackaged'), absence: () => null },
      clock: {
        now: world.clock.now,
        after: (delayMs, task) => {
          delays.push(delayMs)
          return after(delayMs, task)
        }
      },
      log: world.log,
      random: () => 0,
      channel: () => 'stable',
      feedUrl: () => null,
      mayCheck: () => true,
      isCardOpen: () => false
    })
    updates.followChannel()
    await world.clock.pass(72 * hourMs)
    expect(delays.length).toBeGreaterThan(50)
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(30_000)
  })

  it('waits while Glance is paused or offline, and comes back to it within the hour', async () => {
    const world = createWorld()
    world.mayCheck = false
    world.updates.followChannel()
    await world.clock.pass(3 * hourMs)
    expect(world.checks).toHaveLength(0)
    world.mayCheck = true
    await world.clock.pass(hourMs)
    expect(world.checks).toHaveLength(1)
  })

  it('is repeated four hours after a failure, which is a code in the log and nothing else', async () => {
    const world = createWorld()
    world.find = () => Promise.reject(new UpdateError('unreachable', 'http-503'))
    world.updates.followChannel()
    await world.clock.pass(5 * minuteMs)
    expect(world.updates.state()).toEqual({
      kind: 'failed',
      problem: 'unreachable',
      failedAt: '2026-11-24T10:05:00.000Z'
    })
    expect(world.log.events).toEqual([
      { level: 'warn', event: 'update-failed', fields: { problem: 'unreachable', detail: 'http-503' } }
    ])
    await world.clock.pass(4 * hourMs)
    expect(world.checks).toHaveLength(2)
  })

  it('logs of an unknown error its class, and nothing that it says', async () => {
    const world = createWorld()
    world.find = () => Promise.reject(new RangeError('/somewhere/kari/updates?token=1'))
    world.updates.followChannel()
    await world.clock.pass(5 * minuteMs)
    expect(world.log.events).toEqual([
      { level: 'warn', event: 'update-failed', fields: { problem: 'feed-unreadable', detail: 'RangeError' } }
    ])
  })

  it('happens when the agent asks, and once however often they ask', async () => {
    const world = createWorld()
    const found = Promise.withResolvers<string | null>()
    world.find = () => found.promise
    world.updates.followChannel()
    world.updates.check()
    world.updates.check()
    await world.clock.pass(0)
    expect(world.updates.state()).toEqual({ kind: 'checking' })
    expect(world.checks).toHaveLength(1)
    found.resolve(null)
    await world.clock.pass(0)
    expect(world.updates.state().kind).toBe('current')
    // The next one by itself is a day after this.
    await world.clock.pass(24 * hourMs - 1)
    expect(world.checks).toHaveLength(1)
  })

  it('never happens while updates are off or where they can’t be installed', async () => {
    const off = createWorld()
    off.channel = 'off'
    const absent = createWorld({ updater: createAbsentUpdater('other-installer') })
    for (const { updates, clock } of [off, absent]) {
      updates.followChannel()
      updates.check()
      await clock.pass(48 * hourMs)
      expect(clock.waiting()).toBe(0)
    }
    expect(off.updates.state()).toEqual({ kind: 'off' })
    expect(off.checks).toHaveLength(0)
    expect(absent.updates.state()).toEqual({ kind: 'unavailable', reason: 'other-installer' })
  })

  it('ends with Glance', async () => {
    const { updates, clock, checks } = createWorld()
    updates.followChannel()
    updates.dispose()
    await clock.pass(48 * hourMs)
    expect(checks).toHaveLength(0)
    expect(clock.waiting()).toBe(0)
  })
})

describe('an update that is found', () => {
  it('is loaded, and then installed on quit', async () => {
    const world = createWorld()
    const loaded = Promise.withResolvers<undefined>()
    world.find = () => Promise.resolve('1.2.0')
    world.load = () => loaded.promise
    const states: string[] = []
    world.updates.onChanged(({ kind }) => states.push(kind))
    world.updates.followChannel()
    await world.clock.pass(5 * minuteMs)
    expect(world.updates.state()).toEqual({ kind: 'loading', version: '1.2.0' })
    expect(world.isInstalledOnQuit()).toBe(false)
    loaded.resolve(undefined)
    await world.clock.pass(0)
    expect(world.isInstalledOnQuit()).toBe(true)
    expect(states).toEqual(['not-checked', 'checking', 'loading', 'ready'])
  })

  it('is not installed when it was refused', async () => {
    const world = createWorld()
    world.find = () => Promise.resolve('1.2.0')
    world.load = () => Promise.reject(new UpdateError('not-signed'))
    world.updates.followChannel()
    world.updates.check()
    await world.clock.pass(0)
    expect(world.updates.state()).toMatchObject({ kind: 'failed', problem: 'not-signed' })
    world.updates.install()
    expect(world.isInstalledOnQuit()).toBe(false)
    expect(world.restarts()).toBe(0)
  })

  it('stays the one that is ready: nothing is looked for any more', async () => {
    const world = await createReadyWorld()
    world.updates.check()
    await world.clock.pass(72 * hourMs)
    expect(world.checks).toHaveLength(1)
    expect(world.updates.state()).toEqual({ kind: 'ready', version: '1.2.0', isWaiting: false })
  })

  it('restarts Glance only when the agent asks', async () => {
    const world = await createReadyWorld()
    world.updates.followCard()
    expect(world.restarts()).toBe(0)
    world.updates.install()
    expect(world.restarts()).toBe(1)
  })

  it('never restarts Glance while a card is open, and does so when it is closed', async () => {
    const world = await createReadyWorld()
    world.isCardOpen = true
    world.updates.install()
    world.updates.followCard()
    await world.clock.pass(48 * hourMs)
    expect(world.restarts()).toBe(0)
    expect(world.updates.state()).toEqual({ kind: 'ready', version: '1.2.0', isWaiting: true })
    world.isCardOpen = false
    world.updates.followCard()
    expect(world.restarts()).toBe(1)
  })
})

describe('a change of the channel', () => {
  it('to Off withdraws what is ready or waits for a card', async () => {
    const world = await createReadyWorld()
    world.isCardOpen = true
    world.updates.install()
    world.channel = 'off'
    world.updates.followChannel()
    world.isCardOpen = false
    world.updates.followCard()
    expect(world.updates.state()).toEqual({ kind: 'off' })
    expect(world.isInstalledOnQuit()).toBe(false)
    expect(world.restarts()).toBe(0)
  })

  it('to Off aborts a download, which then says nothing any more', async () => {
    const world = createWorld()
    world.find = () => Promise.resolve('1.2.0')
    world.load = (signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new UpdateError('unreachable'))
        })
      })
    world.updates.followChannel()
    world.updates.check()
    await world.clock.pass(0)
    expect(world.updates.state().kind).toBe('loading')
    world.channel = 'off'
    world.updates.followChannel()
    await world.clock.pass(0)
    expect(world.updates.state()).toEqual({ kind: 'off' })
    expect(world.log.events).toEqual([])
  })

  it('to Beta looks there next, after what was running has ended', async () => {
    const world = createWorld()
    const first = Promise.withResolvers<string | null>()
    world.find = () => first.promise
    world.updates.followChannel()
    world.updates.check()
    await world.clock.pass(0)
    world.channel = 'beta'
    world.updates.followChannel()
    world.updates.check()
    await world.clock.pass(0)
    expect(world.checks.map(({ channel }) => channel)).toEqual(['stable'])
    world.find = () => Promise.resolve('1.3.0-beta.1')
    first.resolve('1.2.0')
    await world.clock.pass(0)
    expect(world.checks.map(({ channel }) => channel)).toEqual(['stable', 'beta'])
    expect(world.updates.state()).toMatchObject({ kind: 'ready', version: '1.3.0-beta.1' })
  })

  it('of another setting changes nothing', async () => {
    const world = await createReadyWorld()
    world.updates.followChannel()
    expect(world.updates.state().kind).toBe('ready')
    expect(world.isInstalledOnQuit()).toBe(true)
  })
})
