/** The time zone of a setting; this computer's for `system`, and for a name that this browser doesn't know. */
export const toTimeZone = (setting: string): string => {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  if (setting === 'system') return own
  try {
    return new Intl.DateTimeFormat('en', { timeZone: setting }).resolvedOptions().timeZone
  } catch {
    return own
  }
}

/** The time zones of one part of the world, for a list. */
export interface TimeZoneGroup {
  /** `Europe`, `America` …; empty for zones that belong to none, such as `UTC`. */
  readonly area: string
  readonly zones: readonly { readonly name: string; readonly city: string }[]
}

/** These time zones and `UTC` by part of the world, each in the order of the alphabet; those of no part come last. */
export const toTimeZoneGroups = (timeZones: readonly string[]): readonly TimeZoneGroup[] => {
  const names = new Set([...timeZones, 'UTC'])
  const groups = new Map<string, TimeZoneGroup['zones']>()
  for (const name of [...names].toSorted()) {
    const slash = name.indexOf('/')
    const area = slash === -1 ? '' : name.slice(0, slash)
    const city = name.slice(slash + 1).replaceAll('_', ' ')
    groups.set(area, [...(groups.get(area) ?? []), { name, city }])
  }
  return [...groups]
    .map(([area, zones]) => ({ area, zones }))
    .toSorted((a, b) => Number(a.area === '') - Number(b.area === ''))
}
