import type { QueryKind } from '../../shared/match.ts'

/** A text that shows a newcomer what the box takes. */
export interface Sample {
  readonly kind: Extract<QueryKind, 'name' | 'phone' | 'email' | 'id'>
  readonly text: string
}

/** Each of them finds something in the demo. */
export const demoSamples: readonly Sample[] = [
  { kind: 'name', text: 'Nordlys' },
  { kind: 'phone', text: '55 12 34 56' },
  { kind: 'email', text: 'eva.dahl@nordlys.example' },
  { kind: 'id', text: '#202' }
]

/** Only examples of the forms: nobody has these names and numbers. */
export const exampleSamples: readonly Sample[] = [
  { kind: 'name', text: 'Nordlys Energi' },
  { kind: 'phone', text: '+47 55 12 34 56' },
  { kind: 'email', text: 'eva@nordlys.example' },
  { kind: 'id', text: '#201' }
]
