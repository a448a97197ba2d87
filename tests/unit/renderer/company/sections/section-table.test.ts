import { expect, it } from 'vitest'
import { cardSections, toSectionKey } from '../../../../../src/renderer/company/sections/section-table.ts'

it('numbers the keys of the card’s lists from top to bottom', () => {
  expect(cardSections.map(toSectionKey)).toEqual(
    cardSections.map((_section, index) => `goToSection${String(index + 1)}`)
  )
})
