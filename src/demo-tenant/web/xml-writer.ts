/**
 * Writes an answer as XML. The root element has the name of the value's type, without a namespace, as in the vendor's
 * example. How SuperOffice writes lists and `null` is not published: here a list contains one element for each item, named
 * for the item's type, and `null` is `xsi:nil`, as .NET's serializers have it (docs/superoffice.md#the-vendors-page-as-the-demos-tenant-serves-it).
 */
export const writeXml = (typeName: string, value: unknown): string =>
  `<?xml version="1.0" encoding="utf-8"?>${writeElement(typeName, value, ` xmlns:xsi="${instanceNamespace}"`)}`

const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance'

/** The type of the items of each list, by the name of the property. A list of lists needs a name at both depths. */
const itemTypes: Readonly<Record<string, string>> = {
  Tickets: 'TicketSummaryItem',
  Followups: 'ActivitySummaryItem',
  Documents: 'ActivitySummaryItem',
  Sales: 'SaleSummaryItem',
  Chats: 'ChatSummaryItem',
  LocalizedAddress: 'ArrayOfLocalizedField',
  ArrayOfLocalizedField: 'LocalizedField'
}

/** A property whose name can't be an element's is left out. */
const elementName = /^[A-Za-z_][\w.-]*$/u

const writeElement = (name: string, value: unknown, attributes = ''): string => {
  if (value === null || value === undefined) return `<${name}${attributes} xsi:nil="true" />`
  const content = writeContent(name, value)
  return content === '' ? `<${name}${attributes} />` : `<${name}${attributes}>${content}</${name}>`
}

const writeContent = (name: string, value: unknown): string => {
  if (Array.isArray(value))
    return value.map((item) => writeElement(itemTypes[name] ?? 'anyType', item)).join('')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([key]) => elementName.test(key))
      .map(([key, part]) => writeElement(key, part))
      .join('')
  return escapeText(String(value))
}

/** Characters that XML can't contain, not even by their number, become the replacement character. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // Otherwise a parser reads it as a line feed.
    .replaceAll('\r', '&#xD;')
