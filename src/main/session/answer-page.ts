import { createHash } from 'node:crypto'
import type { Language } from '../../shared/languages.ts'
import { mainTexts } from '../language/catalogues.ts'

const style =
  'body{max-width:26em;margin:18vh auto 0;padding:0 1.5em;font:16px/1.5 system-ui,sans-serif}h1{font-size:1.25em}'
const styleHash = createHash('sha256').update(style).digest('base64')

/** A page with one sentence. It loads nothing, is not cached, and sends no referrer. */
export const createAnswerPage = (
  kind: 'received' | 'refused' | 'unrelated',
  language: Language
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } => {
  const text = mainTexts[language].answerPage[kind]
  return {
    body:
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Glance</title>` +
      `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">` +
      `<style>${style}</style><h1>Glance</h1><p>${text}</p></html>`,
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
