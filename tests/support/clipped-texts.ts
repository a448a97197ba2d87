/**
 * What doesn't fit in the page as it is shown now, a line each: texts of the catalogue that are cut, or that leave the window or
 * the box around them, texts that cover each other, broken words, and buttons that are cut. Runs in the page, so it uses nothing from
 * outside. A text in the pseudo-language is known by its brackets; what is data may be shortened to fit.
 */
export const findClipped = (): readonly string[] => {
  const tolerance = 1.5
  const problems = new Set<string>()
  const shorten = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, 70)
  const name = (element: Element): string => {
    const type = element.getAttribute('class') ?? ''
    return `<${element.tagName.toLowerCase()}${type === '' ? '' : ` class="${type}"`}>`
  }
  const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element)
  const clips = (overflow: string): boolean => overflow !== 'visible'
  const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'
  const isForEyes = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    // Texts for screen readers alone are a pixel wide.
    element.closest('.unseen') === null

  interface Shown {
    readonly element: HTMLElement
    readonly text: string
    readonly boxes: readonly DOMRect[]
  }
  const shown: Shown[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent ?? ''
    if (element === null || text.trim() === '' || !isForEyes(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2)
    if (boxes.length === 0) continue
    shown.push({ element, text, boxes })
    // A word that is broken over two lines, unless it is so long, or so put together, that it may be.
    for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
      if (word.length > 24 || /[-–/.@:_=+]/u.test(word)) continue
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const tops = [...range.getClientRects()]
        .filter(({ width }) => width > 1)
        .map(({ top }) => Math.round(top))
      if (new Set(tops).size > 1) problems.add(`broken: ${word} ${name(element)}`)
    }
  }

  /** The part of a box that is left by the window and by everything that clips it; scrolling brings back the rest. */
  const visiblePart = (element: Element, box: DOMRect): DOMRect | null => {
    let { left, top, right, bottom } = box
    for (let parent: Element | null = element; parent !== null; parent = parent.parentElement) {
      const { overflowX, overflowY } = styleOf(parent)
      if (!clips(overflowX) && !clips(overflowY)) continue
      const frame = parent.getBoundingClientRect()
      left = Math.max(left, frame.left)
      right = Math.min(right, frame.right)
      top = Math.max(top, frame.top)
      bottom = Math.min(bottom, frame.bottom)
    }
    right = Math.min(right, innerWidth)
    bottom = Math.min(bottom, innerHeight)
    return right - left > 1 && bottom - top > 1 ? new DOMRect(left, top, right - left, bottom - top) : null
  }

  const reportCut = (element: Element, box: DOMRect, what: string, isData = false): void => {
    for (let parent: Element | null = element; parent !== null; parent = parent.parentElement) {
      const style = styleOf(parent)
      const hasTip = parent.closest('[data-tip]') !== null || element.closest('[data-tip]') !== null
      if (scrolls(style.overflowX)) return
      if (!clips(style.overflowX) || parent === document.documentElement || parent === document.body) continue
      const frame = parent.getBoundingClientRect()
      // Hints that have no room wrap out of sight as a whole.
      if (clips(style.overflowY) && box.top > frame.bottom - tolerance) return
      const isCut = box.right > frame.right + tolerance || box.left < frame.left - tolerance
      if (isCut && !(style.textOverflow === 'ellipsis' && (hasTip || isData)))
        problems.add(`cut: ${what} in ${name(parent)}`)
      if (isCut) return
    }
    if (box.right > innerWidth + tolerance || box.left < -tolerance) problems.add(`outside: ${what}`)
  }

  for (const { element, text, boxes } of shown)
    if (/[⟦⟧]/u.test(text))
      for (const box of boxes)
        reportCut(element, box, `“${shorten(text)}” ${name(element)}`, !/^\s*⟦.*⟧\s*$/su.test(text))

  for (const field of document.querySelectorAll('input[placeholder]'))
    if (field instanceof HTMLInputElement && field.placeholder.includes('⟦') && isForEyes(field)) {
      const ruler = document.createElement('canvas').getContext('2d')
      if (ruler === null || field.value !== '') continue
      ruler.font = styleOf(field).font
      const style = styleOf(field)
      const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
      if (ruler.measureText(field.placeholder).width > room + tolerance)
        problems.add(`cut: placeholder “${shorten(field.placeholder)}”`)
    }

  for (const button of document.querySelectorAll(
    'button, a, input, [role=tab], [role=switch], [role=radio]'
  )) {
    if (!isForEyes(button)) continue
    const box = button.getBoundingClientRect()
    if (box.width > 2) reportCut(button, box, `${name(button)} “${shorten(button.textContent)}”`)
  }

  // Two texts that are both on top, and overlap.
  const onTop = shown.flatMap(({ element, text, boxes }) =>
    boxes.flatMap((box) => {
      const part = visiblePart(element, box)
      if (part === null) return []
      const hit = document.elementFromPoint(part.left + part.width / 2, part.top + part.height / 2)
      const isOnTop = hit !== null && (hit === element || hit.contains(element) || element.contains(hit))
      return isOnTop ? [{ element, text, part }] : []
    })
  )
  for (const [index, one] of onTop.entries())
    for (const other of onTop.slice(index + 1)) {
      if (one.element === other.element) continue
      const width = Math.min(one.part.right, other.part.right) - Math.max(one.part.left, other.part.left)
      const height = Math.min(one.part.bottom, other.part.bottom) - Math.max(one.part.top, other.part.top)
      // Lines of text overlap by a few pixels without their letters touching.
      if (width > 2 && height > 4)
        problems.add(
          `overlap: “${shorten(one.text)}” ${name(one.element)} and “${shorten(other.text)}” ${name(other.element)}`
        )
    }

  return [...problems]
}
