/** An XML element; attributes that are `undefined` are left out. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly content: readonly Element[] | string
}

export const element = (
  name: string,
  attributes: Element['attributes'] = {},
  content: Element['content'] = []
): Element => ({ name, attributes, content })

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text: string): string => text.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign)

/** A whole document, indented, with CRLF as Windows' own templates have it. */
export const toXml = (root: Element): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${toLines(root, '')}\n`.replaceAll('\n', '\r\n')

const toLines = ({ name, attributes, content }: Element, indent: string): string => {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escape(value)}"`]))
    .join('')
  if (content.length === 0) return `${indent}<${name}${written}/>`
  if (typeof content === 'string') return `${indent}<${name}${written}>${escape(content)}</${name}>`
  const children = content.map((each) => toLines(each, `${indent}  `)).join('\n')
  return `${indent}<${name}${written}>\n${children}\n${indent}</${name}>`
}
