import { awkwardPersonIds } from './awkward-ids.ts'

/** Any value at all, in place of a person's summary. */
type Distort = (summary: Readonly<Record<string, unknown>>) => unknown

const withPerson =
  (parts: Readonly<Record<string, unknown>>): Distort =>
  (summary) => ({ ...summary, Person: { ...(summary['Person'] as object), ...parts } })

/** The summaries of persons that each have one irregularity, as a change of the ordinary one. */
export const awkwardPersonSummaries: Readonly<Record<number, Distort>> = {
  // Only the id is left.
  [awkwardPersonIds.nullFields]: (summary) => ({
    ...summary,
    Person: Object.fromEntries(
      Object.entries(summary['Person'] as object).map(([name, value]: [string, unknown]) => [
        name,
        name === 'PersonId' ? value : null
      ])
    )
  }),
  [awkwardPersonIds.wrongTypes]: withPerson({
    Retired: 'ja',
    ContactId: '119',
    CountryId: null,
    FullName: ['Vilde', 'Feil'],
    Email: { Value: 'vilde@underlig.example' },
    DirectPhone: 20_000_119,
    Title: false
  }),
  [awkwardPersonIds.goneWhenOpened]: () => null,
  [awkwardPersonIds.nullPerson]: (summary) => ({ ...summary, Person: null }),
  [awkwardPersonIds.nullLists]: (summary) => ({
    ...summary,
    Tickets: null,
    Followups: null,
    Documents: null,
    Sales: null,
    Chats: null
  }),
  [awkwardPersonIds.oneListWrong]: (summary) => ({ ...summary, Followups: { '0': 'ikke en liste' } }),
  // Another person than the one that was asked for.
  [awkwardPersonIds.otherPerson]: withPerson({ PersonId: 2010, FullName: 'Eva Dahl' })
}
