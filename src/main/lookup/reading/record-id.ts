const maxId = 2_147_483_647

/** The id of a company, a request or another record, as SuperOffice counts them; `null` for other text. */
export const toRecordId = (digits: string): number | null => {
  const id = Number(digits)
  return /^\d{1,10}$/u.test(digits) && id >= 1 && id <= maxId ? id : null
}
