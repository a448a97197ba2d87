import { describe, expect, test } from 'vitest'
import { createFakePresence, type FakePresence } from '../support/fake-presence.ts'
import { openTenant, toSignIn } from '../support/open-tenant.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// The promise: only a person at the computer ends a lock by absence. A program or a website that opens links can't.

const companyId = 1131
const minuteMs = 60_000

const links = [
  'glance://lookup?phone=%2B4755123456',
  'glance://lookup?email=eva@nordlys.example',
  'glance://lookup?id=1131',
  'glance://lookup?name=Nordlys',
  'glance:lookup?name=Nordlys',
  'GLANCE://LOOKUP/?name=Nordlys',
  'glance://lookup%3Fname=Nordlys',
  'glance://lookup?phone=anonymous',
  'glance://lookup?phone=anonymous&name=Nordlys',
  'glance://lookup?name=Nordlys&verb=unlock',
  'glance://unlock',
  'glance://session:unlock',
  'glance:'
]

/** Whether the window appears because somebody came to it. Electron's window says so; the presence must not believe it alone. */
const appearances = [
  ['raised by the link', false],
  ['with the keyboard, as if summoned', true]
] as const

/** How the agent is absent: each leaves the system in another state. */
const absences: readonly (readonly [string, (presence: FakePresence) => void])[] = [
  [
    'the system is locked',
    (presence) => {
      presence.leave()
    }
  ],
  [
    'the system is locked, and somebody touches its keys',
    (presence) => {
      presence.leave()
      presence.idle = 0
    }
  ],
  [
    'the system was left open for an hour',
    (presence) => {
      presence.idle = 60 * minuteMs
      presence.wake()
    }
  ],
  [
    'the last touch was six seconds ago',
    (presence) => {
      presence.idle = 60 * minuteMs
      presence.wake()
      presence.idle = 6_000
    }
  ]
]

const setUp = async () => {
  const tenant = await openTenant()
  const presence = createFakePresence()
  const core = await startCore({ presence })
  await core.call('session:sign-in', toSignIn(tenant))
  await core.call('card:refresh', { companyId, isForced: false })
  tenant.forgetRequests()
  return { tenant, presence, core }
}

/** Answered after everything that was set off before it, such as an unlock. */
const whenIdle = (core: RunningCore) => core.call('session:renew-key', null).catch(() => undefined)

const inputs = absences.length * links.length * appearances.length

describe(`links at an empty desk (${String(inputs)} inputs)`, () => {
  test.each(absences)('end no lock and show nothing while %s', async (_absence, leave) => {
    const { tenant, presence, core } = await setUp()
    leave(presence)
    expect(core.glance.session().kind).toBe('locked')
    const before = core.reachedWindow().length
    for (const link of links) {
      for (const [, isAgentHere] of appearances) {
        core.glance.lookUpLink(link)
        core.glance.handleWindowShown(isAgentHere)
      }
    }
    await whenIdle(core)
    expect(core.glance.session().kind).toBe('locked')
    expect(await core.call('card:recall', { companyId })).toBeNull()
    expect(core.broughtUp()).toEqual([])
    expect(core.reachedWindow().slice(before).join('\n')).not.toContain('Nordlys')
    expect(tenant.requests()).toEqual([])
  })

  test('the link that waited is looked up once the agent is back', async () => {
    const { presence, core } = await setUp()
    presence.leave()
    core.glance.lookUpLink('glance://lookup?phone=%2B4755123456')
    core.glance.handleWindowShown(true)
    await whenIdle(core)
    expect(core.broughtUp()).toEqual([])

    presence.comeBack()
    core.glance.handleWindowShown(true)
    await until(() => core.glance.session().kind === 'signed-in')
    expect(core.broughtUp()).toEqual(['+4755123456'])
  })

  test('a lock by hand stays, whoever is there', async () => {
    const { presence, core } = await setUp()
    core.glance.lock()
    for (const link of links) {
      core.glance.lookUpLink(link)
      core.glance.handleWindowShown(true)
    }
    await whenIdle(core)
    expect(core.glance.session().kind).toBe('locked')
    expect(presence.isAway()).toBe(false)
    // The agent is there: the lock screen comes up for a readable call, with nothing on it.
    expect(new Set(core.broughtUp())).toEqual(new Set(['(nothing)']))
  })
})
