/** Turns a factory function into a constructor for `new`. */
export const toConstructor = <Arguments extends readonly unknown[], Made extends object>(
  make: (...values: Arguments) => Made
): new (...values: Arguments) => Made =>
  new Proxy(Object, {
    construct: (_target, values) => make(...(values as unknown as Arguments))
  }) as unknown as new (...values: Arguments) => Made

/** The same object, but its methods throw once it is destroyed, as those of Electron's objects do. */
export const untilDestroyed = <T extends object>(object: T, isDestroyed: () => boolean): T =>
  new Proxy(object, {
    get: (target, name): unknown => {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function' || name === 'isDestroyed' || !isDestroyed()) return value
      return () => {
        throw new TypeError('Object has been destroyed')
      }
    }
  })
