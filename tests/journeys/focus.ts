import type { Page } from '@playwright/test'
import { expect } from './glance.ts'

/**
 * What is wrong with the element that has the focus; `null` when it can be seen whole. Wrong is: no element, one outside the
 * window, one without a size, and one that another element covers, at its middle or where its ring is drawn.
 */
const readFocusFault = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return 'nothing has the focus'
    const name = `<${element.tagName.toLowerCase()}> "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60)}"`
    const [box] = element.getClientRects()
    if (box === undefined || box.width < 2 || box.height < 2) return `${name} has no size`
    const isIn = (x: number, y: number): boolean => x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight
    // The ring is inside the edge.
    const [left, right, top, bottom] = [box.left + 2, box.right - 2, box.top + 2, box.bottom - 2]
    const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const
    const points = [
      middle,
      [middle[0], top],
      [middle[0], bottom],
      [left, middle[1]],
      [right, middle[1]]
    ] as const
    for (const [x, y] of points) {
      if (!isIn(x, y))
        return `${name} is outside the window, at ${String(Math.round(x))}, ${String(Math.round(y))}`
      const hit = document.elementFromPoint(x, y)
      // A control inside a field or at the end of a row belongs to it.
      if (hit === null || !(element.parentElement?.contains(hit) === true || hit.contains(element)))
        return `${name} is covered by <${hit?.tagName.toLowerCase() ?? ''} class="${hit?.getAttribute('class') ?? ''}">`
    }
    return null
  })

/** Fails when the focus is lost or covered, and stays so. */
export const expectSeenFocus = async (page: Page, after: string): Promise<void> => {
  await expect.poll(() => readFocusFault(page), { message: `after ${after}`, timeout: 3_000 }).toBeNull()
}

type Press = Page['keyboard']['press']
const rawPresses = new WeakMap<Page, Press>()
const rawPressOf = (page: Page): Press => rawPresses.get(page) ?? page.keyboard.press.bind(page.keyboard)

/** From now on, fails when the focus is lost or covered after a press of this page's keyboard. */
export const watchFocus = (page: Page): void => {
  const press = rawPressOf(page)
  rawPresses.set(page, press)
  page.keyboard.press = async (key, options) => {
    await press(key, options)
    await expectSeenFocus(page, key)
  }
}

/**
 * Presses the key so often, or until the focus is at an element again, and checks each stop. A browser takes Tab at the end of the
 * page for itself. Afterwards the focus is where it was. Resolves with the number of stops.
 */
export const goRound = async (page: Page, key: string, most: number): Promise<number> => {
  const start = await page.evaluateHandle(() => document.activeElement)
  const visited = await page.evaluateHandle(
    () => new Set<Element | null>([document.body, document.activeElement])
  )
  let count = 0
  for (; count < most; count += 1) {
    await rawPressOf(page)(key)
    const isNew = await visited.evaluate((seen) => {
      const { size } = seen
      return seen.add(document.activeElement).size > size
    })
    if (!isNew) break
    await expectSeenFocus(page, key)
  }
  await start.evaluate((element) => {
    if (element instanceof HTMLElement) element.focus()
  })
  return count
}
