import { createHash } from 'node:crypto'
import type { Language } from '../../shared/settings.ts'

/** The words of the page that the browser shows after a sign-in. All other words are in the language catalogues. */
export interface AnswerPageWords {
  readonly title: string
  readonly received: string
  readonly refused: string
  readonly unrelated: string
}

const answerPageWords: Readonly<Record<Language, AnswerPageWords>> = {
  en: {
    title: 'Glance',
    received: 'You can close this page and go back to Glance.',
    refused: 'You weren’t signed in. Close this page: Glance shows the reason.',
    unrelated: 'Glance isn’t waiting for this sign-in. Close this page and try again in Glance.'
  }
}

const style =
  'body{max-width:26em;margin:18vh auto 0;padding:0 1.5em;font:16px/1.5 system-ui,sans-serif}h1{font-size:1.25em}'
const styleHash = createHash('sha256').update(style).digest('base64')

/** A page with one sentence. It loads nothing, is not cached, and sends no referrer. */
export const createAnswerPage = (
  kind: 'received' | 'refused' | 'unrelated',
  language: Language
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } => {
  const words = answerPageWords[language]
  return {
    body:
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${words.title}</title>` +
      `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">` +
      `<style>${style}</style><h1>${words.title}</h1><p>${words[kind]}</p></html>`,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      Connection: 'close'
    }
  }
}
