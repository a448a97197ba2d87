import type { StoredPhone } from '../companies/demo-company.ts'
import { fixedIds, fixedPersonIds } from '../companies/fixed-ids.ts'
import type { Home } from '../companies/homes.ts'
import type { Tenant } from '../tenant.ts'
import { readLanguage } from '../web/language-strings.ts'

/** How hard it is to tell who calls. A `tie` is a number that two people have. */
type CallerKind = 'person' | 'switchboard' | 'without-company' | 'former-employee' | 'tie'

export interface SimulatedCall {
  /** As a phone system passes it on: `+4755123457`. */
  readonly phone: string
  readonly kind: CallerKind
}

/**
 * Creates a function that says who calls next: somebody of the agent's country. The kinds of callers take turns, and so do the
 * callers of one kind.
 */
export const createSimulateCall = ({
  directory,
  home,
  hear
}: Tenant): ((language?: string) => SimulatedCall) => {
  let count = 0
  return (language) => {
    // The agent may be called before anything was asked of the tenant.
    if (language !== undefined) hear(readLanguage(language, undefined))
    const callers = callersOf(home())
    const { kind, phonesOf } = callers[count % callers.length] ?? callers[0]
    const phones = phonesOf({
      directPhone: (personId) => directory().person(personId)?.directPhone ?? null,
      mobilePhone: (personId) => directory().person(personId)?.mobilePhone ?? null,
      companyPhone: (companyId) => directory().company(companyId)?.phone ?? null
    }).flatMap((phone) => phone?.dialable ?? [])
    const phone = phones[Math.floor(count / callers.length) % phones.length] ?? ''
    count += 1
    return { phone, kind }
  }
}

type ReadPhone = (id: number) => StoredPhone | null

interface Phones {
  readonly directPhone: ReadPhone
  readonly mobilePhone: ReadPhone
  readonly companyPhone: ReadPhone
}

interface Callers {
  readonly kind: CallerKind
  readonly phonesOf: (phones: Phones) => readonly (StoredPhone | null)[]
}

const callersOf = (home: Home | null): readonly [Callers, ...Callers[]] =>
  home === null || home.companyId === fixedIds.nordlys ? writtenCallers : toCallers(home)

/** In the other countries, too few numbers are safe for people who share one or have no company. */
const toCallers = ({ companyId, personId, formerId }: Home): readonly [Callers, ...Callers[]] => [
  { kind: 'person', phonesOf: ({ directPhone }) => [directPhone(personId)] },
  { kind: 'switchboard', phonesOf: ({ companyPhone }) => [companyPhone(companyId)] },
  { kind: 'former-employee', phonesOf: ({ directPhone }) => [directPhone(formerId)] }
]

const writtenCallers: readonly [Callers, ...Callers[]] = [
  {
    kind: 'person',
    phonesOf: ({ directPhone, mobilePhone }) => [
      directPhone(fixedPersonIds.withDirectPhone),
      mobilePhone(fixedPersonIds.lively)
    ]
  },
  {
    kind: 'switchboard',
    phonesOf: ({ companyPhone }) => [companyPhone(fixedIds.nordlys), companyPhone(fixedIds.callers)]
  },
  {
    kind: 'without-company',
    phonesOf: ({ mobilePhone }) => [
      mobilePhone(fixedPersonIds.withoutCompany),
      mobilePhone(fixedPersonIds.withoutCompanyAbroad)
    ]
  },
  {
    kind: 'former-employee',
    phonesOf: ({ directPhone }) => [directPhone(fixedPersonIds.former)]
  },
  {
    kind: 'tie',
    phonesOf: ({ directPhone, mobilePhone }) => [
      mobilePhone(fixedPersonIds.withFormerNumber),
      directPhone(fixedPersonIds.sharingPhone)
    ]
  }
]
