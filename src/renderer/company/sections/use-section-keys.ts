import { useKeys, type KeyAction } from '../../design/keys.ts'
import { cardSections, type CardSection } from './card-sections.ts'
import { sectionKeys } from './section-count.ts'

/** Each section has a key that goes to it. */
export const useSectionKeys = (go: (section: CardSection) => void): void => {
  const handlers: Partial<Record<KeyAction, () => void>> = {}
  for (const section of cardSections) {
    handlers[sectionKeys[section]] = () => {
      go(section)
    }
  }
  useKeys(handlers)
}
