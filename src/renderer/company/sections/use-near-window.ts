import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** Above and below what is in sight, as much again. */
const margin = '100% 0%'

/**
 * Gives an element the class `near` while it is in sight or less than a window away. The class is set past Vue, which would
 * otherwise compare everything inside of the element.
 */
export const useNearWindow = (element: Readonly<Ref<HTMLElement | null>>): void => {
  let observer: IntersectionObserver | undefined
  onMounted(() => {
    const { value: observed } = element
    if (observed === null || !('IntersectionObserver' in globalThis)) return
    const setClass: IntersectionObserverCallback = (entries) => {
      observed.classList.toggle('near', entries.at(-1)?.isIntersecting === true)
    }
    // The list scrolls inside of the window.
    observer = new IntersectionObserver(setClass, { rootMargin: margin, scrollMargin: margin })
    observer.observe(observed)
  })
  onBeforeUnmount(() => observer?.disconnect())
}
