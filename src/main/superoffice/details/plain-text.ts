import { convert, type FormatCallback, type HtmlToTextOptions } from 'html-to-text'
import { withoutInvisible } from '../../../shared/tidy.ts'

/** A text without markup, with `\n` between its lines and at most one empty line in a row. */
export interface PlainText {
  readonly text: string
  /** The input was longer than what Glance reads of it. */
  readonly isCut: boolean
}

/** A line across the page. */
const rule = '---'

/** How much of an input is looked at, in characters: enough for a text behind a page of styles. */
const maxInputLength = 300_000
/** How much HTML is read, of what can be seen. */
const maxHtmlLength = 50_000
/** The parser compares each end of an element with every element that is open. */
const maxTags = 3_000
const maxDepth = 40
/** Removing what can't be seen is the slowest step. */
const maxTextLength = 20_000
const maxAddressLength = 200

/**
 * Reads a text that may be plain or HTML. No image, style or script of it is loaded or run. The address of a link to a web
 * page stays as text behind the link's own text; other addresses are left out. Takes a time that grows with the length of
 * the input, up to a limit.
 */
export const toPlainText = (value: string): PlainText => {
  const input = value.slice(0, maxInputLength)
  const { text, isCut } = isHtml(input) ? readHtml(input) : { text: withFewBlanks(input), isCut: false }
  return {
    text: withFewBlanks(withoutInvisible(text.slice(0, maxTextLength))),
    isCut: isCut || text.length > maxTextLength || value.length > maxInputLength
  }
}

const readHtml = (html: string): PlainText => {
  const seen = html.replace(unseen, '').replace(embedded, '')
  const read = seen.slice(0, Math.min(maxHtmlLength, toEndOfTags(seen)))
  return { text: convert(read, options), isCut: seen.length > read.length }
}

/** True for a text with HTML's usual elements. `Eva Dahl <eva@x.example>` has none, and neither has `if a <b then`. */
const isHtml = (text: string): boolean => text.includes('<') && htmlSigns.test(text)

const htmlSigns =
  /<\/(?:a|b|body|center|div|em|font|h[1-6]|head|html|i|li|o:p|ol|p|pre|span|strong|style|table|td|tr|u|ul|blockquote)\s*>|<(?:br|hr|p)\s*\/?>|<(?:body|html|!doctype html)[\s>]/i

/** Comments, and elements of which nothing is shown as text. One without an end hides all that follows. */
const unseen =
  /<!--[\s\S]*?(?:-->|$)|<(audio|canvas|iframe|math|noframes|noscript|object|script|select|style|svg|template|title|video|xml)(?=[\s/>])[\s\S]*?(?:<\/\1\s*>|$)/giu

/** Pictures inside the text, which can be longer than everything else. */
const embedded = /\bsrc=(?:"data:[^"]*"|'data:[^']*')/gi

/** Where the first tag too many begins. */
const toEndOfTags = (html: string): number => {
  let end = -1
  for (let tags = 0; tags <= maxTags; tags++) {
    end = html.indexOf('<', end + 1)
    if (end === -1) return html.length
  }
  return end
}

/** One space for each run of blanks, and one empty line for each run of them. */
const withFewBlanks = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()

const isWebAddress = (address: string): boolean => /^https?:\/\/\S+$/iu.test(address)

const toShownAddress = (address: string): string =>
  isWebAddress(address) && address.length <= maxAddressLength ? address : ''

/** Outlook has only a line between a message and the one that it copied below. */
const formatRuledBlock: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addInline(rule)
  builder.closeBlock({ trailingLineBreaks: 1 })
  builder.openBlock({ leadingLineBreaks: 1 })
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 2 })
}

const ruledBlocks = [
  'div[style*="border-top:solid"i]',
  'div[style*="border-top: solid"i]',
  'div#divRplyFwdMsg'
]
const hidden = ['[style*="display:none"i]', '[style*="display: none"i]', '[hidden]']
const cells = ['td', 'th']
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

const options: HtmlToTextOptions = {
  wordwrap: false,
  // The whole document is read, and not only its body.
  baseElements: { selectors: [] },
  limits: { maxDepth, maxInputLength: maxHtmlLength, ellipsis: '…' },
  formatters: { ruledBlock: formatRuledBlock },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, pathRewrite: toShownAddress } },
    { selector: 'img', format: 'skip' },
    { selector: 'hr', options: { length: rule.length } },
    { selector: 'ul', options: { itemPrefix: '• ' } },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ...cells.map((selector) => ({ selector, format: 'inlineSurround', options: { suffix: ' ' } })),
    ...headings.map((selector) => ({ selector, options: { uppercase: false } })),
    ...ruledBlocks.map((selector) => ({ selector, format: 'ruledBlock' })),
    ...hidden.map((selector) => ({ selector, format: 'skip' }))
  ]
}
