/**
 * What the system does with Glance at login. `needs-approval`: macOS waits for the agent's consent. `turned-off`: the agent
 * has turned it off in the system's own list. `unavailable`: this host is not installed.
 */
export const loginItemStates = ['on', 'off', 'needs-approval', 'turned-off', 'unavailable'] as const
export type LoginItemState = (typeof loginItemStates)[number]
