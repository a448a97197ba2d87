import { flushPromises, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { maskedText } from '../../../src/shared/masked-text.ts'
import { succeeded } from '../../../src/shared/outcome.ts'
import type { DatedDetails } from '../../../src/shared/row-details.ts'
import { aCard } from '../../support/cards.ts'
import { aChat, aFollowUp, aRequest, aSale, section } from '../../support/companies.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { hostileMessages } from '../../support/hostile-messages.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { aMessage, someRequestDetails } from '../../support/row-details.ts'
import { createSignedInBridge, someSettings } from '../../support/window-answers.ts'

const now = '2026-11-24T10:00:00.000Z'
const card = () =>
  aCard({
    requests: section(
      aRequest({ id: 20101, title: 'Invoice unclear' }),
      aRequest({ id: 20102, title: 'Second' })
    ),
    followUps: section(aFollowUp({ id: 5, text: 'Call\nher' })),
    documents: section({ id: 6, title: 'Offer', date: '2026-11-01' }),
    sales: section(aSale({ id: 8 })),
    chats: section(aChat({ id: 9, visitor: 'Eva', firstMessage: 'Hello\nthere', lastMessage: 'Thank you' }))
  })

let fake: FakeBridge
let app: VueWrapper

const details = () => app.findAll('[role=region][aria-label=Details]')
/** The texts of the first row that is open, with a space between any two elements. */
const text = (): string => {
  const element = details()[0]?.element
  if (element === undefined) return ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode() !== null) texts.push(walker.currentNode.nodeValue ?? '')
  return texts.join(' ').replace(/\s+/g, ' ').trim()
}
const row = (title: string): DOMWrapper<Element> => {
  const found = app.findAll('[data-row]').find((each) => each.text().includes(title))
  if (found === undefined) throw new Error(`No row "${title}"`)
  return found
}
const focusedTitle = (): string => document.activeElement?.querySelector('.text')?.textContent ?? ''
const announcements = (): readonly string[] => app.findAll('p.unseen[role=status]').map((each) => each.text())
const pressKey = async (key: string, more: KeyboardEventInit = {}): Promise<void> => {
  press(key, more)
  await flushPromises()
}
/** Opens the first row of a section by two keys. */
const look = async (digit: number): Promise<void> => {
  await pressKey(String(digit), { ctrlKey: true })
  await pressKey(' ')
}
const button = (name: string): DOMWrapper<Element> => {
  const found = app.findAll('.details button').find((each) => each.text() === name)
  if (found === undefined) throw new Error(`No button "${name}"`)
  return found
}

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse(now), toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  fake = createSignedInBridge()
  answerCard(fake, card())
  fake.answer({ 'row:refresh': answered<DatedDetails>(someRequestDetails()) })
  app = await openCard(fake)
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('Space on a row', () => {
  it('opens it in place with one call, and closes it again', async () => {
    expect(fake.requests('row:refresh')).toEqual([])
    await look(1)
    expect(fake.requests('row:recall')).toEqual([{ companyId: 199, kind: 'request', id: 20101 }])
    expect(fake.requests('row:refresh')).toEqual([
      { companyId: 199, kind: 'request', id: 20101, isForced: false }
    ])
    expect(row('Invoice unclear').attributes('aria-expanded')).toBe('true')
    expect(row('Second').attributes('aria-expanded')).toBe('false')
    expect(announcements()).toContain('Details are shown below the row')
    await pressKey(' ')
    expect(details()).toHaveLength(0)
    expect(row('Invoice unclear').attributes('aria-expanded')).toBe('false')
    expect(fake.requests('row:refresh')).toHaveLength(1)
  })

  it('does not scroll the page, nor open SuperOffice', async () => {
    await pressKey('1', { ctrlKey: true })
    expect(press(' ').defaultPrevented).toBe(true)
    await flushPromises()
    expect(fake.requests('record:open')).toEqual([])
  })

  it('leaves the row open while the agent moves on, and opens another beside it', async () => {
    await look(1)
    await pressKey('ArrowDown')
    expect(focusedTitle()).toBe('Second')
    await pressKey(' ')
    expect(details()).toHaveLength(2)
    await pressKey('ArrowDown')
    expect(focusedTitle()).toBe('Call her')
  })

  it('opens no person', async () => {
    fake.answer({
      'people:refresh': answered({ section: section({ id: 7, name: 'Eva Dahl' }), fetchedAt: now })
    })
    await pressKey('6', { ctrlKey: true })
    await pressKey(' ')
    expect(focusedTitle() + app.text()).toContain('Eva Dahl')
    expect(details()).toHaveLength(0)
  })
})

