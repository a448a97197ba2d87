/** The body of the answer to a failed REST call, as the vendor's page on errors documents it. */
export const toRestError = (type: string, message: string): Readonly<Record<string, unknown>> => ({
  Error: true,
  ErrorType: type,
  ErrorMessage: message,
  ErrorSource: 'SuperOffice.Services.Implementation'
})

/** The body of the answer to an invalid call of an agent method. */
export const toAgentError = (message: string, detail: string): Readonly<Record<string, unknown>> => ({
  Message: message,
  MessageDetail: detail
})
