/** Keeps a value as long as the tenant stays as it is. */
export const createCache =
  (revision: () => number) =>
  <T>(make: () => T): (() => T) => {
    let cached: { readonly value: T; readonly revision: number } | null = null
    return () => {
      if (cached?.revision !== revision()) cached = { value: make(), revision: revision() }
      return cached.value
    }
  }
