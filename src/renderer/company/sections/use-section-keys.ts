import { useKeys, type KeyAction } from '../../design/keys.ts'
import { cardSections, toSectionKey, type CardSection } from './section-table.ts'

/** Gives each list of the card the key that goes to it. */
export const useSectionKeys = (goTo: (section: CardSection) => void): void => {
  const handlers: Partial<Record<KeyAction, () => void>> = {}
  for (const section of cardSections) {
    handlers[toSectionKey(section)] = () => {
      goTo(section)
    }
  }
  useKeys(handlers)
}
