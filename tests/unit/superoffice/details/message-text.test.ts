import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toMessageText, toWholeText } from '../../../../src/main/superoffice/details/message-text.ts'
import { hostileMessages } from '../../../support/hostile-messages.ts'

const textOf = (message: string): string => toMessageText(message).text

describe('a message in HTML', () => {
  it.each([
    ['paragraphs and lines', '<p>Hello,</p><p>one<br>two</p>', 'Hello,\n\none\ntwo'],
    ['source that is broken into lines', '<p>one\n  two</p>\n\n\n<p>three</p>', 'one two\n\nthree'],
    ['characters that HTML writes with names', '<p>5 &lt; 6 &amp;&nbsp;7 &eacute;</p>', '5 < 6 & 7 é'],
    ['a name that is written twice', '<p>&amp;lt;b&amp;gt;</p>', '&lt;b&gt;'],
    ['a list', '<ul><li>one</li><li>two</li></ul>', '• one\n• two'],
    [
      'a table',
      '<table><tr><td>Invoice</td><td>4711</td></tr><tr><td>Sum</td><td>9</td></tr></table>',
      'Invoice 4711\nSum 9'
    ],
    ['headings', '<h1>Invoice 4711</h1><p>is paid</p>', 'Invoice 4711\n\nis paid'],
    ['styles and scripts', '<style>p{color:red}</style><script>alert(1)</script><p>x</p>', 'x'],
    ['a whole document', '<!DOCTYPE html><html><head><title>T</title></head><body>x</body></html>', 'x'],
    ['comments, also Outlook’s', '<!-- a --><!--[if mso]><p>b</p><![endif]--><p>x</p>', 'x'],
    ['a style without an end', '<p>x</p><style>y', 'x'],
    ['pictures', '<p>x<img src="https://t.example/1.png" alt="logo"><svg><text>y</text></svg></p>', 'x'],
    ['a picture inside the text', `<p>x<img src="data:image/png;base64,${'A'.repeat(100_000)}">y</p>`, 'xy'],
    ['a text that is not shown', '<div style="display:none">preview</div><p>x</p>', 'x'],
    ['what only other programs show', '<noscript>a</noscript><template>b</template><p>x</p>', 'x'],
    ['elements without an end', '<p>one<p>two<div>three', 'one\n\ntwo\n\nthree'],
    ['signs that can’t be seen', '<p>pay\u202epal\u200b&#x202e;</p>', 'paypal']
  ])('becomes text: %s', (_, message, expected) => {
    expect(textOf(message)).toBe(expected)
  })

  it.each([
    ['a web page', 'https://x.example/a', 'here [https://x.example/a]'],
    ['a script', 'javascript:alert(1)', 'here'],
    ['a script in other letters', ' JaVaScRiPt:alert(1)', 'here'],
    ['a document of its own', 'data:text/html,<b>x</b>', 'here'],
    ['a file', 'file:///etc/passwd', 'here'],
    ['a place in the message', '#top', 'here'],
    ['an address longer than a line', `https://x.example/${'a'.repeat(300)}`, 'here']
  ])('keeps the text of a link to %s', (_, address, expected) => {
    expect(textOf(`<p><a href="${address}">here</a></p>`)).toBe(expected)
  })

  it('does not repeat an address that is the link’s text', () => {
    expect(textOf('<a href="https://x.example">https://x.example</a>')).toBe('https://x.example')
  })
})

describe('a plain message', () => {
  it.each([
    ['addresses in angle brackets', 'Eva Dahl <eva@x.example>', 'Eva Dahl <eva@x.example>'],
    ['comparisons', 'if a <b and c> d, 5 < 6', 'if a <b and c> d, 5 < 6'],
    ['names of characters', 'AT&amp;T', 'AT&amp;T'],
    ['lines of Windows', 'one\r\ntwo\r\n\r\n\r\n\r\nthree', 'one\ntwo\n\nthree'],
    ['many blanks', 'one   two \t three', 'one two three'],
    ['signs that can’t be seen', '\ufeffpay\u202epal\u0000\u2066', 'paypal'],
    ['an emoji of several signs', 'ok 👩‍👩‍👧‍👦', 'ok 👩‍👩‍👧‍👦']
  ])('stays as it is: %s', (_, message, expected) => {
    expect(textOf(message)).toBe(expected)
  })
})

