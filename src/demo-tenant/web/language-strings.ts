/** The language codes of SuperOffice's language strings, by ISO 639 code. */
const codes: Readonly<Record<string, string>> = {
  en: 'US',
  no: 'NO',
  nb: 'NO',
  nn: 'NO',
  sv: 'SW',
  da: 'DA',
  de: 'GE',
  nl: 'NL'
}

const resources: Readonly<Record<string, string>> = {
  '[SR_TASK_CALL]':
    'US:"Phone call";NO:"Telefon";SW:"Telefonsamtal";DA:"Telefonopkald";GE:"Telefonat";NL:"Telefoongesprek"',
  '[SR_BUSINESS_OTHER]': 'US:"Other";NO:"Annet";SW:"Annat";DA:"Andet";GE:"Sonstige";NL:"Overig"'
}

/**
 * The language that a request asks for, such as `nb-no`, or `null` when texts must not be translated. `SO-Language`
 * overrides `Accept-Language`. In both, `*` and `x` turn translation off.
 */
export const readLanguageTag = (
  soLanguage: string | undefined,
  acceptLanguage: string | undefined
): string | null => {
  const header =
    [soLanguage, acceptLanguage].find((value) => value !== undefined && value.trim() !== '') ?? ''
  const [first] = header
    .split(',')
    .map(readTag)
    .toSorted((one, other) => other.quality - one.quality)
  const tag = first?.tag ?? ''
  return tag === '' || tag === '*' || tag === 'x' ? null : tag
}

const readTag = (text: string): { readonly tag: string; readonly quality: number } => {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
  return { tag, quality: Number.isNaN(quality) ? 0 : quality }
}

/** The same as one of SuperOffice's own language codes. A language that the tenant doesn't have becomes English. */
export const readLanguage = (
  soLanguage: string | undefined,
  acceptLanguage: string | undefined
): string | null => {
  const tag = readLanguageTag(soLanguage, acceptLanguage)
  if (tag === null) return null
  const [language = ''] = tag.split(/[-_]/u)
  return codes[language] ?? codes['en'] ?? null
}

const languageString = /^(?:[A-Z]{2}:"(?:[^"]|"")*"(?:;|$))+$/u

/** Translates a language string, or a resource that has translations. Any other text is returned unchanged. */
export const translate = (text: string, language: string): string => {
  const source = resources[text] ?? text
  if (!languageString.test(source)) return text
  const parts = new Map<string, string>()
  for (const [, code = '', quoted = ''] of source.matchAll(/([A-Z]{2}):"((?:[^"]|"")*)"/gu))
    parts.set(code, quoted.replaceAll('""', '"'))
  return parts.get(language) ?? parts.get('US') ?? [...parts.values()][0] ?? text
}
