import { describe, expect, it } from 'vitest'
import { maskRowDetails } from '../../../../src/main/lookup/card/mask-row-details.ts'
import { maskedText } from '../../../../src/shared/masked-text.ts'
import type { DatedDetails } from '../../../../src/shared/row-details.ts'
import { aMessage, someRequestDetails } from '../../../support/row-details.ts'

const fetchedAt = '2026-11-24T10:00:00.000Z'

describe('the details of a row on a shared screen', () => {
  it('hide a message and what was copied into it, and show who wrote it and when', () => {
    const lastMessage = aMessage({ text: 'Call me at home', quoted: 'Hello', isInternal: true, isCut: true })
    const details = someRequestDetails({ lastMessage })
    expect(maskRowDetails(details)).toEqual({
      ...details,
      lastMessage: { ...lastMessage, text: maskedText, quoted: maskedText }
    })
  })

  it('show that a message is empty', () => {
    expect(maskRowDetails(someRequestDetails({ lastMessage: aMessage({ text: '' }) }))).toMatchObject({
      lastMessage: { text: '' }
    })
  })

  it('hide the text of a follow-up', () => {
    expect(
      maskRowDetails({
        kind: 'follow-up',
        type: 'Phone call',
        person: 'Eva Dahl',
        text: 'Call back',
        fetchedAt
      })
    ).toEqual({ kind: 'follow-up', type: 'Phone call', person: 'Eva Dahl', text: maskedText, fetchedAt })
  })

  it.each<DatedDetails>([
    { kind: 'request', owner: '+47 55 12 34 56', askedBy: 'eva@nordlys.example', fetchedAt },
    { kind: 'request', lastMessage: aMessage({ author: 'eva@nordlys.example 55123456' }), fetchedAt },
    { kind: 'follow-up', person: 'Eva 55123456', type: 'eva@nordlys.example', fetchedAt },
    { kind: 'document', owner: '55 12 34 56', type: 'eva@nordlys.example', fetchedAt },
    { kind: 'sale', owner: '55123456', stage: 'eva@nordlys.example', fetchedAt }
  ])('hide numbers and addresses in names: $kind', (details) => {
    expect(JSON.stringify(maskRowDetails(details))).not.toMatch(/nordlys|55 ?12/)
  })

  it('show dates, and the probability of a sale', () => {
    const sale = { kind: 'sale', nextDate: '2026-12-01', probability: 40, fetchedAt } as const
    expect(maskRowDetails(sale)).toEqual(sale)
  })
})
