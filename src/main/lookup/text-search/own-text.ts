/**
 * The same text, on its own. V8 keeps the whole text from which one of 13 characters or more was cut for as long as the part
 * (`SlicedString` in its `src/objects/string.h`), and a word may be kept when its card has been forgotten.
 */
export const toOwnText = (part: string): string => ` ${part}`.slice(1)