const outlook = (from: string, sent: string, to: string): string =>
  `${from}: Eva Dahl <eva@x.example>\n${sent}: Monday 23 November 2026 09:44\n${to}: Support\n\nOld`

describe('a copied message', () => {
  it.each([
    ['English', 'On Mon, Nov 23, 2026 at 9:44 AM Eva Dahl <eva@x.example> wrote:\n\nOld'],
    ['English, in two lines', 'On Mon, Nov 23, 2026 at 9:44 AM Eva Dahl <eva@x.example>\nwrote:\n\nOld'],
    ['Norwegian', 'man. 23. nov. 2026 kl. 09:44 skrev Eva Dahl <eva@x.example>:\n\nOld'],
    ['Norwegian, Thunderbird', 'Den 23.11.2026 09:44, skrev Eva Dahl:\nOld'],
    ['Swedish', 'Den mån 23 nov. 2026 kl 09:44 skrev Eva Dahl <eva@x.example>:\nOld'],
    ['Danish', 'Den man. 23. nov. 2026 kl. 09.44 skrev Eva Dahl <eva@x.example>:\nOld'],
    ['German', 'Am Mo., 23. Nov. 2026 um 09:44 Uhr schrieb Eva Dahl <eva@x.example>:\nOld'],
    ['German, Thunderbird', 'Am 23.11.26 um 09:44 schrieb Eva Dahl:\nOld'],
    ['Dutch', 'Op ma 23 nov 2026 om 09:44 schreef Eva Dahl <eva@x.example>:\nOld'],
    ['English, Outlook', outlook('From', 'Sent', 'To')],
    ['Norwegian and Danish, Outlook', outlook('Fra', 'Sendt', 'Til')],
    ['Swedish, Outlook', outlook('Från', 'Skickat', 'Till')],
    ['German, Outlook', outlook('Von', 'Gesendet', 'An')],
    ['Dutch, Outlook', outlook('Van', 'Verzonden', 'Aan')],
    ['bold, Outlook as text', '*From:* Eva Dahl\n*Sent:* Monday 23 November 2026 09:44\nOld'],
    ['on one line, Outlook', 'Fra: Eva Dahl Sendt: mandag 23. november 2026 09:44 Til: Support\nOld'],
    ['English, original message', '-----Original Message-----\nOld'],
    ['Norwegian, original message', '-----Opprinnelig melding-----\nOld'],
    ['Swedish, original message', '-----Ursprungligt meddelande-----\nOld'],
    ['Danish, original message', '-----Oprindelig meddelelse-----\nOld'],
    ['German, original message', '-----Ursprüngliche Nachricht-----\nOld'],
    ['Dutch, original message', '-----Oorspronkelijk bericht-----\nOld'],
    ['forwarded, Gmail', '---------- Forwarded message ---------\nFrom: Eva Dahl\nOld'],
    ['forwarded, Apple', 'Begin forwarded message:\n\nOld']
  ])('is folded away: %s', (_, copied) => {
    expect(toMessageText(`Hello!\n\n${copied}`)).toEqual({ text: 'Hello!', quoted: copied, isCut: false })
  })

  it('is folded away with the line that Outlook writes above it, in any language', () => {
    const copied = 'De : Eva Dahl\nEnvoyé : lundi 23 novembre 2026 09:44\nÀ : Support\n\nOld'
    expect(toMessageText(`Hello!\n________________________________\n${copied}`)).toEqual({
      text: 'Hello!',
      quoted: copied,
      isCut: false
    })
  })

  it('is folded away with the line that Outlook draws above it', () => {
    const message =
      '<p>Hello!</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">' +
      '<p><b>De :</b> Eva Dahl<br><b>Envoyé :</b> lundi 23 novembre 2026 09:44<br><b>À :</b> Support</p></div></div><p>Old</p>'
    expect(toMessageText(message)).toEqual({
      text: 'Hello!',
      quoted: 'De : Eva Dahl\nEnvoyé : lundi 23 novembre 2026 09:44\nÀ : Support\n\nOld',
      isCut: false
    })
  })

  it('is folded away in HTML, with the line above it, and the answer below it stays', () => {
    const message =
      '<div>Hello!</div><div class="gmail_quote"><div>Le lun. 23 nov. 2026 à 09:44, Eva a écrit :</div>' +
      '<blockquote>Old<blockquote>Older</blockquote></blockquote></div><div>Regards</div>'
    expect(toMessageText(message)).toEqual({
      text: 'Hello!\n\nRegards',
      quoted: 'Le lun. 23 nov. 2026 à 09:44, Eva a écrit :\n\nOld\n\n> Older',
      isCut: false
    })
  })

  it('leaves answers between and below its lines', () => {
    const message = 'On 23 Nov 2026 at 09:44, Eva Dahl wrote:\n> When?\nTomorrow.\n> Where?\nIn Oslo.\n\nKari'
    expect(toMessageText(message)).toEqual({
      text: 'Tomorrow.\nIn Oslo.\n\nKari',
      quoted: 'On 23 Nov 2026 at 09:44, Eva Dahl wrote:\nWhen?\nWhere?',
      isCut: false
    })
  })

  it('may be all that there is', () => {
    expect(toMessageText(outlook('From', 'Sent', 'To'))).toMatchObject({ text: '', isCut: false })
  })

  it.each([
    ['a line about what somebody wrote', 'Eva skrev i går at:\nvi trenger 3 stk.'],
    ['a line about a time', 'Meeting on 23.11.2026 at 09:44:\nRoom 3'],
    ['a journey', 'From: Oslo\nTo: Bergen\nWhen: tomorrow'],
    ['a signature below a line', 'Regards\n---\nPhone: 55 12 34 56\nMobile: 911 22 333\nWeb: x.example'],
    ['a list with a title', 'We need these by 2026, at 10:00\n1. a\n2. b']
  ])('is not seen in %s', (_, message) => {
    expect(toMessageText(message)).toEqual({ text: message, isCut: false })
  })

  it('is not looked for in a text that answers nobody', () => {
    expect(toWholeText('<p>Agenda</p><blockquote>9:00</blockquote>')).toBe('Agenda\n\n> 9:00')
  })
})

