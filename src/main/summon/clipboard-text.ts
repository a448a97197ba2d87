const maxTextLength = 200

/**
 * The search text for a text from the clipboard: its first line with a letter or a digit, trimmed, and cut when it is
 * too long for any search. `null` when there is no such line.
 */
export const toClipboardLookup = (clipboardText: string): string | null => {
  const line = clipboardText
    .split(/[\r\n]+/u)
    .map((each) => each.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim())
    .find((each) => /[\p{L}\p{N}]/u.test(each))
  return line === undefined ? null : [...line].slice(0, maxTextLength).join('')
}