describe('Escape', () => {
  it('closes the rows one by one, the last one first, and then leaves the card', async () => {
    await look(1)
    await look(2)
    await pressKey('Escape')
    expect(row('Call her').attributes('aria-expanded')).toBe('false')
    expect(row('Invoice unclear').attributes('aria-expanded')).toBe('true')
    await pressKey('Escape')
    expect(details()).toHaveLength(0)
    expect(app.find('[data-section]').exists()).toBe(true)
    await pressKey('Escape')
    expect(app.find('[data-section]').exists()).toBe(false)
  })

  it('returns the focus from inside the details to the row', async () => {
    fake.answer({
      'row:refresh': answered(someRequestDetails({ lastMessage: aMessage({ quoted: 'Before' }) }))
    })
    await look(1)
    const quoted = button('Show quoted text').element
    if (quoted instanceof HTMLElement) quoted.focus()
    await pressKey('Escape')
    expect(focusedTitle()).toBe('Invoice unclear')
  })
})

describe('the button at the end of a row', () => {
  it('opens the row in place, while a click on the row opens SuperOffice', async () => {
    await row('Second').trigger('pointerover')
    await app.get('button[data-toggle]').trigger('click')
    await flushPromises()
    expect(details()).toHaveLength(1)
    expect(focusedTitle()).toBe('Second')
    expect(fake.requests('record:open')).toEqual([])
    await row('Second').trigger('click')
    await pressKey('Enter')
    expect(fake.requests('record:open')).toHaveLength(2)
    await app.get('button[data-toggle]').trigger('click')
    expect(details()).toHaveLength(0)
  })
})

describe('the details of', () => {
  it('a request are its facts and its last message', async () => {
    await look(1)
    expect(text()).toMatch(
      new RegExp(
        '^Number #20101 Status Open Priority High Owner Kari Holm Asked by Eva Dahl Category Support/Invoices ' +
          'Last message Eva Dahl Mon 23 Nov 2026, \\d\\d:\\d\\d ' +
          'The invoice counts twelve licences. We have eight.$'
      )
    )
  })

  it.each([
    [false, true],
    [true, false]
  ])('a request say that its last message is empty, unless it is cut: %s', async (isCut, isEmpty) => {
    const lastMessage = aMessage({ text: '', isCut })
    fake.answer({ 'row:refresh': answered(someRequestDetails({ lastMessage })) })
    await look(1)
    expect(text().includes('No text')).toBe(isEmpty)
    expect(text().includes('The message goes on.')).toBe(isCut)
    expect(text()).not.toContain('quoted')
  })

  it('a request say when a message is internal, cut, quoted only, or missing', async () => {
    const lastMessage = aMessage({ text: '', quoted: 'Earlier', isInternal: true, isCut: true })
    fake.answer({ 'row:refresh': answered(someRequestDetails({ lastMessage })) })
    await look(1)
    for (const words of ['Internal', 'Only quoted text', 'The message goes on.'])
      expect(text()).toContain(words)
    expect(text()).not.toContain('Earlier')
    await button('Show quoted text').trigger('click')
    expect(text()).toContain('Earlier')
    await button('Hide quoted text').trigger('click')
    expect(text()).not.toContain('Earlier')
    await button('Open in SuperOffice').trigger('click')
    expect(fake.requests('record:open')).toEqual([{ kind: 'request', companyId: 199, id: 20101 }])

    const { lastMessage: _none, ...messageless } = someRequestDetails()
    fake.answer({ 'row:refresh': answered<DatedDetails>(messageless) })
    await pressKey('r', { ctrlKey: true })
    expect(text()).toContain('No messages yet')
  })

  it('a follow-up are its kind, owner, person and whole text', async () => {
    fake.answer({
      'row:refresh': answered<DatedDetails>({
        kind: 'follow-up',
        type: 'Phone call',
        owner: 'Kari Holm',
        person: 'Eva Dahl',
        text: 'Call\nher\n\nAgenda: licences',
        fetchedAt: now
      })
    })
    await look(2)
    expect(text()).toMatch(
      /^Kind Phone call Owner Kari Holm Person Eva Dahl Time .* Call her Agenda: licences$/
    )
  })

  it('a follow-up leave out a text that the row shows already', async () => {
    fake.answer({
      'row:refresh': answered<DatedDetails>({
        kind: 'follow-up',
        owner: 'Kari Holm',
        text: 'Call her',
        fetchedAt: now
      })
    })
    await look(2)
    expect(text()).toContain('Kari Holm')
    expect(text()).not.toContain('Call her')
  })

  it('a document are its kind and owner', async () => {
    fake.answer({
      'row:refresh': answered<DatedDetails>({
        kind: 'document',
        type: 'Offer letter',
        owner: 'Kari',
        fetchedAt: now
      })
    })
    await look(3)
    expect(text()).toBe('Kind Offer letter Owner Kari')
  })

  it('a sale are its stage, next date, owner and probability', async () => {
    fake.answer({
      'row:refresh': answered<DatedDetails>({
        kind: 'sale',
        stage: 'Second meeting',
        nextDate: '2026-12-03',
        owner: 'Kari',
        probability: 40,
        fetchedAt: now
      })
    })
    await look(4)
    expect(text()).toBe('Stage Second meeting Probability 40% Next date Thu 3 Dec 2026 Owner Kari')
  })

  it('a chat are its first and last message, without a call', async () => {
    await look(5)
    expect(text()).toMatch(
      /^Visitor Eva Time .* Length 10 min First message Hello there Last message Thank you$/
    )
    expect(fake.requests('row:refresh')).toEqual([])
    expect(fake.requests('row:recall')).toEqual([])
  })
})

