/** What the record has under this key, and never what every object inherits, such as `constructor`. For keys from outside. */
export const ownValue = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  // eslint-disable-next-line glance/own-keys -- this is the one place that asks first
  Object.hasOwn(record, key) ? record[key] : undefined
