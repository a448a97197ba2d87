/** The groups of the settings, in their order. */
export const groupNames = [
  'appearance',
  'search',
  'storage',
  'account',
  'profiles',
  'latency',
  'updates',
  'about'
] as const

export type GroupName = (typeof groupNames)[number]

/** The id of a group's heading. */
export const toGroupId = (name: GroupName): string => `settings-${name}`
