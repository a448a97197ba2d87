import type { TextField } from '../../shared/found-line.ts'
import type { MatchedBy, QueryKind } from '../../shared/match.ts'
import type { WordKey } from '../language/i18n.ts'

/** What the text in the box was read as. */
export const kindWords: Readonly<Record<QueryKind, WordKey>> = {
  name: 'search.kinds.name',
  phone: 'search.kinds.phone',
  email: 'search.kinds.email',
  domain: 'search.kinds.domain',
  id: 'search.kinds.id',
  'organisation-number': 'search.kinds.organisation-number',
  link: 'search.kinds.link'
}

/** Why a row is there; nothing for a name, which stands there itself. */
export const reasonWords: Readonly<Record<MatchedBy, WordKey | null>> = {
  name: null,
  phone: 'search.because.phone',
  'phone-last-eight': 'search.because.phone-last-eight',
  'phone-switchboard': 'search.because.phone-switchboard',
  email: 'search.because.email',
  domain: 'search.because.domain',
  id: 'search.because.id',
  'organisation-number': 'search.because.organisation-number',
  link: 'search.because.link',
  text: 'search.because.text'
}

/** Where the found line stands on the card; nothing for a name. */
export const fieldWords: Readonly<Record<TextField, WordKey | null>> = {
  name: null,
  matchName: null,
  category: 'search.fields.category',
  business: 'search.fields.business',
  city: 'search.fields.city',
  country: 'search.fields.country',
  email: 'search.fields.email',
  web: 'search.fields.web',
  ourContact: 'search.fields.ourContact',
  phone: 'search.fields.phone',
  organisationNumber: 'search.fields.organisationNumber',
  companyId: 'search.fields.companyId',
  people: 'search.fields.people',
  peopleTitles: 'search.fields.peopleTitles',
  peoplePhones: 'search.fields.peoplePhones',
  peopleEmails: 'search.fields.peopleEmails',
  requests: 'search.fields.requests',
  requestNumbers: 'search.fields.requests',
  followUps: 'search.fields.followUps',
  documents: 'search.fields.documents',
  sales: 'search.fields.sales',
  amounts: 'search.fields.sales',
  chats: 'search.fields.chats',
  visitors: 'search.fields.visitors'
}
