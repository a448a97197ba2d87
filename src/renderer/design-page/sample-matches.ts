import type { Match } from '../../shared/match.ts'
import { ago, longTitle } from './sample-card.ts'

// Invented matches, with every badge that a row of the list can have.

const match = (id: number, name: string, more: Partial<Match> = {}): Match => ({
  key: `sample:${String(id)}`,
  companyId: id,
  name,
  kind: 'company',
  isStopped: false,
  isPinned: false,
  by: 'name',
  ...more
})

const noBadges = {
  openRequests: 0,
  hasMoreRequests: false,
  overdueFollowUps: 0,
  hasMoreFollowUps: false,
  hasOpenChat: false,
  changes: 0
}

export const sampleMatches: Readonly<Record<'pinned' | 'stored' | 'found', readonly Match[]>> = {
  pinned: [
    match(1, 'Nordlys Energi AS', {
      isPinned: true,
      city: 'Bergen',
      phone: '+47 55 12 34 56',
      storedAt: ago(3),
      badges: { ...noBadges, openRequests: 2, overdueFollowUps: 1, hasOpenChat: true, changes: 4 }
    })
  ],
  stored: [
    match(2, 'Nordlys Energi AS', {
      department: 'Service',
      city: 'Oslo',
      storedAt: ago(0),
      badges: noBadges
    }),
    match(3, 'Nordheim Regnskap ASA', {
      isStopped: true,
      city: 'Trondheim',
      storedAt: ago(12),
      badges: { ...noBadges, openRequests: 7, hasMoreRequests: true }
    }),
    match(4, 'Eva Dahl', {
      kind: 'person',
      personId: 7,
      companyName: 'Nordlys Energi AS',
      phone: '+47 55 12 34 57',
      by: 'phone-last-eight'
    }),
    match(5, 'Ola Hansen', {
      kind: 'person',
      personId: 8,
      companyName: 'Nordlys Energi AS',
      isFormerEmployee: true
    })
  ],
  found: [
    match(6, `Northern Association of ${longTitle}`, { city: 'Tromsø', phone: '+47 77 60 00 00' }),
    match(7, 'Hafslund Nett', {
      by: 'text',
      found: { field: 'requests', text: 'The nordlys project is late', marks: [{ start: 4, end: 11 }] }
    }),
    match(8, 'Per Nord', { companyId: null, kind: 'person' })
  ]
}
