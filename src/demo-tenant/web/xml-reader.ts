import { XMLParser, XMLValidator } from 'fast-xml-parser'

/**
 * The child elements of the root element, by name. The names of the root and of namespaces don't matter, and an element with
 * `nil="true"` is `null`. Answers `null` for text that is not well-formed, and for a document type or an entity: those can
 * make a parser read files or use up the memory.
 */
export const readXmlProperties = (text: string): Readonly<Record<string, unknown>> | null => {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text) || unknownEntity.test(text)) return null
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the validator moves to a package of its own; this one still works
  if (XMLValidator.validate(text) !== true) return null
  try {
    const document: unknown = parser.parse(text)
    const roots = isRecord(document) ? Object.values(document) : []
    const [root] = roots
    if (roots.length !== 1) return null
    // An element without children is read as a text.
    if (root === '') return {}
    if (!isRecord(root)) return null
    return Object.fromEntries(
      Object.entries(root)
        .filter(([name]) => !name.startsWith(attributePrefix) && name !== textName)
        .map(([name, value]) => [name, toValue(value)])
    )
  } catch {
    return null
  }
}

const attributePrefix = '@'
const textName = '#text'

/** Anything but the five names that XML itself defines, and characters by their number. */
const unknownEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/iu

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: attributePrefix,
  textNodeName: textName,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Numbers are read by the routes, as those in a form are.
  parseTagValue: false,
  processEntities: true,
  htmlEntities: true
})

const toValue = (value: unknown): unknown => {
  if (!isRecord(value)) return value
  if (value[`${attributePrefix}nil`] === 'true') return null
  return value[textName] ?? value
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
