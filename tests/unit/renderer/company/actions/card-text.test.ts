import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskCard } from '../../../../../src/main/lookup/card/mask.ts'
import { toCardText } from '../../../../../src/renderer/company/actions/card-text.ts'
import { createFormat } from '../../../../../src/renderer/language/format.ts'
import { maxCopiedLength } from '../../../../../src/shared/contract.ts'
import { anyCharacter } from '../../../../support/any-character.ts'
import { aCard, aPersonCard, changesOf } from '../../../../support/cards.ts'
import { aChat, aFollowUp, aRequest, aSale, section } from '../../../../support/companies.ts'
import { english } from '../../../../support/english.ts'

const nowMs = Date.parse('2026-11-24T12:00:00.000Z')
const wordingIn = (timeZone: string) => ({
  t: english,
  format: createFormat({ language: 'en', timeZone, t: english }),
  nowMs
})
const wording = wordingIn('Europe/Oslo')
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
const open = { name: 'Open', isClosed: false }
const closed = { name: 'Closed', isClosed: true }

const company = aCard(
  {
    header: {
      name: 'Nordlys Energi AS',
      department: 'Service',
      city: 'Bergen',
      country: 'Norway',
      phone: '+47 55 12 34 56',
      email: 'post@nordlys.example',
      web: 'https://nordlys.example',
      address: 'Bryggen 7, 5003 Bergen',
      organisationNumber: '912 345 678',
      customerNumber: '10011'
    },
    requests: section(
      aRequest({ id: 4711, title: 'Invoice\nunclear', status: open, registered: '2026-11-20T23:30:00.000Z' }),
      aRequest({ id: 9, title: 'Solved long ago', status: closed }),
      aRequest({ id: 10, title: 'Unknown status', status: null })
    ),
    followUps: section(
      aFollowUp({ text: 'Call her back', date: '2026-11-20T08:00:00.000Z', isOverdue: true }),
      aFollowUp({ id: 2, text: 'Done thing', completion: 'completed' })
    ),
    documents: section({ id: 1, title: 'A document', date: '2026-11-01' }),
    sales: section(
      aSale({ heading: 'Upgrade', amount: 48000, baseAmount: null, date: '2026-12-01' }),
      aSale({ id: 2, heading: 'Lost sale', status: 'lost' })
    ),
    chats: section(
      aChat({ visitor: 'Eva', firstMessage: 'My meter broke', lastMessage: '', ended: null, isOpen: true }),
      aChat({ id: 2, visitor: 'Old visitor' })
    ),
    changes: changesOf({ requests: [{ kind: 'new' }, null, null] })
  },
  nowMs
)
const eva = aPersonCard()
const caller = { name: 'Eva', matched: '+47 900 00 000', card: eva }

describe('the card as text', () => {
  it('says who it is, how to reach them, who calls, and what is open', () => {
    expect(plain(toCardText(company, caller, wording)).split('\n')).toEqual([
      'Nordlys Energi AS',
      'Department: Service',
      'Id: #199',
      'Phone: +47 55 12 34 56',
      'E-mail: post@nordlys.example',
      'Web: https://nordlys.example',
      'Address: Bryggen 7, 5003 Bergen, Norway',
      'Org. no.: 912 345 678',
      'Customer no.: 10011',
      'Caller: Eva Dahl · Purchasing · +47 55 12 34 57 · eva@nordlys.example',
      expect.stringMatching(/^Summary: chat open now · follow-up overdue 4 d · 1\+ open requests · /),
      'As of Tue 24 Nov 2026, 13:00',
      'Open requests:',
      '- #4711 Invoice unclear · Open · Sat 21 Nov 2026, 00:30',
      'Follow-ups to do:',
      '- Call her back · Overdue · Fri 20 Nov 2026, 09:00',
      'Open sales:',
      expect.stringMatching(/^- Upgrade · NOK 48.000 · Open · 50% · Tue 1 Dec 2026$/),
      'Open chat:',
      '- Eva · My meter broke · Open now · Fri 20 Nov 2026, 09:00'
    ])
  })

  it('has its times in the agent’s time zone', () => {
    expect(toCardText(company, null, wordingIn('UTC'))).toContain('Fri 20 Nov 2026, 23:30')
  })

  it('names the caller by the match until their card has arrived', () => {
    const text = toCardText(company, { ...caller, card: null }, wording)
    expect(text).toContain('Caller: Eva · +47 900 00 000')
  })

  it('says that there may be more, and has no heading for what is not open', () => {
    const rows = [aRequest({ status: open })]
    const cutSection = { state: 'read', rows, unreadableRows: 0, mayHaveMore: true } as const
    const card = aCard({ requests: cutSection }, nowMs)
    const text = toCardText(card, null, wording)
    expect(text).toContain('There may be more.')
    expect(text).not.toContain('Open sales')
    expect(text).not.toContain('Follow-ups')
  })

  it('is about a person when the card is a person’s', () => {
    const text = toCardText(
      aPersonCard({ header: { name: 'Eva Dahl', jobTitle: 'Purchasing' } }),
      null,
      wording
    )
    expect(text).toContain('Eva Dahl\nPurchasing\nId: #7')
  })

  it('has nothing that is masked on a shared screen', () => {
    const secrets = ['55 12 34 56', '55 12 34 57', 'nordlys.example', '48', 'meter broke', '900 00 000']
    const open_ = toCardText(company, caller, wording)
    for (const secret of secrets.slice(0, 5)) expect(open_).toContain(secret)
    const text = toCardText(
      maskCard(company),
      { name: 'Eva', matched: null, card: { ...eva, ...maskCard(eva) } as typeof eva },
      wording
    )
    for (const secret of secrets) expect(text).not.toContain(secret)
    expect(text).toContain('Nordlys Energi AS')
    expect(text).toContain('Invoice unclear')
  })

  it('has no control characters but line breaks, and is never too long, whatever SuperOffice sent', () => {
    const text = fc.string({ unit: anyCharacter, maxLength: 300 })
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 150 }), (title, titles) => {
        const card = aCard({
          title,
          requests: section(...titles.map((each, id) => aRequest({ id, title: each, status: open })))
        })
        const copied = toCardText(card, null, wording)
        expect(copied).not.toMatch(/[^\P{Cc}\n]/u)
        expect(copied.isWellFormed()).toBe(true)
        expect(copied.length).toBeLessThanOrEqual(maxCopiedLength)
        expect(copied).not.toMatch(/\n\n|^\n|\n$/)
      }),
      { numRuns: 30 }
    )
  })

  it('leaves out whole lines at the end when it would be too long', () => {
    const requests = section(
      ...Array.from({ length: 100 }, (_each, id) => aRequest({ id, title: 'x'.repeat(900), status: open }))
    )
    const text = toCardText(aCard({ requests }), null, wording)
    expect(text.length).toBeGreaterThan(maxCopiedLength - 1000)
    expect(text.length).toBeLessThanOrEqual(maxCopiedLength)
    expect(text.split('\n').at(-1)).toMatch(/x · Open · /)
  })
})
