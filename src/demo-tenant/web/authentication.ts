export interface User {
  readonly name: string
  readonly password: string
}

/** Whether an `Authorization` header has this user's name and password. */
export const isBasicAuthorization = (
  authorization: string | undefined,
  { name, password }: User
): boolean => {
  const [, encoded = ''] = /^basic +(\S+)$/iu.exec(authorization ?? '') ?? []
  return Buffer.from(encoded, 'base64').toString('utf8') === `${name}:${password}`
}
