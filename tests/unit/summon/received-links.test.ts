import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { expect, it } from 'vitest'
import { receiveLinks } from '../../../src/main/summon/received-links.ts'

const setUp = (startedWith: string | null) => {
  const events = new EventEmitter()
  const received: string[] = []
  const links = receiveLinks(events as unknown as App, startedWith)
  return {
    links,
    received,
    listen: () => links.onReceived((address) => received.push(address)),
    open: (address: string) => {
      let isPrevented = false
      events.emit('open-url', { preventDefault: () => (isPrevented = true) }, address)
      return isPrevented
    }
  }
}

it('delivers the address from the command line to the first listener', () => {
  const { received, listen } = setUp('glance://lookup?id=1')
  expect(received).toEqual([])
  listen()
  expect(received).toEqual(['glance://lookup?id=1'])
})

it('delivers the last address from before the subscription, and every later one', () => {
  const { received, listen, open } = setUp('glance://lookup?id=1')
  expect(open('glance://lookup?id=2')).toBe(true)
  listen()
  open('glance://lookup?id=3')
  expect(received).toEqual(['glance://lookup?id=2', 'glance://lookup?id=3'])
})

it('tells whether an address waits for the subscription', () => {
  expect(setUp(null).links.isOneWaiting()).toBe(false)
  const { links, listen, open } = setUp(null)
  open('glance://lookup?id=1')
  expect(links.isOneWaiting()).toBe(true)
  listen()
  expect(links.isOneWaiting()).toBe(false)
})

it('delivers nothing after unsubscribing', () => {
  const { received, listen, open } = setUp(null)
  listen()()
  open('glance://lookup?id=1')
  expect(received).toEqual([])
})
