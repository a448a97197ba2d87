import { sectionNames, type SectionName } from '../../../shared/company.ts'

/** The lists of the card from top to bottom: the summary's five, and the company's people, who are asked for apart. */
export const cardSections = [...sectionNames, 'people'] as const

export type CardSection = SectionName | 'people'
