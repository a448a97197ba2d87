import type { Page } from '@playwright/test'

/** What an agent operates. What only a form holds, such as the hidden input of a radio button, is left out by its size. */
const targets =
  'button, a[href], input, [role=button], [role=link], [role=option], [role=menuitem], [role=menuitemradio], [role=radio], [role=switch], [role=combobox]'

/**
 * Every target smaller than 24 by 24 CSS px whose circle of 24 px meets another target or the circle of another small one (WCAG 2.5.8
 * with its exception for spacing).
 */
export const findSmallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate((selector) => {
    const size = 24
    const all = [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
      const box = element.getBoundingClientRect()
      const isShown =
        box.width > 1 &&
        box.height > 1 &&
        element.checkVisibility({ opacityProperty: true }) &&
        element.closest('[aria-hidden=true], [inert]') === null
      return isShown ? [{ element, box }] : []
    })
    // Sizes are fractions of a pixel.
    const isSmall = ({ width, height }: DOMRect): boolean => width < size - 0.05 || height < size - 0.05
    const middleOf = (box: DOMRect) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 })
    const distance = (from: DOMRect, to: DOMRect): number => {
      const { x, y } = middleOf(from)
      return Math.hypot(
        x - Math.min(Math.max(x, to.left), to.right),
        y - Math.min(Math.max(y, to.top), to.bottom)
      )
    }
    return all
      .filter(({ box }) => isSmall(box))
      .flatMap(({ element, box }) => {
        const near = all.find(({ element: other, box: otherBox }) => {
          if (other === element || other.contains(element) || element.contains(other)) return false
          if (distance(box, otherBox) < size / 2) return true
          const [a, b] = [middleOf(box), middleOf(otherBox)]
          return isSmall(otherBox) && Math.hypot(a.x - b.x, a.y - b.y) < size
        })
        const nameOf = (named: HTMLElement): string =>
          (named.getAttribute('aria-label') ?? named.textContent).trim().slice(0, 40)
        return near === undefined
          ? []
          : [
              `${nameOf(element)} (${box.width.toFixed(1)} × ${box.height.toFixed(1)}), beside ${nameOf(near.element)}`
            ]
      })
  }, targets)

/**
 * What can't be read or reached: a text that is cut and has no tooltip, a control beside or below the window that nothing scrolls
 * into it, a window that scrolls sideways, and a list that scrolls both ways.
 */
export const findCutContent = (page: Page): Promise<readonly string[]> =>
  page.evaluate((selector) => {
    const nameOf = (element: Element): string =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.trim().slice(0, 50)}`
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.unseen') === null
    const scrolls = (element: Element, axis: 'overflowX' | 'overflowY'): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element)[axis])
    const hasScroller = (element: Element, axis: 'overflowX' | 'overflowY'): boolean => {
      for (let parent = element.parentElement; parent !== null; parent = parent.parentElement)
        if (scrolls(parent, axis)) return true
      return false
    }
    const all = [
      ...document.querySelectorAll('#app *, [role=dialog] *, [role=menu] *, [role=alertdialog] *')
    ].filter(isShown)

    const cut = all.filter((element) => {
      if (element.textContent.trim() === '' || element.clientWidth <= 1 || element instanceof SVGElement)
        return false
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCutIn = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
      const isCut =
        (isCutIn(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (isCutIn(overflowY) && element.scrollHeight > element.clientHeight + 2)
      return (
        isCut &&
        // The keys that a footer shows are the first to go. Tooltips and the palette have them too.
        element.closest('[data-tip], [title], [data-row], footer') === null &&
        element.querySelector('[data-tip], [title]') === null
      )
    })
    const away = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      const box = element.getBoundingClientRect()
      if (box.width <= 1 || !isShown(element) || element.closest('[aria-hidden=true]') !== null) return false
      return (
        ((box.right > innerWidth + 1 || box.left < -1) && !hasScroller(element, 'overflowX')) ||
        ((box.bottom > innerHeight + 1 || box.top < -1) && !hasScroller(element, 'overflowY'))
      )
    })
    const sideways = all.filter(
      (element) =>
        scrolls(element, 'overflowX') &&
        element.scrollWidth > element.clientWidth + 1 &&
        scrolls(element, 'overflowY') &&
        element.scrollHeight > element.clientHeight + 1
    )
    const root = document.documentElement
    return [
      ...sideways.map((element) => `scrolls both ways: ${nameOf(element)}`),
      ...cut.map((element) => `cut: ${nameOf(element)}`),
      ...away.map((element) => `away: ${nameOf(element)}`),
      ...(root.scrollWidth > innerWidth ? ['the window scrolls sideways'] : [])
    ]
  }, targets)

/** Everything that moves by time. What follows the scrolling is moved by the agent. */
export const findMotion = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element, pseudo)
        const isTimed = (durations: string): boolean =>
          durations.split(',').some((each) => parseFloat(each) > 0)
        return isTimed(transitionDuration) || (animationName !== 'none' && isTimed(animationDuration))
          ? [
              `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">${pseudo ?? ''}`
            ]
          : []
      })
    )
  )
