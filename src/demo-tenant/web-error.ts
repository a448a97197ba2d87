/** The body of a REST call that failed: the vendor's page on errors. */
export const toRestError = (type: string, message: string): Readonly<Record<string, unknown>> => ({
  Error: true,
  ErrorType: type,
  ErrorMessage: message,
  ErrorSource: 'SuperOffice.Services.Implementation'
})

/** The body of an agent's call that could not be understood. */
export const toAgentError = (message: string, detail: string): Readonly<Record<string, unknown>> => ({
  Message: message,
  MessageDetail: detail
})
