/** Pieces of text that are slow to clean, to fold, to escape or to show, each repeated to fill an answer. */
export const hostileUnits: readonly string[] = [
  'lorem ipsum ',
  '😀',
  '👩‍👩‍👧‍👦',
  '👩‍💻😀\u200d',
  '🇳🇴',
  '1\ufe0f\u20e3',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '🏴\u{e0067}\u{e007f}',
  'e\u0301',
  'a\u0316\u0301\u0316',
  '\u200d',
  '\u0628\u200c',
  '\u1100\u1161\u11a8',
  '漢',
  '漢 ',
  'Ａ',
  '１',
  'Ж',
  ' ',
  '\u3000',
  '\u0000',
  '\u202e',
  '\ud83d',
  '1',
  '+47 55 12 34 56 ',
  'a@b.c ',
  '<p>x</p>',
  'a\n',
  '\n',
  '\\',
  '"'
]

const maxBytes = 5 * 1024 * 1024 - 64 * 1024
const date = '2026-11-20T08:00:00.000Z'

const bytesOf = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2

/** A summary of 5 MB with a thousand rows in each of the five lists, filled with this text. */
export const hostileSummary = (unit: string, rows = 1_000): string => {
  const bytesPerRow = maxBytes / 5 / rows - 220
  const fill = (texts: number): string =>
    unit.repeat(Math.max(1, Math.floor(bytesPerRow / texts / bytesOf(unit))))
  const [whole, half] = [fill(1), fill(2)]
  const list = (toRow: (id: number) => object): readonly object[] =>
    Array.from({ length: rows }, (_, index) => toRow(index + 1))
  return JSON.stringify({
    Contact: { Name: 'Nordlys' },
    Tickets: list((id) => ({ TicketId: id, TicketStatus: 1, Title: whole, Registered: date })),
    Followups: list((id) => ({
      AppointmentId: id,
      Date: date,
      Description: whole,
      Completed: 'NotStarted'
    })),
    Documents: list((id) => ({ DocumentId: id, Date: date, Description: whole })),
    Sales: list((id) => ({ SaleId: id, SaleDate: date, Heading: whole, Amount: 1, Status: 'Open' })),
    Chats: list((id) => ({
      ChatSessionId: id,
      Name: 'a',
      FirstMessage: half,
      LastMessage: half,
      WhenRequested: date
    }))
  })
}

/** A list of 5 MB with a thousand people, filled with this text. */
export const hostilePeople = (unit: string): string => {
  const text = unit.repeat(Math.floor((maxBytes / 1_000 - 120) / 2 / bytesOf(unit)))
  const value = Array.from({ length: 1_000 }, (_, index) => ({
    personId: index + 1,
    fullName: text,
    title: text
  }))
  return JSON.stringify({ value })
}

/** JSON of this many bytes, or a few less, that takes far longer to parse than rows do: as many levels, keys or values as there can be. */
export const denseAnswers = (bytes: number): Readonly<Record<string, string>> => {
  const list = (item: (index: number) => string): string => {
    const items: string[] = []
    for (let [index, length] = [0, 2]; ; index++) {
      const next = item(index)
      length += next.length + 1
      if (length > bytes) return items.join(',')
      items.push(next)
    }
  }
  return {
    'nested lists': '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
    'nested objects': '{"a":'.repeat(bytes / 6 - 1) + '1' + '}'.repeat(bytes / 6 - 1),
    'empty lists': `[${list(() => '[]')}]`,
    'objects with a key each': `[${list((index) => `{"${index.toString(36)}":1}`)}]`,
    'keys of one object': `{${list((index) => `"${index.toString(36)}":1`)}}`,
    texts: `[${list((index) => `"${index.toString(36)}"`)}]`
  }
}
