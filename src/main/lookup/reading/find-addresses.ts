/** Characters of an address before its `@`. A quote belongs to it only between letters: `o'neill`. */
const address =
  /(?<local>[\p{L}\p{N}\p{M}!#$%&'+=^_~.-]{1,64})@(?<host>(?:[\p{L}\p{N}_-]{1,63}\.){1,9}[\p{L}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)/gu

const maxAddresses = 3
const maxAddressLength = 254

/**
 * The e-mail addresses in a text, in lower case, with whatever stands around them: `'eva@x.test'`, `Eva Dahl <eva@x.test>;`,
 * `[mailto:eva@x.test?subject=…]`, `E-post: eva@x.test.`
 */
export const findAddresses = (typed: string): readonly string[] => {
  const text = decodeAt(typed)
  const found = new Set<string>()
  for (const match of text.matchAll(address)) {
    const local = (match.groups?.['local'] ?? '').replace(/^.*=/u, '').replace(/^['.~-]+/u, '')
    // `?to=eva@x.test`
    const whole = `${local}@${match.groups?.['host'] ?? ''}`.toLowerCase()
    // A telephone's address: `sip:+4755123456@pbx.example`
    if (
      isNumber(local) &&
      (local.startsWith('+') ||
        /sips?:(?:\/\/)?$/iu.test(text.slice(Math.max(0, match.index - 8), match.index)))
    )
      continue
    // The password of `https://eva:secret@crm.example`
    if (/:\/\/[^\s/]{0,80}$/u.test(text.slice(Math.max(0, match.index - 90), match.index))) continue
    if (local !== '' && whole.length <= maxAddressLength) found.add(whole)
    if (found.size === maxAddresses) break
  }
  return [...found]
}

const isNumber = (local: string): boolean => /^\+?[\d.-]{5,}$/u.test(local)

/** A link's address may be percent-encoded, also only its `@`. */
const decodeAt = (text: string): string =>
  /%40/u.test(text) ? text.replace(/%[2-7][0-9a-f]/giu, (code) => decodeURIComponent(code)) : text
