import { z } from 'zod'
import { recordKinds } from '../../shared/company.ts'
import type { Channel, RequestOf } from '../../shared/contract.ts'
import { settingsSchema } from '../settings/settings-schema.ts'

/** SuperOffice's ids are positive 32-bit integers. */
const id = z.int32().positive()
const nothing = z.null()
const text = z.string().max(1000)
const companyRef = z.strictObject({ companyId: id, name: text.exactOptional() })

/** What each channel accepts; anything else is refused before a handler sees it. */
export const decoders: { readonly [C in Channel]: z.ZodType<RequestOf<C>> } = {
  'session:recall': nothing,
  'session:sign-in': z.strictObject({
    serverAddress: text,
    userName: text.min(1),
    password: text
  }),
  'session:try-demo': nothing,
  'session:sign-out': nothing,
  'matches:recent': nothing,
  'matches:recall': z.strictObject({ text }),
  'matches:search': z.strictObject({ text }),
  'company:recall': companyRef,
  'company:refresh': companyRef.extend({
    isForced: z.boolean(),
    limit: z.int().min(1).max(1000).exactOptional()
  }),
  'company:pin': z.strictObject({ companyId: id, isPinned: z.boolean() }),
  'company:forget': companyRef,
  'record:open': z.strictObject({ kind: z.enum(recordKinds), companyId: id, id: id.nullable() }),
  'settings:recall': nothing,
  'settings:change': z.strictObject({
    theme: settingsSchema.shape.theme.exactOptional(),
    language: settingsSchema.shape.language.exactOptional(),
    shortcut: settingsSchema.shape.shortcut.exactOptional(),
    rowsPerSection: settingsSchema.shape.rowsPerSection.exactOptional(),
    storeDays: settingsSchema.shape.storeDays.exactOptional(),
    storeCompanies: settingsSchema.shape.storeCompanies.exactOptional()
  }),
  'notices:take': nothing,
  'connection:recall': nothing,
  'window:hide': nothing,
  'demo:recall': nothing,
  'demo:switch': z.strictObject({ isAnswering: z.boolean() })
}