describe('a long message', () => {
  it('is cut at 4,000 characters, and says so', () => {
    const { text, isCut } = toMessageText('x'.repeat(4_001))
    expect(text).toBe(`${'x'.repeat(3_999)}…`)
    expect(isCut).toBe(true)
    expect(toMessageText('x'.repeat(4_000)).isCut).toBe(false)
  })

  it('is not cut because of what it copies', () => {
    const { text, quoted, isCut } = toMessageText(
      `Hello\n-----Original Message-----\n${'word '.repeat(10_000)}`
    )
    expect(text).toBe('Hello')
    expect(quoted).toHaveLength(4_000)
    expect(isCut).toBe(false)
  })

  it('is found behind a page of styles', () => {
    const styles = `<style>${'p{margin:0}'.repeat(10_000)}</style>`
    expect(toMessageText(`<html><head>${styles}</head><body><p>Hello</p></body></html>`)).toEqual({
      text: 'Hello',
      isCut: false
    })
  })
})

const hasNothingUnseen = (text: string): boolean =>
  !/[\0-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/u.test(text) &&
  text.isWellFormed()

describe('a hostile message', () => {
  it('is one of at least 200', () => {
    expect(hostileMessages.length).toBeGreaterThanOrEqual(200)
  })

  it.each(hostileMessages)('becomes a text that can be shown: $name', ({ message }) => {
    const { text, quoted = '' } = toMessageText(message)
    for (const part of [text, quoted]) {
      expect(part.length).toBeLessThanOrEqual(4_000)
      expect(hasNothingUnseen(part)).toBe(true)
      expect(part).not.toMatch(/\n\n\n|^\s|\s$/u)
    }
  })

  it('becomes a text that can be shown, whatever it is made of', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b',
      '>',
      '\n',
      '&#0;',
      '\u202e',
      '<!--',
      '"',
      ' ',
      'From: ',
      '9:00 2026:'
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (parts) => {
        const { text, quoted = '' } = toMessageText(parts.join(''))
        expect(hasNothingUnseen(text) && hasNothingUnseen(quoted)).toBe(true)
      })
    )
  })

  it('shows no address that runs something', () => {
    for (const scheme of [
      'javascript:',
      'data:text/html,',
      'vbscript:',
      'JAVASCRIPT:',
      '\u0001javascript:',
      'java\nscript:'
    ])
      expect(textOf(`<p><a href="${scheme}alert(1)">x</a><img src="${scheme}y"></p>`)).toBe('x')
  })
})
