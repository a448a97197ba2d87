import { describe, expect, it } from 'vitest'
import { toTimeZone, toTimeZoneGroups } from '../../../../src/renderer/language/time-zone.ts'

const own = new Intl.DateTimeFormat().resolvedOptions().timeZone

describe('the time zone of a setting', () => {
  it('is the chosen one', () => {
    expect(toTimeZone('America/New_York')).toBe('America/New_York')
  })

  it.each(['system', 'Europe/Atlantis'])('is this computer’s for %s', (setting) => {
    expect(toTimeZone(setting)).toBe(own)
  })
})

describe('the list of time zones', () => {
  it('is grouped by part of the world, and names cities without underscores', () => {
    const groups = toTimeZoneGroups(['Europe/Oslo', 'America/New_York', 'Africa/Cairo'])
    expect(groups.map(({ area }) => area)).toEqual(['Africa', 'America', 'Europe', ''])
    const america = groups.find(({ area }) => area === 'America')
    expect(america?.zones).toContainEqual({ name: 'America/New_York', city: 'New York' })
    expect(groups.find(({ area }) => area === '')?.zones).toContainEqual({ name: 'UTC', city: 'UTC' })
  })

  it('contains each name once', () => {
    const groups = toTimeZoneGroups(['Europe/Oslo', 'UTC', 'Europe/Oslo'])
    expect(groups.flatMap(({ zones }) => zones.map(({ name }) => name))).toEqual(['Europe/Oslo', 'UTC'])
  })
})
