/**
 * The words and signs before an extension in the languages of Glance's users, as a part of a pattern that ignores case.
 * `libphonenumber-js` knows only the English ones.
 */
export const extensionWords = [
  'x|#|ext(?:ension|n)?',
  // Norwegian, Danish, Swedish and Finnish
  'int(?:ern(?:t|al)?)?|internnr|linje|lokal(?:nr|nummer)?|tlnr|kortnr|kortnummer|ankn(?:ytning)?|alanumero',
  // German and Dutch
  'durchwahl|dw|nst|nebenstelle|app(?:arat)?|tst|toestel'
].join('|')
