import { beforeEach, describe, expect, it } from 'vitest'
import { createLinkedLookup, type LinkedLookup } from '../../../src/main/summon/linked-lookup.ts'
import { createRecordingLog, type RecordingLog } from '../../support/recording-log.ts'

describe('what a link names', () => {
  let is: 'open' | 'locked' | 'signed out'
  let seen: string[]
  let linked: LinkedLookup
  let log: RecordingLog

  beforeEach(() => {
    is = 'open'
    seen = []
    log = createRecordingLog()
    linked = createLinkedLookup({
      isOpen: () => is === 'open',
      isLocked: () => is === 'locked',
      summon: (text) => seen.push(text),
      bringToFront: () => seen.push('(in front)'),
      log
    })
  })

  it('is looked up at once when somebody is signed in, and only once', () => {
    linked.lookUp('glance://lookup?name=Nordlys')
    linked.resume()
    expect(seen).toEqual(['Nordlys'])
  })

  it('waits for whoever signs in', () => {
    is = 'signed out'
    linked.lookUp('glance://lookup?name=Nordlys')
    linked.resume()
    expect(seen).toEqual([])
    is = 'open'
    linked.resume()
    expect(seen).toEqual(['Nordlys'])
  })

  it('brings the Lock to the front, and is looked up after it', () => {
    is = 'locked'
    linked.lookUp('glance://lookup?name=Nordlys')
    expect(seen).toEqual(['(in front)'])
    is = 'open'
    linked.resume()
    expect(seen).toEqual(['(in front)', 'Nordlys'])
  })

  it('gives way to a later link, and to nothing else', () => {
    is = 'signed out'
    linked.lookUp('glance://lookup?name=Nordlys')
    linked.lookUp('glance://lookup?id=199')
    linked.lookUp('glance://erase?name=Nordlys')
    is = 'open'
    linked.resume()
    expect(seen).toEqual(['#199'])
  })

  it('brings nothing to the front that is no such link, and logs no more than that', () => {
    is = 'locked'
    linked.lookUp('https://lookup.example?name=Nordlys')
    expect(seen).toEqual([])
    expect(log.events).toEqual([{ level: 'warn', event: 'link-refused', fields: {} }])
  })

  it('is forgotten on demand', () => {
    is = 'locked'
    linked.lookUp('glance://lookup?phone=%2B4755123456')
    linked.forget()
    is = 'open'
    linked.resume()
    expect(seen).toEqual(['(in front)'])
  })
})
