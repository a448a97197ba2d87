import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ForgetReceipt from '../../../src/renderer/company/card/ForgetReceipt.vue'
import { createFormat } from '../../../src/renderer/language/format.ts'
import { createLanguage } from '../../../src/renderer/language/i18n.ts'
import type { Language } from '../../../src/shared/languages.ts'
import { translateTo } from '../../support/english.ts'
import { someErasure } from '../../support/some-erasure.ts'

const textIn = (language: Language, people: number): string => {
  // Beside these 12 requests it has a follow-up and a sale.
  const receipt = {
    ...someErasure,
    records: 1,
    rows: { ...someErasure.rows, requests: 12 },
    people,
    bytes: 5900
  }
  const format = createFormat({ language, timeZone: 'UTC', t: translateTo(language) })
  const app = mount(ForgetReceipt, {
    props: { receipt, format },
    global: { plugins: [createLanguage(language)] }
  })
  const text = app.text().replace(/\u00a0/gu, ' ')
  app.unmount()
  return text
}

describe('the receipt for a forgotten company', () => {
  it.each<[Language, withPeople: string, without: string]>([
    ['en', '14 rows, 3 people and 5.9 kB.', '14 rows and 5.9 kB.'],
    ['nb', '14 rader, 3 personer og 5,9 kB.', '14 rader og 5,9 kB.'],
    ['sv', '14 rader, 3 kontakter och 5,9 kB.', '14 rader och 5,9 kB.'],
    ['da', '14 rækker, 3 personer og 5,9 kB.', '14 rækker og 5,9 kB.'],
    ['de', '14 Zeilen, 3 Personen und 5,9 kB.', '14 Zeilen und 5,9 kB.'],
    ['nl', '14 rijen, 3 personen en 5,9 kB.', '14 rijen en 5,9 kB.']
  ])('lists in %s what was removed, as the language joins a list', (language, withPeople, without) => {
    expect(textIn(language, 3)).toContain(withPeople)
    expect(textIn(language, 0)).toContain(without)
  })
})
