import { beforeEach, describe, expect, it } from 'vitest'
import { createLinkedLookup, type LinkedLookup } from '../../../src/main/summon/linked-lookup.ts'
import { createRecordingLog, type RecordingLog } from '../../support/recording-log.ts'

describe('a linked lookup', () => {
  let session: 'open' | 'locked' | 'signed out'
  let isAgentHere: boolean
  let calls: string[]
  let linked: LinkedLookup
  let log: RecordingLog

  beforeEach(() => {
    session = 'open'
    isAgentHere = true
    calls = []
    log = createRecordingLog()
    linked = createLinkedLookup({
      isOpen: () => session === 'open',
      isLocked: () => session === 'locked',
      isAgentHere: () => isAgentHere,
      summon: ({ text, kind, problem }) => calls.push([kind, text, problem].filter(Boolean).join(' ')),
      bringToFront: () => calls.push('(in front)'),
      log
    })
  })

  it('runs at once when a profile is open, and only once', () => {
    linked.lookUp('glance://lookup?name=Nordlys')
    linked.resume()
    expect(calls).toEqual(['name Nordlys'])
  })

  it('waits until somebody signs in', () => {
    session = 'signed out'
    linked.lookUp('glance://lookup?name=Nordlys')
    linked.resume()
    expect(calls).toEqual([])
    session = 'open'
    linked.resume()
    expect(calls).toEqual(['name Nordlys'])
  })

  it('brings the lock screen to the front, and runs after the unlock', () => {
    session = 'locked'
    linked.lookUp('glance://lookup?name=Nordlys')
    expect(calls).toEqual(['(in front)'])
    session = 'open'
    linked.resume()
    expect(calls).toEqual(['(in front)', 'name Nordlys'])
  })

  it('shows nothing while nobody is there, and runs after the unlock', () => {
    session = 'locked'
    isAgentHere = false
    linked.lookUp('glance://lookup?name=Nordlys')
    expect(calls).toEqual([])
    session = 'open'
    linked.resume()
    expect(calls).toEqual(['name Nordlys'])
  })

  it('is replaced by a later valid link', () => {
    session = 'signed out'
    linked.lookUp('glance://lookup?name=Nordlys')
    linked.lookUp('glance://lookup?id=199')
    linked.lookUp('glance://erase?name=Nordlys')
    session = 'open'
    linked.resume()
    expect(calls).toEqual(['id #199'])
  })

  it('says that a lookup could not be read, without what was received', () => {
    linked.lookUp('glance://lookup?phone=anonymous')
    expect(calls).toEqual(['link-unreadable'])
    expect(log.events).toEqual([{ level: 'warn', event: 'link-refused', fields: {} }])
  })

  it('looks up what it can read, and says that it was not all', () => {
    linked.lookUp('glance://lookup?phone=anonymous&name=Nordlys')
    expect(calls).toEqual(['name Nordlys link-partly-read'])
    expect(log.events).toEqual([{ level: 'warn', event: 'link-partly-read', fields: {} }])
  })

  it('is not replaced by a link that can not be read', () => {
    session = 'signed out'
    linked.lookUp('glance://lookup?name=Nordlys')
    linked.lookUp('glance://lookup?id=0')
    session = 'open'
    linked.resume()
    expect(calls).toEqual(['name Nordlys'])
  })

  it('ignores any other address, and logs only that it did', () => {
    session = 'locked'
    linked.lookUp('https://lookup.example?name=Nordlys')
    expect(calls).toEqual([])
    expect(log.events).toEqual([{ level: 'warn', event: 'link-refused', fields: {} }])
  })

  it('does not run after it was forgotten', () => {
    session = 'locked'
    linked.lookUp('glance://lookup?phone=%2B4755123456')
    linked.forget()
    session = 'open'
    linked.resume()
    expect(calls).toEqual(['(in front)'])
  })
})
