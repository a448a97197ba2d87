/**
 * The same text, on its own. V8 keeps the whole text from which 13 characters or more were cut for as long as these (`SlicedString` in
 * its sources), and a word may be kept when its card has been forgotten.
 */
export const toOwnText = (part: string): string => ` ${part}`.slice(1)
