const words = 'at|a|ät|æt|krøllalfa|snabel-?a|apestaart(?:je)?'
const dotWords = 'dot|punktum|punkt|punt|prikk'

/**
 * `@` as people write it to hide an address from programs: `(at)`, `[ät]`, or `at` alone where a spelled point follows. With
 * the signs that it becomes in HTML and in an address.
 */
export const hiddenAt = `[([{<]\\s?(?:${words})\\s?[)\\]}>]|(?<=\\S\\s)(?:at|æt)(?=\\s[\\p{L}\\p{N}-]{1,63}\\s(?:${dotWords})\\s)|%40|&(?:#64|#x40|commat);`

/** A spelled point: `[dot]`, ` punktum `. */
export const hiddenDot = `\\s?[([{]?\\s?(?:${dotWords})\\s?[)\\]}]?\\s?`
