/** The codes that SuperOffice's language strings are keyed by, by ISO 639 language. */
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
 * The language that a request wants texts in; `null`: as they are stored. `SO-Language` overrides `Accept-Language`, and
 * `*` or `x` in either turns translation off.
 */
export const readLanguage = (
  soLanguage: string | undefined,
  acceptLanguage: string | undefined
): string | null => {
  const wanted = (soLanguage ?? acceptLanguage ?? '').split(/[,;]/u)[0]?.trim().toLowerCase() ?? ''
  if (wanted === '' || wanted === '*' || wanted === 'x') return null
  const [language = ''] = wanted.split(/[-_]/u)
  return codes[language] ?? codes['en'] ?? null
}

const languageString = /^(?:[A-Z]{2}:"(?:[^"]|"")*"(?:;|$))+$/u

/** Texts that are no language strings, and resources that nobody has translated, stay as they are. */
export const translate = (text: string, language: string): string => {
  const source = resources[text] ?? text
  if (!languageString.test(source)) return text
  const parts = new Map<string, string>()
  for (const [, code = '', quoted = ''] of source.matchAll(/([A-Z]{2}):"((?:[^"]|"")*)"/gu))
    parts.set(code, quoted.replaceAll('""', '"'))
  return parts.get(language) ?? parts.get('US') ?? [...parts.values()][0] ?? text
}
