import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aCard } from '../../support/cards.ts'
import { aChat, aFollowUp, aRequest, aSale, section } from '../../support/companies.ts'
import { answered, type FakeBridge } from '../../support/fake-bridge.ts'
import { markupPayloads } from '../../support/markup-payloads.ts'
import { matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { aMessage, someRequestDetails } from '../../support/row-details.ts'
import { isLong } from '../../support/sizes.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

// The promise: what somebody wrote into SuperOffice is shown as text, in every field, whatever it is.

const count = markupPayloads.length

/** In headers and details, each payload needs a window of its own. */
const alone = isLong ? markupPayloads : markupPayloads.filter((_payload, index) => index % 16 === 0)

let fake: FakeBridge
let app: VueWrapper
let calls = 0

beforeEach(() => {
  calls = 0
  Object.assign(globalThis, { hacked: () => calls++ })
  fake = createSignedInBridge()
})
afterEach(() => {
  app.unmount()
  Reflect.deleteProperty(globalThis, 'hacked')
})

/** Elements that the window never has, and attributes that would run or load something. */
const expectText = async (): Promise<void> => {
  await flushPromises()
  const forbidden =
    'script,img,image,iframe,object,embed,link,meta,base,form,math,video,audio,marquee,template,noscript,animate,foreignobject,x'
  expect([...document.body.querySelectorAll(forbidden)].map(({ tagName }) => tagName)).toEqual([])
  for (const element of document.body.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^srcdoc$|^formaction$|^autofocus$/u)
      if (/^(?:href|src|action|xlink:href|data)$/u.test(name))
        expect(value).toMatch(/^(?:https:|tel:|mailto:|#|$)/u)
      if (name === 'style') expect(value).not.toMatch(/url\(/u)
    }
  }
  expect(calls).toBe(0)
}

/** A window shows that many rows of a section at once. */
const batchSize = 30
const batches = Array.from({ length: Math.ceil(count / batchSize) }, (_, index) =>
  markupPayloads.slice(index * batchSize, (index + 1) * batchSize)
)

test(`there are ${String(count)} payloads`, async () => {
  expect(new Set(markupPayloads).size).toBe(244)
  app = await openCard(fake)
})

test.each(batches.map((payloads, index) => [index * batchSize, payloads] as const))(
  'from the %ith on, they are shown as text in every kind of row',
  async (_from, payloads) => {
    const rows = <Row>(toRow: (payload: string, id: number) => Row) =>
      section(...payloads.map((payload, index) => toRow(payload, index + 1)))
    answerCard(
      fake,
      aCard({
        requests: rows((title, id) => aRequest({ id, title, status: { name: title, isClosed: false } })),
        followUps: rows((text, id) => aFollowUp({ id, text })),
        documents: rows((title, id) => ({ id, title, date: '2026-11-01' })),
        sales: rows((heading, id) => aSale({ id, heading, currency: heading })),
        chats: rows((text, id) =>
          aChat({ id, visitor: text, visitorCompany: text, firstMessage: text, lastMessage: text })
        )
      })
    )
    app = await openCard(fake)
    await expectText()
    const shown = toWords(document.body.textContent)
    expect(payloads.filter((payload) => !shown.includes(toWords(payload)))).toEqual([])
  }
)

const toWords = (text: string): string => text.replace(/\s+/gu, ' ').trim()

test.each(alone)('in a header, a list and details: %j', async (text) => {
  fake.answer({
    'row:recall': answered(null),
    'row:refresh': answered(
      someRequestDetails({ owner: text, priority: text, lastMessage: aMessage({ author: text, text }) })
    )
  })
  answerCard(
    fake,
    aCard({
      title: text,
      header: {
        ...{ name: text, department: text, category: text, business: text, city: text, country: text },
        ...{ phone: text, email: text, web: text, organisationNumber: text, ourContact: text }
      },
      requests: section(aRequest({ id: 1, title: text }))
    })
  )
  app = await openCard(fake, matchOf(199, text, { city: text, phone: text }))
  await expectText()
  press('ArrowDown')
  press(' ')
  await expectText()
})
