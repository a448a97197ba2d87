/** What a shared screen shows instead of what its audience must not read: always the same length, which reveals nothing. */
export const maskedText = '•••••'
