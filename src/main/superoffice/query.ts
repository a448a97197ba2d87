/**
 * A query as SuperOffice documents it: `$` in the names and commas between columns are written as they are, values are
 * percent-encoded whole.
 */
export const toQuery = (parts: Readonly<Record<string, string | number | readonly string[]>>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name}=${toValue(value)}`)
    .join('&')

const toValue = (value: string | number | readonly string[]): string =>
  typeof value === 'object' ? value.map(encode).join(',') : encode(String(value))

const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    // Columns such as `postAddress/city` keep their slash; a quotation mark would end a text for who decodes twice.
    .replaceAll('%2F', '/')
    .replaceAll("'", '%27')

/** A text inside a filter: in single quotes, each one inside it doubled. */
export const toFilterText = (text: string): string => `'${text.replaceAll("'", "''")}'`
