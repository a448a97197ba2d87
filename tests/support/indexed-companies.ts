import { createCompanyIndexer } from '../../src/main/lookup/company-indexer.ts'
import { toLanguageTexts } from '../../src/main/superoffice/language-string.ts'

/** Indexes a stored company as the product does. */
export const toIndexedCompany = createCompanyIndexer(toLanguageTexts)
