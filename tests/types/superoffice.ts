import type {
  ActivitySummaryItem,
  Appointment,
  ChatSummaryItem,
  Contact,
  ContactSummary,
  MDOListItem,
  Person,
  PersonSummary,
  SaleSummaryItem,
  SoPrincipalCarrier,
  Ticket,
  TicketStatusEntity,
  TicketSummaryItem
} from '@superoffice/webapi'
import { expectTypeOf } from 'vitest'
import type { z } from 'zod'
import type { appointment, ticket } from '../../src/main/superoffice/details/wire-details.ts'
import type { recentContact } from '../../src/main/superoffice/read-history.ts'
import type {
  activitySummaryItem,
  chatSummaryItem,
  contact,
  mdoListItem,
  principal,
  person,
  saleSummaryItem,
  summary,
  ticketStatusEntity,
  ticketSummaryItem
} from '../../src/main/superoffice/wire.ts'

// Compiling this file is the test: `npm run types` fails where Glance's schemas and the vendor's types disagree.

/** What Glance may decode a field of the vendor's type to: text to text, a number to a number, a date to a moment. */
type Readable<Theirs> = Theirs extends Date
  ? string | null | undefined | { readonly moment: string | null; readonly isOpen: boolean }
  : Theirs extends number
    ? number | null | undefined
    : Theirs extends boolean
      ? boolean
      : Theirs extends string
        ? string | undefined
        : unknown

/**
 * The names of the fields that Glance reads and that the vendor's type lacks or has with another type. The vendor's
 * client writes `ContactId` as `contactId`, and `URL` as `uRL`.
 */
type Mismatches<Ours, Theirs> = {
  [Name in keyof Ours & string]: Uncapitalize<Name> extends keyof Theirs
    ? Ours[Name] extends Readable<NonNullable<Theirs[Uncapitalize<Name>]>>
      ? never
      : Name
    : Name
}[keyof Ours & string]

// The summary and its rows
expectTypeOf<Mismatches<Omit<z.output<typeof summary>, 'Person'>, ContactSummary>>().toBeNever()
expectTypeOf<Mismatches<Omit<z.output<typeof summary>, 'Contact'>, PersonSummary>>().toBeNever()
expectTypeOf<Mismatches<z.output<typeof ticketSummaryItem>, TicketSummaryItem>>().toBeNever()
expectTypeOf<Mismatches<z.output<typeof activitySummaryItem>, ActivitySummaryItem>>().toBeNever()
expectTypeOf<Mismatches<z.output<typeof saleSummaryItem>, SaleSummaryItem>>().toBeNever()
expectTypeOf<Mismatches<z.output<typeof chatSummaryItem>, ChatSummaryItem>>().toBeNever()

// The header
expectTypeOf<Mismatches<z.output<typeof contact>, Contact>>().toBeNever()
expectTypeOf<Mismatches<Omit<z.output<typeof person>, 'Retired'>, Person>>().toBeNever()

// A closer look, and the history
expectTypeOf<Mismatches<z.output<typeof ticket>, Ticket>>().toBeNever()
expectTypeOf<Mismatches<z.output<typeof appointment>, Appointment>>().toBeNever()
expectTypeOf<Mismatches<z.output<typeof recentContact>, Contact>>().toBeNever()

// The lists and the signed-in user
expectTypeOf<Mismatches<z.output<typeof mdoListItem>, MDOListItem>>().toBeNever()
expectTypeOf<Mismatches<z.output<typeof ticketStatusEntity>, TicketStatusEntity>>().toBeNever()
expectTypeOf<Mismatches<z.output<typeof principal>, SoPrincipalCarrier>>().toBeNever()

// `Mismatches` finds a field that the vendor's type lacks, and one with another type.
expectTypeOf<Mismatches<{ Titel: string }, TicketSummaryItem>>().toEqualTypeOf<'Titel'>()
expectTypeOf<Mismatches<{ Title: number }, TicketSummaryItem>>().toEqualTypeOf<'Title'>()
expectTypeOf<Mismatches<{ Registered: number }, TicketSummaryItem>>().toEqualTypeOf<'Registered'>()
