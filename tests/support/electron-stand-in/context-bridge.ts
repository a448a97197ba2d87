import { types } from 'node:util'

/**
 * Transfers a value between the preload's world and the page's, as Electron does: functions are wrapped, promises are
 * awaited, arrays and plain objects are copied with only their own enumerable properties, and the rest is cloned.
 */
export const acrossWorlds = (value: unknown): unknown => {
  if (typeof value === 'symbol') throw new TypeError('Unsupported type over the contextBridge')
  if (typeof value === 'function') return wrapped(value as (...values: readonly unknown[]) => unknown)
  if (typeof value !== 'object' || value === null) return value
  if (types.isPromise(value)) return value.then(acrossWorlds)
  if (Array.isArray(value)) return value.map(acrossWorlds)
  if (isCloneable(value)) return structuredClone(value)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, acrossWorlds(part)]))
}

const wrapped =
  (inner: (...values: readonly unknown[]) => unknown) =>
  (...values: readonly unknown[]): unknown =>
    acrossWorlds(inner(...values.map(acrossWorlds)))

const isCloneable = (value: object): boolean =>
  types.isDate(value) || types.isMap(value) || types.isSet(value) || Error.isError(value)
