import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../scripts/programs.mjs'
import { decodeLink } from '../../../src/main/summon/link.ts'
import {
  phoneSystemIds,
  phoneSystems,
  toPastedText,
  type PhoneSystem
} from '../../../src/shared/phone-systems.ts'

const document = readFileSync(join(root, 'docs/softphones.md'), 'utf8')

/** The text below each heading of docs/softphones.md, on one line. */
const sections = new Map(
  document
    .split(/^## /mu)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n')
      return [heading, lines.join(' ').replace(/\s+/gu, ' ')] as const
    })
)
const toSection = (id: (typeof phoneSystemIds)[number]): string =>
  sections.get(id === 'other' ? 'Any other' : phoneSystems[id].name) ?? ''

const numbers = [
  '+4755123456',
  '004755123456',
  '55 12 34 56',
  '+47 55 12 34 56',
  'sip:+4755123456@pbx.example'
]

describe('the phone systems', () => {
  it('have a section each in the document, in the same order', () => {
    expect([...sections.keys()]).toEqual(
      phoneSystemIds.map((id) => (id === 'other' ? 'Any other' : phoneSystems[id].name))
    )
  })

  it('are in the order of the alphabet, and any other is last', () => {
    const names = phoneSystemIds.map((id) => phoneSystems[id].name)
    expect(names).toEqual([...names.slice(0, -1).toSorted(new Intl.Collator('en').compare), ''])
  })

  describe.each(phoneSystemIds)('%s', (id) => {
    const { use, placeholder, path, sources }: PhoneSystem = phoneSystems[id]
    const section = toSection(id)

    it('is pasted as the document says', () => {
      const isPasted = placeholder !== null && use !== 'https-only'
      const pasted = /\*\*Paste:\*\* `([^`]+)`/u.exec(section)?.[1]
      expect(pasted).toBe(isPasted ? toPastedText(id) : undefined)
      if (placeholder !== null) expect(section).toContain(placeholder)
    })

    it('is set up where the document says', () => {
      const where = /\*\*Where:\*\* (.*?)(?: - \*\*|$)/u.exec(section)?.[1]
      if (path.length === 0) expect(where).toBeUndefined()
      else expect(where).toContain(path.join(' › '))
    })

    it('names the same sources as the document', () => {
      expect([...section.matchAll(/<(https:[^>]+)>/gu)].map(([, address]) => address)).toEqual(sources)
    })

    it('promises a placeholder or a place only with a source', () => {
      const isPromising = id !== 'other' && (placeholder !== null || path.length > 0)
      expect(isPromising && sources.length === 0).toBe(false)
      expect(use === 'undocumented').toBe(placeholder === null)
    })

    it.each(numbers)('leads to a lookup when its placeholder becomes %s', (number) => {
      const link = toPastedText(id).replace(placeholder ?? '{number}', number)
      expect(decodeLink(link)).toMatchObject({ kind: 'phone' })
    })

    it('leads to no lookup while its placeholder is not replaced', () => {
      expect(decodeLink(toPastedText(id))).toBeNull()
    })
  })
})
