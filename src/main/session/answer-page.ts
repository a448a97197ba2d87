import type { Language } from '../../shared/settings.ts'

/** What the browser shows once it has brought an answer. The window's own words stand in its language catalogues. */
export interface AnswerPageWords {
  readonly title: string
  readonly received: string
  readonly refused: string
  readonly unrelated: string
}

const answerPageWords: Readonly<Record<Language, AnswerPageWords>> = {
  en: {
    title: 'Glance',
    received: 'Glance has got the answer. You can close this page and go back to Glance.',
    refused: 'You were not signed in. Close this page: Glance says why.',
    unrelated: 'This answer belongs to no sign-in that Glance is waiting for. Close this page and try again.'
  }
}

/** A page of one sentence that loads nothing, keeps nothing and tells nobody where it was. */
export const createAnswerPage = (
  kind: 'received' | 'refused' | 'unrelated',
  language: Language
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } => {
  const words = answerPageWords[language]
  return {
    body:
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${words.title}</title>` +
      `<meta name="color-scheme" content="light dark"><h1>${words.title}</h1><p>${words[kind]}</p></html>`,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      Connection: 'close'
    }
  }
}
