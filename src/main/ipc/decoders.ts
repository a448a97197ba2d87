import { z } from 'zod'
import { recordKinds, sectionNames } from '../../shared/company.ts'
import { contactUses, maxCopiedLength, type Channel, type RequestOf } from '../../shared/contract.ts'
import { maxLengths, maxRowsPerSection } from '../../shared/input-limits.ts'
import { latencyKinds } from '../../shared/latency.ts'
import { maxDetails, queryKinds } from '../../shared/match.ts'
import { phoneSystemIds } from '../../shared/phone-systems.ts'
import { detailedKinds } from '../../shared/row-details.ts'
import { maxProfileNameLength } from '../../shared/session.ts'
import { shortcutSettings } from '../../shared/settings.ts'
import { acceleratorSchema, settingsChangeSchema } from '../settings/settings-schema.ts'

/** SuperOffice's ids are positive 32-bit integers. */
const id = z.int32().positive()
const nothing = z.null()
const text = z.string().max(maxLengths.text)
const companySubject = z.strictObject({ companyId: id })
const personSubject = z.strictObject({ personId: id })
const subject = z.union([companySubject, personSubject])
const cardRef = { name: text.exactOptional() }
const refreshRequest = {
  ...cardRef,
  isForced: z.boolean(),
  limit: z.int().min(1).max(maxRowsPerSection).exactOptional(),
  section: z.enum(sectionNames).exactOptional()
}
const rowRef = { kind: z.enum(detailedKinds), id }
/** The same request for a company or for a person. */
const forEither = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.union([companySubject.extend(shape), personSubject.extend(shape)])

const matchesRequest = z.strictObject({ text, kind: z.enum(queryKinds).exactOptional() })

const profileId = z.string().min(1).max(64)
/** A header's value: printable ASCII on one line. */
const headerText = z
  .string()
  .trim()
  .max(maxLengths.secret)
  .regex(/^[\x20-\x7e]+$/)
const ownServer = z.strictObject({ serverAddress: text, profileId: profileId.exactOptional() })

const signInRequest = z.discriminatedUnion('kind', [
  ownServer.extend({ kind: z.literal('basic'), userName: text.min(1), password: text }),
  ownServer.extend({
    kind: z.literal('ticket'),
    ticket: headerText,
    appToken: headerText.exactOptional()
  }),
  ownServer.extend({ kind: z.literal('token'), token: headerText }),
  z.strictObject({
    kind: z.literal('online'),
    environmentId: z.string().min(1).max(40),
    /** The tenant id becomes part of the path of two addresses: the sign-in page's and the tenant's. */
    tenantId: z.string().max(maxLengths.customerId).regex(/^\w+$/).exactOptional(),
    profileId: profileId.exactOptional()
  })
])

/** What each channel accepts. A request of any other form is refused before the handler runs. */
export const decoders: { readonly [C in Channel]: z.ZodType<RequestOf<C>> } = {
  'session:recall': nothing,
  'session:sign-in': signInRequest,
  'session:cancel-sign-in': nothing,
  'session:try-demo': nothing,
  'session:sign-out': nothing,
  'session:lock': nothing,
  'session:unlock': nothing,
  'session:renew-key': nothing,
  'profiles:recall': nothing,
  'profile:switch': z.strictObject({ profileId }),
  'profile:remove': z.strictObject({ profileId }),
  'profile:rename': z.strictObject({ profileId, name: z.string().max(maxProfileNameLength) }),
  'matches:recent': nothing,
  'matches:history': nothing,
  'matches:recall': matchesRequest,
  'matches:search': matchesRequest,
  'matches:detail': z.strictObject({ companyIds: z.array(id).min(1).max(maxDetails) }),
  'card:recall': forEither(cardRef),
  'card:view': subject,
  'card:refresh': forEither(refreshRequest),
  'card:leave': subject,
  'row:recall': forEither(rowRef),
  'row:refresh': forEither({ ...rowRef, isForced: z.boolean() }),
  'people:recall': companySubject,
  'people:refresh': companySubject,
  'contact:use': z.strictObject({
    companyId: id.nullable(),
    personId: id.nullable(),
    use: z.enum(contactUses),
    index: z.int().min(0).max(100).exactOptional()
  }),
  'card:pin': forEither({ isPinned: z.boolean() }),
  'card:forget': subject,
  'card:copy': z.strictObject({ text: z.string().min(1).max(maxCopiedLength) }),
  'record:open': z.strictObject({ kind: z.enum(recordKinds), companyId: id.nullable(), id: id.nullable() }),
  'superoffice:open': nothing,
  'settings:recall': nothing,
  'language:recall': nothing,
  'settings:change': settingsChangeSchema.strict(),
  'shortcut:try': z.strictObject({
    setting: z.enum(shortcutSettings),
    accelerator: acceleratorSchema,
    hasMoreTime: z.boolean().exactOptional()
  }),
  'link:try': z.strictObject({ number: text }),
  'link:copy': z.strictObject({ phoneSystem: z.enum(phoneSystemIds) }),
  'policy:recall': nothing,
  'notices:take': nothing,
  'connection:recall': nothing,
  'connection:probe': nothing,
  'latency:recall': nothing,
  'latency:note': z.strictObject({
    kind: z.enum(latencyKinds).exclude(['superoffice']),
    ms: z.number().min(0).max(600_000)
  }),
  'latency:copy': nothing,
  'window:hide': nothing,
  'startup:recall': nothing,
  'updates:recall': nothing,
  'updates:check': nothing,
  'updates:install': nothing,
  'demo:recall': nothing,
  'demo:switch': z.strictObject({ isAnswering: z.boolean() }),
  'demo:call': nothing,
  'demo:change': z.strictObject({ companyId: id.nullable() })
}
