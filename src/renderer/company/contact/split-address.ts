/** An e-mail address in its two parts, between which a line may break. Any other text stays whole. */
export const splitAtSign = (text: string): readonly string[] => {
  const at = text.indexOf('@') + 1
  return at <= 1 || at === text.length ? [text] : [text.slice(0, at), text.slice(at)]
}
