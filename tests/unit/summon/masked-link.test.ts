import { describe, expect, it } from 'vitest'
import { createMaskedLink } from '../../../src/main/summon/masked-link.ts'
import { maskedText } from '../../../src/shared/masked-text.ts'

const phone = { text: '+4755123457', kind: 'phone' } as const

describe('a link on a shared screen', () => {
  it.each([phone, { text: 'eva@nordlys.example', kind: 'email' }] as const)(
    'shows a mask for $kind, and is searched for as it is',
    (summons) => {
      const link = createMaskedLink(() => true)
      expect(link.toShown(summons)).toEqual({ ...summons, text: maskedText })
      expect(link.toSearched(maskedText)).toBe(summons.text)
      expect(link.toSearched('nordlys')).toBe('nordlys')
    }
  )

  it('shows names and ids as the list does', () => {
    const link = createMaskedLink(() => true)
    for (const kind of ['name', 'id'] as const) expect(link.toShown({ text: '1001', kind }).text).toBe('1001')
    expect(link.toSearched(maskedText)).toBe(maskedText)
  })

  it('forgets what the mask stands for after a lock, and at the next link', () => {
    const link = createMaskedLink(() => true)
    link.toShown(phone)
    link.forget()
    expect(link.toSearched(maskedText)).toBe(maskedText)
    link.toShown(phone)
    link.toShown({ text: null, problem: 'link-unreadable' })
    expect(link.toSearched(maskedText)).toBe(maskedText)
  })

  it('is shown as it is while the screen is not shared', () => {
    expect(createMaskedLink(() => false).toShown(phone)).toBe(phone)
  })
})
