/** Text for the clipboard: without control characters except line breaks, and without halves of characters. */
export const toPlainText = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    // A tab would become a new column where it is pasted.
    .replaceAll('\t', ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .toWellFormed()
