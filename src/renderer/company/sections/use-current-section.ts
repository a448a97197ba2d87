import { useEventListener } from '@vueuse/core'
import { readonly, ref, type Ref } from 'vue'
import { cardSections, type CardSection } from './section-table.ts'

/** The section that the agent is in: the one they went to, until they scroll or move the focus to another. */
export const useCurrentSection = (
  scroller: Readonly<Ref<HTMLElement | null>>
): { readonly current: Readonly<Ref<CardSection>>; readonly goTo: (section: CardSection) => void } => {
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

  useEventListener(scroller, 'focusin', ({ target }) => {
    const section = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-section]') : null
    const name = cardSections.find((each) => each === section?.dataset['section'])
    if (name !== undefined) current.value = name
  })

  return {
    current: readonly(current),
    goTo: (section) => {
      const { value: root } = scroller
      const element = elementOf(section)
      if (root === null || element === null) return
      const before = root.scrollTop
      element.scrollIntoView({ block: 'start' })
      isOwnScroll = root.scrollTop !== before
      current.value = section
    }
  }
}
