import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showFocusedInRow, showInRow } from '../../../src/renderer/design/show-in-row.ts'

let row: HTMLElement
let button: HTMLElement

const place = (left: number, width: number): void => {
  vi.spyOn(button, 'getBoundingClientRect').mockReturnValue(new DOMRect(left, 0, width, 24))
}

beforeEach(() => {
  row = document.createElement('div')
  button = row.appendChild(document.createElement('button'))
  document.body.append(row)
  row.addEventListener('focusin', showFocusedInRow)
  row.scrollLeft = 100
  vi.spyOn(row, 'getBoundingClientRect').mockReturnValue(new DOMRect(20, 0, 200, 24))
})

afterEach(() => {
  row.remove()
})

describe('a row that scrolls sideways', () => {
  it.each<[what: string, left: number, width: number, scrolledTo: number]>([
    ['in sight', 80, 60, 100],
    ['cut at its end', 180, 60, 150],
    ['beyond its end', 300, 60, 270],
    ['cut at its start', 10, 60, 60],
    ['nearly as wide as the row', 40, 180, 110],
    ['wider than the row', 40, 300, 120]
  ])('shows an element that is %s', (_what, left, width, scrolledTo) => {
    place(left, width)
    showInRow(row, button)
    expect(row.scrollLeft).toBe(scrolledTo)
  })

  it('shows what keys move the focus to, and leaves what is pressed under the pointer', () => {
    place(180, 60)
    const matches = vi.spyOn(button, 'matches').mockReturnValue(false)
    button.focus()
    expect(row.scrollLeft).toBe(100)
    button.blur()
    matches.mockReturnValue(true)
    button.focus()
    expect(row.scrollLeft).toBe(150)
  })
})
