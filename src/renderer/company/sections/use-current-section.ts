import { useEventListener } from '@vueuse/core'
import { readonly, ref, type Ref } from 'vue'
import { cardSections, type CardSection } from './section-table.ts'

interface CurrentSection {
  readonly current: Readonly<Ref<CardSection>>
  readonly goTo: (section: CardSection) => void
  /** Scrolls to an element of a section, if it takes that, and makes the section the current one. */
  readonly goToElement: (element: HTMLElement) => void
}

/** The section that the agent is in: the one they went to, until they scroll or move the focus to another. */
export const useCurrentSection = (scroller: Readonly<Ref<HTMLElement | null>>): CurrentSection => {
  const current = ref<CardSection>(cardSections[0])
  let isOwnScroll = false

  const elementOf = (section: CardSection): HTMLElement | null =>
    scroller.value?.querySelector<HTMLElement>(`[data-section="${section}"]`) ?? null

  /** Sets the current section to the last one whose heading has reached the bar. */
  const update = (): void => {
    const { value: root } = scroller
    if (root === null) return
    const edge =
      root.getBoundingClientRect().top + (parseFloat(getComputedStyle(root).scrollPaddingTop) || 0) + 48
    const passed = cardSections.filter((section) => {
      const element = elementOf(section)
      return element !== null && element.getBoundingClientRect().top <= edge
    })
    current.value = passed.at(-1) ?? cardSections[0]
  }

  useEventListener(
    scroller,
    'scroll',
    () => {
      if (isOwnScroll) isOwnScroll = false
      else update()
    },
    { passive: true }
  )

  const setFrom = (target: EventTarget | null): void => {
    const section = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-section]') : null
    const name = cardSections.find((each) => each === section?.dataset['section'])
    if (name !== undefined) current.value = name
  }

  useEventListener(scroller, 'focusin', ({ target }) => {
    setFrom(target)
  })

  const scrollTo = (element: HTMLElement, block: ScrollLogicalPosition): void => {
    const before = scroller.value?.scrollTop
    element.scrollIntoView({ block })
    isOwnScroll = scroller.value?.scrollTop !== before
  }

  return {
    current: readonly(current),
    goTo: (section) => {
      const element = elementOf(section)
      if (element !== null) scrollTo(element, 'start')
      // In a wide window the people stand outside of what scrolls.
      if (element !== null || section === 'people') current.value = section
    },
    goToElement: (element) => {
      scrollTo(element, 'nearest')
      setFrom(element)
    }
  }
}