describe('while the details are read', () => {
  it('a placeholder stands in their place after 150 ms', async () => {
    const answer = answeredLater<DatedDetails>()
    fake.answer({ 'row:refresh': () => answer.promise })
    await look(1)
    expect(details()).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(149)
    expect(details()).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(details()[0]?.attributes('aria-busy')).toBe('true')
    await vi.advanceTimersByTimeAsync(2000)
    expect(text()).toBe('SuperOffice is slow today')
    answer.settle(succeeded(someRequestDetails()))
    await flushPromises()
    expect(text()).toContain('Kari Holm')
  })

  it('stored ones are shown at once with their age, and then replaced', async () => {
    const answer = answeredLater<DatedDetails>()
    fake.answer({
      'row:recall': answered({
        ...someRequestDetails({ owner: 'Jonas' }),
        fetchedAt: '2026-11-24T09:56:00.000Z'
      }),
      'row:refresh': () => answer.promise
    })
    await look(1)
    expect(text()).toMatch(/Owner Jonas .* Saved 4 min ago$/)
    answer.settle(succeeded(someRequestDetails()))
    await flushPromises()
    expect(text()).toContain('Owner Kari Holm')
    expect(text()).not.toContain('Saved')
    expect(announcements().filter((each) => each.startsWith('Details'))).toHaveLength(1)
  })
})

describe('a failure', () => {
  it.each([
    ['not-found', 'SuperOffice no longer has this request.'],
    ['no-access', 'You don’t have access to this request.'],
    ['too-large', 'This is too large to show here.'],
    ['server-error', 'SuperOffice answered with an error.']
  ] as const)('%s is said in place, and the card stays', async (code, words) => {
    fake.answer({ 'row:refresh': () => failedWith(code) })
    await look(1)
    expect(details()[0]?.get('[role=alert]').text()).toContain(words)
    expect(text()).toContain('#20101')
    expect(app.findAll('[data-section]')).toHaveLength(6)
    fake.answer({ 'row:refresh': answered<DatedDetails>(someRequestDetails()) })
    await button('Try again').trigger('click')
    await flushPromises()
    expect(text()).toContain('Kari Holm')
  })

  it('leaves stored details on screen with their age, unless they were erased', async () => {
    fake.answer({
      'row:recall': answered({ ...someRequestDetails(), fetchedAt: '2026-11-24T09:00:00.000Z' }),
      'row:refresh': () => failedWith('no-network')
    })
    await look(1)
    expect(text()).toMatch(/Kari Holm.* Saved today .* · offline$/)
    expect(app.find('.details [role=alert]').exists()).toBe(false)
    fake.answer({ 'row:refresh': () => failedWith('not-found') })
    await pressKey('r', { ctrlKey: true })
    expect(text()).not.toContain('Kari Holm')
    expect(text()).toContain('no longer has this request')
  })

  it('is tried again when the network returns', async () => {
    fake.answer({ 'row:refresh': () => failedWith('no-network') })
    fake.push('connection:changed', { kind: 'offline', since: now })
    await look(1)
    fake.answer({ 'row:refresh': answered<DatedDetails>(someRequestDetails()) })
    fake.push('connection:changed', { kind: 'online' })
    await flushPromises()
    expect(text()).toContain('Kari Holm')
  })
})

