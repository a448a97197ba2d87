// What the tests use of it, so that types can be checked before the package is there.
declare module '@guidepup/virtual-screen-reader' {
  export const virtual: {
    readonly start: (options: { readonly container: Node }) => Promise<void>
    readonly stop: () => Promise<void>
    /** Everything said since the start, oldest first. */
    readonly spokenPhraseLog: () => Promise<readonly string[]>
  }
}
