import { describe, expect, it } from 'vitest'
import { createSlots } from '../../../src/main/superoffice/request-slots.ts'

const setUp = (count: number) => {
  const run = createSlots(count)
  const started: string[] = []
  const ends = new Map<string, PromiseWithResolvers<string>>()
  const start = (name: string, signal = new AbortController().signal): Promise<string> => {
    const end = Promise.withResolvers<string>()
    ends.set(name, end)
    return run(() => {
      started.push(name)
      return end.promise
    }, signal)
  }
  return { start, started, end: (name: string) => ends.get(name)?.resolve(name), ends }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('slots', () => {
  it('start what waits in its order, one for each that ends', async () => {
    const { start, started, end } = setUp(2)
    const first = start('first')
    for (const name of ['second', 'third', 'fourth']) void start(name)
    await settled()
    expect(started).toEqual(['first', 'second'])
    end('first')
    expect(await first).toBe('first')
    await settled()
    expect(started).toEqual(['first', 'second', 'third'])
    end('third')
    await settled()
    expect(started).toEqual(['first', 'second', 'third', 'fourth'])
  })

  it('are free again after a failure', async () => {
    const { start, started, ends } = setUp(1)
    const failing = start('failing')
    void start('next')
    ends.get('failing')?.reject(new Error('failed'))
    await expect(failing).rejects.toThrow('failed')
    await settled()
    expect(started).toEqual(['failing', 'next'])
  })

  it('go to nobody who comes later than one that waits', async () => {
    const { start, started, end } = setUp(1)
    const first = start('first')
    void start('waiting')
    end('first')
    // In the turn in which the slot is free.
    await first
    void start('late')
    await settled()
    expect(started).toEqual(['first', 'waiting'])
  })

  it('are not taken by what was aborted before or while it waited', async () => {
    const { start, started, end } = setUp(1)
    const cancel = new AbortController()
    const first = start('first')
    const waiting = start('waiting', cancel.signal)
    void start('last')
    cancel.abort(new Error('no longer wanted'))
    await expect(waiting).rejects.toThrow('no longer wanted')
    await expect(start('aborted', cancel.signal)).rejects.toThrow('no longer wanted')
    end('first')
    await first
    await settled()
    expect(started).toEqual(['first', 'last'])
  })
})
