import { expect, it } from 'vitest'
import { cardSections, toSectionKey } from '../../../../../src/renderer/company/sections/section-table.ts'

it('gives each list of the card the digit of its place', () => {
  expect(cardSections.map(toSectionKey)).toEqual(
    cardSections.map((_section, index) => `goToSection${String(index + 1)}`)
  )
})
