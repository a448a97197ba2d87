import { useKeys, type KeyAction } from '../../design/keys.ts'
import type { OfferedAction } from '../../design/offered-actions.ts'
import { cardSections, toSectionKey, type CardSection } from './section-table.ts'

/**
 * Gives each list of the card the key that goes to it, unless `goTo` returns false. The palette lists those that have
 * something to go to.
 */
export const useSectionKeys = (
  goTo: (section: CardSection) => boolean,
  isListed: (section: CardSection) => boolean
): void => {
  const handlers: Partial<Record<KeyAction, OfferedAction>> = {}
  for (const section of cardSections) {
    handlers[toSectionKey(section)] = {
      run: () => goTo(section),
      isListed: () => isListed(section)
    }
  }
  useKeys(handlers)
}
