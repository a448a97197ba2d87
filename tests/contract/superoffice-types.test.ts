import type {
  ActivitySummaryItem,
  ChatSummaryItem,
  Contact,
  ContactSummary,
  MDOListItem,
  SaleSummaryItem,
  SoPrincipalCarrier,
  TicketStatusEntity,
  TicketSummaryItem
} from '@superoffice/webapi'
import { describe, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type {
  activitySummaryItem,
  chatSummaryItem,
  contact,
  contactSummary,
  mdoListItem,
  principal,
  saleSummaryItem,
  ticketStatusEntity,
  ticketSummaryItem
} from '../../src/main/superoffice/wire.ts'

/** What Glance may make of a field of the vendor's: a text of a text, a number of a number, a moment of a date. */
type Readable<Theirs> = Theirs extends Date
  ? string | null | { readonly moment: string | null; readonly isOpen: boolean }
  : Theirs extends number
    ? number | null
    : Theirs extends boolean
      ? boolean
      : Theirs extends string
        ? string
        : unknown

/**
 * The names of the fields that Glance reads and the vendor's type either lacks or has with another type. The vendor's
 * client writes `ContactId` as `contactId`, and `URL` as `uRL`.
 */
type Unknown<Ours, Theirs> = {
  [Name in keyof Ours & string]: Uncapitalize<Name> extends keyof Theirs
    ? Ours[Name] extends Readable<NonNullable<Theirs[Uncapitalize<Name>]>>
      ? never
      : Name
    : Name
}[keyof Ours & string]

/** Compiling is the test: `npm run types` fails where the vendor's types and ours part. */
describe('what Glance reads of SuperOffice is what the vendor’s own types say', () => {
  it('for the summary and its rows', () => {
    expectTypeOf<Unknown<z.output<typeof contactSummary>, ContactSummary>>().toBeNever()
    expectTypeOf<Unknown<z.output<typeof ticketSummaryItem>, TicketSummaryItem>>().toBeNever()
    expectTypeOf<Unknown<z.output<typeof activitySummaryItem>, ActivitySummaryItem>>().toBeNever()
    expectTypeOf<Unknown<z.output<typeof saleSummaryItem>, SaleSummaryItem>>().toBeNever()
    expectTypeOf<Unknown<z.output<typeof chatSummaryItem>, ChatSummaryItem>>().toBeNever()
  })

  it('for the header', () => {
    expectTypeOf<Unknown<z.output<typeof contact>, Contact>>().toBeNever()
  })

  it('for lists and for who is signed in', () => {
    expectTypeOf<Unknown<z.output<typeof mdoListItem>, MDOListItem>>().toBeNever()
    expectTypeOf<Unknown<z.output<typeof ticketStatusEntity>, TicketStatusEntity>>().toBeNever()
    expectTypeOf<Unknown<z.output<typeof principal>, SoPrincipalCarrier>>().toBeNever()
  })

  it('and a field that they lack, or have as something else, is noticed', () => {
    expectTypeOf<Unknown<{ Titel: string }, TicketSummaryItem>>().toEqualTypeOf<'Titel'>()
    expectTypeOf<Unknown<{ Title: number }, TicketSummaryItem>>().toEqualTypeOf<'Title'>()
    expectTypeOf<Unknown<{ Registered: number }, TicketSummaryItem>>().toEqualTypeOf<'Registered'>()
  })
})