describe('open details', () => {
  it('are read again when the agent refreshes the card', async () => {
    await look(1)
    fake.answer({ 'row:refresh': answered<DatedDetails>(someRequestDetails({ owner: 'Jonas' })) })
    await pressKey('r', { ctrlKey: true })
    expect(fake.requests('row:refresh').map(({ isForced }) => isForced)).toEqual([false, true])
    expect(text()).toContain('Owner Jonas')
  })

  it('are asked for in another language at once, and stay on screen meanwhile', async () => {
    fake.answer({ 'connection:recall': answered({ kind: 'online' }) })
    fake.push('connection:changed', { kind: 'online' })
    await look(1)
    const before = fake.requests('row:refresh').length
    const later = answeredLater<DatedDetails>()
    fake.answer({ 'row:refresh': () => later.promise })
    fake.push('settings:changed', { ...someSettings, language: 'nb' })
    await flushPromises()
    expect(fake.requests('row:refresh')).toHaveLength(before + 1)
    expect(fake.requests('row:refresh').at(-1)).toMatchObject({ isForced: false })
    expect(app.get('.details').text()).not.toBe('')
    later.settle(succeeded({ ...someRequestDetails(), status: 'Åpen' }))
    await flushPromises()
    expect(app.text()).toContain('Åpen')
  })

  it('go with their row, and with the card', async () => {
    await look(1)
    answerCard(fake, aCard({ requests: section(aRequest({ id: 20102, title: 'Second' })) }))
    await pressKey('r', { ctrlKey: true })
    expect(details()).toHaveLength(0)
    await look(1)
    expect(details()).toHaveLength(1)
    await app.get('button[aria-label^=Back]').trigger('click')
    await pressKey('Enter')
    expect(details()).toHaveLength(0)
  })

  it('are masked and unmasked with the screen', async () => {
    await look(1)
    const masked = someRequestDetails({ lastMessage: aMessage({ text: maskedText }) })
    const answer = answeredLater<DatedDetails | null>()
    fake.answer({ 'row:recall': () => answer.promise })
    fake.push('settings:changed', { ...someSettings, isScreenShared: true })
    await flushPromises()
    expect(app.text()).not.toContain('twelve licences')
    answer.settle(succeeded(masked))
    await flushPromises()
    expect(text()).toContain(maskedText)
    expect(text()).toContain('Eva Dahl')
    expect(fake.requests('row:refresh')).toHaveLength(1)
    fake.answer({ 'row:recall': answered(someRequestDetails()) })
    fake.push('settings:changed', someSettings)
    await flushPromises()
    expect(text()).toContain('twelve licences')
  })

  it('leave the window with a lock', async () => {
    await look(1)
    fake.push('session:changed', { kind: 'signed-out' })
    await flushPromises()
    expect(document.body.textContent).not.toContain('twelve licences')
  })
})

describe('a text from outside', () => {
  const hostile = [
    '<img src=x onerror="document.title=1"><script>document.title=2</script><b>bold</b>',
    'https://evil.example/ and <a href="javascript:alert(1)">click</a>',
    '{{ constructor.constructor("document.title=3")() }}',
    ...hostileMessages.map(({ message }) => message.slice(0, 4_000)).filter((_each, index) => index % 9 === 0)
  ]

  it('is shown as text only, in its own direction', async () => {
    document.title = 'Glance'
    await look(1)
    for (const message of hostile) {
      const parts = { author: message.slice(0, 80), text: message, quoted: message }
      fake.answer({
        'row:refresh': answered<DatedDetails>(
          someRequestDetails({ owner: message, lastMessage: aMessage(parts) })
        )
      })
      await pressKey('r', { ctrlKey: true })
      const paragraph = details()[0]?.find('p.text')
      if (paragraph?.exists() === true) {
        expect(paragraph.element.textContent).toBe(message)
        expect(paragraph.attributes('dir')).toBe('auto')
      }
      expect(app.findAll('.details :is(a, img, script, b, iframe, svg:not([aria-hidden]))')).toEqual([])
    }
    expect(document.title).toBe('Glance')
  })

  it('is folded when it is long, until the agent wants all of it', async () => {
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(400)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(200)
    await look(1)
    await button('Show all').trigger('click')
    expect(app.get('.details p.text').classes()).toContain('whole')
    expect(app.findAll('.details button').map((each) => each.text())).not.toContain('Show all')
    vi.restoreAllMocks()
  })
})
