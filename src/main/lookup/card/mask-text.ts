import { maskedText } from '../../../shared/masked-text.ts'

/** Masks a whole text. The mask reveals only whether the text was empty. */
export const maskText = (text: string): string => (text === '' ? '' : maskedText)

/** Masks the e-mail addresses and the numbers of five digits or more in a text, and leaves the rest readable. */
export const maskNumbers = (text: string): string =>
  text
    .replace(/[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}/gu, maskedText)
    .replace(/\+?\d(?:[\d\s()./,'\u00a0\u202f-]*\d)+/gu, (run) =>
      run.replace(/\D/gu, '').length >= 5 ? maskedText : run
    )
