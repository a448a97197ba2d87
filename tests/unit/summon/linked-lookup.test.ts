import { beforeEach, describe, expect, it } from 'vitest'
import { createLinkedLookup, type LinkedLookup } from '../../../src/main/summon/linked-lookup.ts'
import { createRecordingLog, type RecordingLog } from '../../support/recording-log.ts'

describe('a linked lookup', () => {
  let session: 'open' | 'locked' | 'signed out'
  let calls: string[]
  let linked: LinkedLookup
  let log: RecordingLog

  beforeEach(() => {
    session = 'open'
    calls = []
    log = createRecordingLog()
    linked = createLinkedLookup({
      isOpen: () => session === 'open',
      isLocked: () => session === 'locked',
      summon: (text) => calls.push(text),
      bringToFront: () => calls.push('(in front)'),
      log
    })
  })

  it('runs at once when a profile is open, and only once', () => {
    linked.lookUp('glance://lookup?name=Nordlys')
    linked.resume()
    expect(calls).toEqual(['Nordlys'])
  })

  it('waits until somebody signs in', () => {
    session = 'signed out'
    linked.lookUp('glance://lookup?name=Nordlys')
    linked.resume()
    expect(calls).toEqual([])
    session = 'open'
    linked.resume()
    expect(calls).toEqual(['Nordlys'])
  })

  it('brings the lock screen to the front, and runs after the unlock', () => {
    session = 'locked'
    linked.lookUp('glance://lookup?name=Nordlys')
    expect(calls).toEqual(['(in front)'])
    session = 'open'
    linked.resume()
    expect(calls).toEqual(['(in front)', 'Nordlys'])
  })

  it('is replaced by a later valid link', () => {
    session = 'signed out'
    linked.lookUp('glance://lookup?name=Nordlys')
    linked.lookUp('glance://lookup?id=199')
    linked.lookUp('glance://erase?name=Nordlys')
    session = 'open'
    linked.resume()
    expect(calls).toEqual(['#199'])
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
