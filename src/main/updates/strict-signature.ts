/** electron-updater's `VerifyUpdateCodeSignature`: resolves with `null` for a valid signature, otherwise with the reason. */
export type VerifySignature = (publisherNames: string[], file: string) => Promise<string | null>

export interface StrictSignatureOptions {
  /** The library's own check, which runs `Get-AuthenticodeSignature` in PowerShell and warns through the logger. */
  readonly verify: VerifySignature
  /** How many warnings the library's logger has received so far. */
  readonly warnings: () => number
}

/**
 * The library's check without its exceptions: it accepts a package when PowerShell can't be started, and one whose
 * signer has nothing but the same common name. It warns in both cases, and a check that warned has failed.
 */
export const createStrictSignature =
  ({ verify, warnings }: StrictSignatureOptions): VerifySignature =>
  async (publisherNames, file) => {
    if (publisherNames.length === 0 || !publisherNames.every(isFullName)) return 'publisher-unknown'
    const before = warnings()
    try {
      return (await verify(publisherNames, file)) ?? (warnings() === before ? null : 'not-checked')
    } catch {
      return 'not-checked'
    }
  }

/** True for a distinguished name such as `CN=Nordlys AS, O=Nordlys AS, C=NO`, which names more than the common name. */
export const isFullName = (publisherName: string): boolean => {
  const keys = [...publisherName.matchAll(/(?:^|,)\s*([A-Za-z0-9.]+)=(?:"[^"]+"|[^,"]+)/gu)].map(
    ([, key]) => key
  )
  return keys.includes('CN') && keys.length > 1
}
