/**
 * The text without the signs at its ends: `ahead` and `behind` match one such sign, and `null` leaves that end as it is. Its
 * time grows with the length of the text. That of a pattern such as `/ +$/`, which is tried at every space of a long run,
 * grows with the square.
 */
export const trimSigns = (text: string, ahead: RegExp | null, behind: RegExp | null): string => {
  let start = 0
  let end = text.length
  while (ahead !== null && start < end && ahead.test(text.charAt(start))) start++
  while (behind !== null && end > start && behind.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}
