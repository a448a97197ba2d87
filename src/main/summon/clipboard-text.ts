const longestText = 200

/**
 * What is looked up of a clipboard's text: its first line that says anything, without the spaces around it. `null` for
 * a clipboard without text; a text without end is cut, because nobody is found by more.
 */
export const toClipboardLookup = (clipboardText: string): string | null => {
  const line = clipboardText
    .split(/[\r\n]+/u)
    .map((each) => each.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim())
    .find((each) => /[\p{L}\p{N}]/u.test(each))
  return line === undefined ? null : [...line].slice(0, longestText).join('')
}
