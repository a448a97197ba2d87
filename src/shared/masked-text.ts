/** Replaces hidden text on a shared screen. Its length is always the same, so it reveals nothing about the text. */
export const maskedText = '•••••'
