import { describe, expect, it } from 'vitest'
import { fails, json } from '../../support/fake-fetch.ts'
import { openClient } from '../../support/open-client.ts'

const { signal } = new AbortController()
const refused = fails(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))

/** A client whose search for a phone number has just found no connection. */
const openLost = async (...answers: readonly ReturnType<typeof json>[]) => {
  const opened = openClient(refused, ...answers)
  await expect(opened.client.findByPhone('22334455', signal)).rejects.toMatchObject({ code: 'unreachable' })
  const searchAgain = () => opened.client.findByPhone('22334455', signal)
  return { ...opened, searchAgain }
}

describe('a probe that repeats the call that was lost', () => {
  it('asks for the same, and the next such call gets its answer without a request', async () => {
    const { client, sent, requests, searchAgain } = await openLost(json([]))
    expect(await client.isReachable(signal, true)).toBe(true)
    expect(requests()[1]).toBe(requests()[0])
    expect(await searchAgain()).toEqual([])
    expect(sent).toHaveLength(2)
  })

  it('keeps the answer for one call alone', async () => {
    const { client, sent, searchAgain } = await openLost(json([]), json([]))
    await client.isReachable(signal, true)
    await searchAgain()
    await searchAgain()
    expect(sent).toHaveLength(3)
  })

  it('keeps the answer from a call that asks for something else', async () => {
    const { client, sent, searchAgain } = await openLost(json([]), json([]))
    await client.isReachable(signal, true)
    await client.findByPhone('99887766', signal)
    await searchAgain()
    expect(sent).toHaveLength(3)
  })

  it('keeps the answer for two seconds', async () => {
    const { client, clock, sent, searchAgain } = await openLost(json([]), json([]))
    await client.isReachable(signal, true)
    await clock.pass(2_000)
    expect(clock.waiting()).toBe(0)
    await searchAgain()
    expect(sent).toHaveLength(3)
  })

  it('erases the answer at the end of the session, and keeps none that comes later', async () => {
    const ended = new AbortController()
    const { client, clock, sent, searchAgain } = await openLost(json([]), json([]))
    await client.isReachable(ended.signal, true)
    ended.abort()
    expect(clock.waiting()).toBe(0)
    await searchAgain()
    expect(sent).toHaveLength(3)
  })

  it('is sent once, and again by the next probe, as long as there is no connection', async () => {
    const { client, requests, searchAgain } = await openLost(refused, refused, json([]))
    expect(await client.isReachable(signal, true)).toBe(false)
    expect(await client.isReachable(signal, true)).toBe(false)
    expect(await client.isReachable(signal, true)).toBe(true)
    await searchAgain()
    expect(new Set(requests()).size).toBe(1)
    expect(requests()).toHaveLength(4)
  })

  it('tells that SuperOffice answered when it refuses, and leaves the wait to the next call', async () => {
    const { client, sent } = await openLost(json({}, 503, { 'Retry-After': '60' }))
    expect(await client.isReachable(signal, true)).toBe(true)
    expect(sent).toHaveLength(2)
  })
})

describe('a probe of its own', () => {
  const own = 'User/currentPrincipal'

  it.each([
    ['the agent may look at something else', async () => openLost(json({})), false],
    ['nothing was lost', () => Promise.resolve(openClient(json({}))), true]
  ])('is sent when %s', async (_, open, repeatsLost) => {
    const { client, requests } = await open()
    await client.isReachable(signal, repeatsLost)
    expect(requests().at(-1)).toBe(own)
  })

  it('is sent when a later call has found a connection', async () => {
    const { client, requests } = await openLost(json([]), json({}))
    await client.readPeople(199, signal)
    await client.isReachable(signal, true)
    expect(requests().at(-1)).toBe(own)
  })

  it('is sent when a later call was refused by SuperOffice', async () => {
    const { client, requests } = await openLost(json({}, 403), json({}))
    await client.readPeople(199, signal).catch(() => undefined)
    await client.isReachable(signal, true)
    expect(requests().at(-1)).toBe(own)
  })

  it('is sent when only people were lost, whom the window does not ask for again', async () => {
    const { client, requests } = openClient(refused, json({}))
    await client.readPeople(199, signal).catch(() => undefined)
    await client.isReachable(signal, true)
    expect(requests().at(-1)).toBe(own)
  })
})

it('repeats a call that was posted, with its body', async () => {
  const subject = { companyId: 199 }
  const everything = { sections: ['requests'], hasHeader: true, limit: 10 } as const
  const summary = json({ Contact: { ContactId: 199, Name: 'Nordlys' }, Tickets: [] })
  const { client, sent } = openClient(refused, summary, summary)
  await client.readSummary(subject, everything, signal).catch(() => undefined)
  await client.isReachable(signal, true)
  expect(sent[1]).toMatchObject({ method: 'POST', body: { ContactId: 199, Limit: 10 } })
  // Another company has another body at the same address.
  await client.readSummary({ companyId: 200 }, everything, signal)
  await client.readSummary(subject, everything, signal)
  expect(sent).toHaveLength(3)
})
