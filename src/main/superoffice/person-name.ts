/** A person's name and, if the text has one, their company's. */
export interface PersonName {
  readonly name: string
  readonly companyName?: string
}

/**
 * Splits what SuperOffice's lists write for a person: `Person (Company, Department)`. The last pair of brackets holds
 * the company, which may have brackets in its own name. `fullName` is the person's name alone, if the list sends it.
 */
export const splitPersonName = (text: string, fullName = ''): PersonName => {
  const start =
    fullName !== '' && text.startsWith(`${fullName} (`) ? fullName.length + 1 : toLastBracket(text)
  const name = text.slice(0, start ?? 0).trim()
  if (start === null || name === '' || !text.endsWith(')')) return { name: text }
  const companyName = text.slice(start + 1, -1).trim()
  return companyName === '' ? { name } : { name, companyName }
}

/** Where the pair of brackets begins that ends the text; `null` when the text does not end with a pair. */
const toLastBracket = (text: string): number | null => {
  let depth = 0
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === ')') depth++
    if (text[index] === '(') depth--
    if (depth === 0) return text[index] === '(' ? index : null
  }
  return null
}
