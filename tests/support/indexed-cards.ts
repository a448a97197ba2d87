import { createCardIndexer } from '../../src/main/lookup/card-indexer.ts'
import { toLanguageTexts } from '../../src/main/superoffice/language-string.ts'

/** Indexes a stored company as the product does. */
export const toIndexedCard = createCardIndexer(toLanguageTexts)
