/** How long a place says that something was copied, in ms. */
export const copiedMs = 1000
