/** A message that was made to stall or to mislead a reader, by the name of its trick. */
export interface HostileMessage {
  readonly name: string
  readonly message: string
}

const megabyte = 1_000_000

/** Pieces that are harmless once, and repeated without an end, with an end, or nested. */
const pieces: readonly string[] = [
  ...[
    '<div>',
    '<b>',
    '</i>',
    '<p>',
    '<br>',
    '<span style="x">',
    '<table><tr><td>',
    '<ul><li>',
    '<blockquote>'
  ],
  ...[
    '<div',
    '<div ',
    '<a href="',
    "<a href='",
    '<!--',
    '<!-- -->',
    '<![CDATA[',
    ']]>',
    '<?xml',
    '<!doctype html>'
  ],
  ...[
    '<style>',
    '<script>',
    '<svg>',
    '<math>',
    '<template>',
    '<noscript>',
    '<title>',
    '<xml>',
    '<select><option>'
  ],
  ...[
    '</style>',
    '</script',
    '<svg/onload=',
    '<o:p></o:p>',
    '<img src="data:',
    "<img src='data:x'>",
    '<font><b>'
  ],
  ...[
    '<a href="javascript:alert(1)">x</a>',
    '<a href="https://x.example">',
    '<div style="border-top:solid">'
  ],
  ...[
    '<h1>',
    '<pre>',
    '<hr>',
    '<x-y z>',
    '<',
    '>',
    '</',
    '&',
    '&amp;',
    '&amp;amp;',
    '&#x202e;',
    '&#0;',
    '&lt;b&gt;'
  ],
  ...[
    '&nbsp;',
    '&NotEqualTilde;',
    '&#1114111;',
    '&#xFFFFFFFFF;',
    '&lt',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\t'
  ],
  ...[
    ' \n',
    '\n ',
    '\u00a0',
    '\u0000',
    '\u0002',
    '\u0008',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u00ad'
  ],
  ...[
    '\u2028',
    '\ud800',
    '\udc00',
    '\u0301',
    'e\u0301',
    '👩‍👩‍👧‍👦',
    '🇳🇴',
    'שלום',
    'مرحبا\u200c',
    '漢',
    '\u{e0041}',
    '\ufe0f'
  ],
  ...[
    '>',
    '> ',
    '>>',
    '>\n',
    '> x\n',
    '\n>',
    '-',
    '-----',
    '---\n',
    '___\n',
    '*',
    ':',
    ':\n',
    '@',
    '1',
    '1:00',
    '1:00 '
  ],
  ...[
    'From:\n',
    'From: x Sent: ',
    'Fra: a\nSendt: b\n',
    'Von: x\n',
    '-----Original Message-----',
    'Sent: 1:00\n'
  ],
  ...[
    'On 1.1.26 10:00 x wrote:\n>',
    'On 2026 10:00 x wrote',
    'skrev',
    'wrote:\n',
    'De : x\n',
    'a: 2026 10:00\n',
    'a b c '
  ],
  ...[
    'wrote 10:00 2026\n',
    'a:\n> b\nc\n',
    '10:00 2026:\n>\n',
    'x'.repeat(300),
    `${'<b>'.repeat(9)}${'</i>'.repeat(9)}`
  ]
]

const repeat = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length))

const nested = (tag: string, depth: number): string =>
  `${`<${tag}>`.repeat(depth)}deep${`</${tag}>`.repeat(depth)}`

/** Hostile messages of up to 5 MB: each piece alone, as HTML and behind an ordinary text, and tricks of several parts. */
export const hostileMessages: readonly HostileMessage[] = [
  ...pieces.flatMap((piece) => {
    const name = JSON.stringify(piece.slice(0, 40))
    return [
      { name: `${name}, over and over`, message: repeat(piece, megabyte) },
      {
        name: `${name}, over and over, in HTML`,
        message: `<html><p>Hi</p>${repeat(piece, megabyte)}<p>Bye</p></html>`
      }
    ]
  }),
  ...['b', 'div', 'blockquote', 'table', 'ul', 'pre', 'a', 'font', 'h1'].map((tag) => ({
    name: `100,000 nested ${tag}`,
    message: nested(tag, 100_000)
  })),
  { name: '5 MB of words', message: repeat('lorem ipsum ', 5 * megabyte) },
  { name: '5 MB of HTML', message: repeat('<p>lorem <b>ipsum</b></p>', 5 * megabyte) },
  {
    name: 'many open tags, then many that close others',
    message: `${'<b>'.repeat(200_000)}${'</i>'.repeat(200_000)}`
  },
  {
    name: 'nested quotations with many lines',
    message: `${'<blockquote>'.repeat(55)}${'x<br>'.repeat(100_000)}`
  },
  { name: 'one tag with many attributes', message: `<p ${'a=b '.repeat(300_000)}>x</p>` },
  { name: 'one long attribute', message: `<p style="${'x'.repeat(5 * megabyte)}">x</p>` },
  {
    name: 'long style attributes',
    message: repeat(`<p style="${'border-top:'.repeat(500)}">x</p>`, megabyte)
  }
]
