/** The types in which the API reads bodies, except forms, and answers, in the order of the published description. */
export const mediaTypes = [
  'application/json',
  'text/json',
  'application/xml',
  'text/xml',
  'application/json-patch+json',
  'application/merge-patch+json'
] as const

export type MediaType = (typeof mediaTypes)[number]

export const isXml = (type: string): boolean => type.endsWith('/xml')

/** `Application/JSON; charset="utf-8"` as its type in lower case and its charset. */
export const readContentType = (
  header: string
): { readonly type: string; readonly charset: string | null } => {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))
  return { type, charset: charset === undefined ? null : charset.slice(8).replaceAll('"', '') }
}

interface MediaRange {
  readonly range: string
  readonly quality: number
}

/**
 * The type to answer in: the one with the highest quality in the `Accept` header, then the one that is named first.
 * `null` when the header allows none of them. Without a header, JSON.
 */
export const chooseMediaType = (accept: string | undefined): MediaType | null => {
  if (accept === undefined || accept.trim() === '') return mediaTypes[0]
  const ranges = accept.split(',').flatMap(readRange)
  const ranked = mediaTypes
    .map((type) => ({ type, ...findRange(type, ranges) }))
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality || one.order - other.order)
  return ranked[0]?.type ?? null
}

/** A range whose quality can't be read is ignored. */
const readRange = (text: string): readonly MediaRange[] => {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
  return quality >= 0 && quality <= 1 ? [{ range, quality }] : []
}

/** The most specific range decides: `text/*;q=0.1, text/xml` allows `text/xml` with 1. */
const findRange = (
  type: MediaType,
  ranges: readonly MediaRange[]
): { readonly quality: number; readonly order: number } => {
  const [main = ''] = type.split('/')
  for (const wanted of [[type], [`${main}/*`], ['*/*', '*']]) {
    const order = ranges.findIndex(({ range }) => wanted.includes(range))
    const found = ranges[order]
    if (found !== undefined) return { quality: found.quality, order }
  }
  return { quality: 0, order: 0 }
}
