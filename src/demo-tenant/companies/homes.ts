import { denmark, germany, netherlands, norway, sweden, type Country } from './countries.ts'
import { fixedIds, fixedPersonIds } from './fixed-ids.ts'

/** Where the agents of one language work: the demo's own customers are then those of that country. */
export interface Home {
  readonly country: Country
  /** A company with a number of its own, of which much has happened. */
  readonly companyId: number
  /** One of its people, with a number of their own. */
  readonly personId: number
  /** Somebody who has left it, with a number of their own. */
  readonly formerId: number
}

/** By SuperOffice's own language codes. English is spoken in no one country, so its agents have customers everywhere. */
export const homes: Readonly<Record<string, Home | undefined>> = {
  NO: {
    country: norway,
    companyId: fixedIds.nordlys,
    personId: fixedPersonIds.withDirectPhone,
    formerId: fixedPersonIds.former
  },
  SW: { country: sweden, companyId: fixedIds.swedish, personId: 2110, formerId: 2112 },
  DA: { country: denmark, companyId: 2012, personId: 20120, formerId: 20124 },
  GE: { country: germany, companyId: 2279, personId: 22790, formerId: 22791 },
  NL: { country: netherlands, companyId: 2532, personId: 25320, formerId: 25322 }
}
