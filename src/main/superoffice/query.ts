/** A query in the form that SuperOffice documents: values are encoded, `$` in names and commas between columns are not. */
export const toQuery = (parts: Readonly<Record<string, string | number | readonly string[]>>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name}=${toValue(value)}`)
    .join('&')

const toValue = (value: string | number | readonly string[]): string =>
  typeof value === 'object' ? value.map(encode).join(',') : encode(String(value))

const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    // Columns such as `postAddress/city` need their slash. For a server that decodes twice, a quotation mark would end the text.
    .replaceAll('%2F', '/')
    .replaceAll("'", '%27')

/** A text literal for a filter: in single quotes, with a backslash in front of each single quote and backslash inside it. */
export const toFilterText = (text: string): string => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`
