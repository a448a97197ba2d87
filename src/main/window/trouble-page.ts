import type { Language } from '../../shared/languages.ts'
import { mainTexts } from '../language/catalogues.ts'
import type { MemoryFile } from './app-protocol.ts'

export const troublePageUrl = 'app://glance/trouble.html'

/** Where *Try again* leads: within the page, because the window may navigate nowhere else. */
const againHash = '#again'

export const isTryAgain = (url: string): boolean => url === `${troublePageUrl}${againHash}`

/** A page without a script, for when Glance's own page keeps failing. */
export const toTroublePage = (language: Language): Readonly<Record<string, MemoryFile>> => {
  const { title, text, again } = mainTexts[language].troublePage
  return {
    '/trouble.html': {
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Glance</title>
    <link rel="stylesheet" href="trouble.css" />
  </head>
  <body>
    <h1>${title}</h1>
    <p>${text}</p>
    <p><a href="${againHash}" autofocus>${again}</a></p>
  </body>
</html>
`
    },
    '/trouble.css': {
      contentType: 'text/css; charset=utf-8',
      body: 'body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif } h1 { font-size: 1.25rem }\n'
    }
  }
}
