import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { expect, it } from 'vitest'
import { receiveLinks } from '../../../src/main/summon/received-links.ts'

const setUp = (startedWith: string | null) => {
  const events = new EventEmitter()
  const heard: string[] = []
  const links = receiveLinks(events as unknown as App, startedWith)
  return {
    links,
    heard,
    listen: () => links.onReceived((address) => heard.push(address)),
    open: (address: string) => {
      let isPrevented = false
      events.emit('open-url', { preventDefault: () => (isPrevented = true) }, address)
      return isPrevented
    }
  }
}

it('hands over the address that the program was started with, once somebody listens', () => {
  const { heard, listen } = setUp('glance://lookup?id=1')
  expect(heard).toEqual([])
  listen()
  expect(heard).toEqual(['glance://lookup?id=1'])
})

it('keeps the last that came before anybody listened, and hands on every later one', () => {
  const { heard, listen, open } = setUp('glance://lookup?id=1')
  expect(open('glance://lookup?id=2')).toBe(true)
  listen()
  open('glance://lookup?id=3')
  expect(heard).toEqual(['glance://lookup?id=2', 'glance://lookup?id=3'])
})

it('tells nobody who has stopped listening', () => {
  const { heard, listen, open } = setUp(null)
  listen()()
  open('glance://lookup?id=1')
  expect(heard).toEqual([])
})
