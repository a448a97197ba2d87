import type { Channel, RequestOf } from '../../src/shared/contract.ts'
import { maxDetails } from '../../src/shared/match.ts'

/** For each channel, requests that it accepts, and requests that it refuses with the reason. */
export type Requests = {
  readonly [C in Channel]: {
    readonly accepted: readonly RequestOf<C>[]
    readonly refused: readonly (readonly [reason: string, request: unknown])[]
  }
}

const tooLong = 'x'.repeat(1001)

/** Requests that every channel with a request refuses. */
const alwaysRefused: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['undefined', undefined],
  ['a text', 'Nordlys'],
  ['a list', [{ companyId: 1, text: 'Nordlys', isAnswering: true }]],
  ['an object without the required keys', {}]
]

const withoutRequest = {
  accepted: [null],
  refused: [
    ['undefined', undefined],
    ['an object', {}],
    ['a text', ''],
    ['a number', 0]
  ]
} as const

const matchesRequest = {
  accepted: [{ text: '' }, { text: 'Nordlys' }, { text: '1001', kind: 'name' }, { text: 'x'.repeat(1000) }],
  refused: [
    ...alwaysRefused,
    ['a number', { text: 4711 }],
    ['a text that is too long', { text: tooLong }],
    ['a kind that does not exist', { text: '1001', kind: 'address' }],
    ['an unknown key', { text: 'Nordlys', limit: 1 }]
  ]
} as const

/** SuperOffice's ids are positive 32-bit integers. */
const invalidIds: readonly (readonly [string, unknown])[] = [
  ['id 0', 0],
  ['a negative id', -1],
  ['a fraction', 1.5],
  ['an id as a text', '1'],
  ['more than 32 bits', 2 ** 31],
  ['NaN', NaN]
]

const idRefused = (rest: object = {}): readonly (readonly [string, unknown])[] => [
  ...alwaysRefused,
  ...invalidIds.map(([what, companyId]) => [what, { ...rest, companyId }] as const)
]

const profileRequest = {
  accepted: [{ profileId: 'b7a1c3de-0000-4000-8000-000000000001' }, { profileId: 'main-0a1b2c3d' }],
  refused: [
    ...alwaysRefused,
    ['an empty id', { profileId: '' }],
    ['an id that is too long', { profileId: 'a'.repeat(65) }],
    ['an unknown key', { profileId: 'main', isManaged: false }]
  ]
} as const

/** A row of a card, with the rest of the request; `refused` are parts that make a good request a bad one. */
const rowRequest = <Rest extends object>(
  rest: Rest = {} as Rest,
  ...refused: readonly (readonly [string, object])[]
) => {
  const good = { companyId: 1, kind: 'request', id: 20101, ...rest } as const
  return {
    accepted: [good, { personId: 7, kind: 'follow-up', id: 2 ** 31 - 1, ...rest } as const],
    refused: [
      ...idRefused({ kind: 'request', id: 20101, ...rest }),
      ...invalidIds.map(([what, id]) => [`${what} of the row`, { ...good, id }] as const),
      ['a company and a person', { ...good, personId: 7 }] as const,
      ['a chat, about which nothing more is known', { ...good, kind: 'chat' }] as const,
      ['an address', { ...good, url: 'https://evil.example' }] as const,
      ...refused.map(([what, parts]) => [what, { ...good, ...parts }] as const)
    ]
  }
}

const companyRef = {
  accepted: [{ companyId: 1 }, { companyId: 2 ** 31 - 1, name: 'Nordlys Energi AS' }],
  refused: [
    ...idRefused(),
    ['a name that is not a text', { companyId: 1, name: null }],
    ['a name that is too long', { companyId: 1, name: tooLong }],
    ['an unknown key', { companyId: 1, url: 'https://evil.example' }]
  ]
} as const

/** Whose card it is, and nothing else. */
const companySubject = {
  accepted: [{ companyId: 1 }, { companyId: 2 ** 31 - 1 }],
  refused: [...idRefused(), ['a name', { companyId: 1, name: 'Nordlys Energi AS' }]]
} as const

const subject = {
  accepted: [...companySubject.accepted, { personId: 7 }],
  refused: [...companySubject.refused, ['a company and a person', { companyId: 1, personId: 7 }]]
} as const

export const requests: Requests = {
  'session:recall': withoutRequest,
  'session:sign-in': {
    accepted: [
      { kind: 'basic', serverAddress: 'crm.example', userName: 'eva', password: '' },
      { kind: 'basic', serverAddress: 'crm.example', userName: 'eva', password: 'p', profileId: 'main-1' },
      { kind: 'ticket', serverAddress: 'crm.example', ticket: '7T:abc==' },
      { kind: 'ticket', serverAddress: 'crm.example', ticket: '7T:abc==', appToken: 'app' },
      { kind: 'token', serverAddress: 'crm.example', token: 'token' },
      { kind: 'online', environmentId: 'production' },
      { kind: 'online', environmentId: 'partner', tenantId: 'Cust12345', profileId: 'main-1' }
    ],
    refused: [
      ...alwaysRefused,
      ['no kind', { serverAddress: 'crm.example', userName: 'eva', password: 'p' }],
      ['another kind', { kind: 'saml', serverAddress: 'crm.example' }],
      ['no user', { kind: 'basic', serverAddress: 'crm.example', userName: '', password: 'p' }],
      ['no password', { kind: 'basic', serverAddress: 'crm.example', userName: 'eva' }],
      [
        'a password that is too long',
        { kind: 'basic', serverAddress: 'crm.example', userName: 'eva', password: tooLong }
      ],
      [
        'an unknown key',
        { kind: 'basic', serverAddress: 'crm.example', userName: 'eva', password: 'p', headers: {} }
      ],
      ['a ticket of two lines', { kind: 'ticket', serverAddress: 'crm.example', ticket: 'a\r\nX-Header: b' }],
      ['an empty ticket', { kind: 'ticket', serverAddress: 'crm.example', ticket: ' ' }],
      [
        'a ticket that is too long',
        { kind: 'ticket', serverAddress: 'crm.example', ticket: 'a'.repeat(10_001) }
      ],
      ['a token of two lines', { kind: 'token', serverAddress: 'crm.example', token: 'a\nb' }],
      ['a customer id with a path', { kind: 'online', environmentId: 'stage', tenantId: '../x' }],
      ['an address to sign in at', { kind: 'online', environmentId: 'stage', signInUrl: 'https://x' }]
    ]
  },
  'session:cancel-sign-in': withoutRequest,
  'profiles:recall': withoutRequest,
  'profile:switch': profileRequest,
  'profile:remove': profileRequest,
  'profile:rename': {
    accepted: [
      { profileId: 'main-1', name: 'Head office' },
      { profileId: 'main-1', name: '' },
      { profileId: 'main-1', name: 'x'.repeat(60) }
    ],
    refused: [
      ...alwaysRefused,
      ['no name', { profileId: 'main-1' }],
      ['a name that is too long', { profileId: 'main-1', name: 'x'.repeat(61) }],
      ['an empty id', { profileId: '', name: 'Head office' }],
      ['an unknown key', { profileId: 'main-1', name: 'Head office', serverAddress: 'https://evil.example' }]
    ]
  },
  'policy:recall': withoutRequest,
  'session:try-demo': withoutRequest,
  'session:sign-out': withoutRequest,
  'session:lock': withoutRequest,
  'session:unlock': withoutRequest,
  'session:renew-key': withoutRequest,
  'matches:recent': withoutRequest,
  'matches:history': withoutRequest,
  'matches:recall': matchesRequest,
  'matches:search': matchesRequest,
  'matches:detail': {
    accepted: [
      { companyIds: [1] },
      { companyIds: Array.from({ length: maxDetails }, (_, index) => index + 1) }
    ],
    refused: [
      ...alwaysRefused,
      ...invalidIds.map(([what, id]) => [what, { companyIds: [1, id] }] as const),
      ['no company', { companyIds: [] }],
      ['too many companies', { companyIds: Array.from({ length: maxDetails + 1 }, (_, index) => index + 1) }],
      ['an unknown key', { companyIds: [1], select: '*' }]
    ]
  },
  'card:recall': companyRef,
  'card:view': subject,
  'card:refresh': {
    accepted: [
      { companyId: 1, isForced: false },
      { companyId: 1, name: 'Nordlys', isForced: true, limit: 1000 },
      { companyId: 1, isForced: true, limit: 50, section: 'requests' }
    ],
    refused: [
      ...idRefused({ isForced: true }),
      ['no isForced', { companyId: 1 }],
      ['isForced as a text', { companyId: 1, isForced: 'true' }],
      ['a limit of 0', { companyId: 1, isForced: true, limit: 0 }],
      ['a negative limit', { companyId: 1, isForced: true, limit: -1 }],
      ['a limit that is too large', { companyId: 1, isForced: true, limit: 1001 }],
      ['an unknown section', { companyId: 1, isForced: true, limit: 50, section: 'people' }],
      ['an unknown key', { companyId: 1, isForced: true, select: '*' }]
    ]
  },
  'card:pin': {
    accepted: [{ companyId: 1, isPinned: true }],
    refused: [
      ...idRefused({ isPinned: true }),
      ['isPinned as a number', { companyId: 1, isPinned: 1 }],
      ['an unknown key', { companyId: 1, isPinned: true, name: 'Nordlys' }]
    ]
  },
  'card:forget': subject,
  'card:copy': {
    accepted: [{ text: 'Nordlys Energi AS' }, { text: 'x'.repeat(20_000) }],
    refused: [
      ['no text', {}],
      ['an empty text', { text: '' }],
      ['a text that is too long', { text: 'x'.repeat(20_001) }],
      ['a number', { text: 1 }],
      ['an unknown key', { text: 'x', html: '<b>x</b>' }]
    ]
  },
  'card:leave': subject,
  'row:recall': rowRequest(),
  'row:refresh': rowRequest({ isForced: false }, ['isForced as a number', { isForced: 1 }]),
  'people:recall': companySubject,
  'people:refresh': companySubject,
  'contact:use': {
    accepted: [
      { companyId: 1, personId: null, use: 'copy-phone' },
      { companyId: 1, personId: 7, use: 'write' },
      { companyId: 1, personId: null, use: 'call', index: 1 }
    ],
    refused: [
      ...alwaysRefused,
      ['another use', { companyId: 1, personId: null, use: 'open' }],
      ['a phone number', { companyId: 1, personId: null, use: 'call', phone: '112' }],
      ['person id 0', { companyId: 1, personId: 0, use: 'call' }],
      ['a negative index', { companyId: 1, personId: null, use: 'call', index: -1 }]
    ]
  },
  'latency:recall': withoutRequest,
  'latency:note': {
    accepted: [{ kind: 'summon', ms: 12.5 }],
    refused: [
      ...alwaysRefused,
      ['a kind that the window can’t measure', { kind: 'superoffice', ms: 1 }],
      ['a negative time', { kind: 'summon', ms: -1 }],
      ['NaN', { kind: 'summon', ms: Number.NaN }]
    ]
  },
  'latency:copy': withoutRequest,
  'startup:recall': withoutRequest,
  'record:open': {
    accepted: [
      { kind: 'company', companyId: 1, id: null },
      { kind: 'sale', companyId: 1, id: 2 },
      { kind: 'person', companyId: null, id: 7 }
    ],
    refused: [
      ...idRefused({ kind: 'company', id: null }),
      ...invalidIds.map(([what, id]) => [`${what} of a row`, { kind: 'sale', companyId: 1, id }] as const),
      ['an unknown kind', { kind: 'https://evil.example', companyId: 1, id: null }],
      ['an address', { kind: 'company', companyId: 1, id: null, url: 'https://evil.example' }]
    ]
  },
  'superoffice:open': withoutRequest,
  'settings:recall': withoutRequest,
  'language:recall': withoutRequest,
  'settings:change': {
    accepted: [
      {},
      { theme: 'dark' },
      { timeZone: 'America/New_York' },
      { shortcut: 'Ctrl+F8', rowsPerSection: 5, storeDays: 1, storeCompanies: 10 }
    ],
    refused: [
      ['null', null],
      ['undefined', undefined],
      ['a theme that does not exist', { theme: 'sepia' }],
      ['a language that Glance does not have', { language: 'tlh' }],
      ['an empty shortcut', { shortcut: '' }],
      ['a shortcut without a modifier', { shortcut: 'G' }],
      ['a clipboard shortcut with an unknown part', { clipboardShortcut: 'Strg+G' }],
      ['a time zone that does not exist', { timeZone: 'Europe/Atlantis' }],
      ['0 rows', { rowsPerSection: 0 }],
      ['more than a year', { storeDays: 366 }],
      ['a fraction of a company', { storeCompanies: 10.5 }],
      ['an undefined setting', { theme: undefined }],
      ['a key that only the settings file may have', { profiles: [] }],
      ['an unknown key', { __proto__: null, isAdministrator: true }]
    ]
  },
  'shortcut:try': {
    accepted: [
      { setting: 'clipboardShortcut', accelerator: 'Alt+F8' },
      { setting: 'shortcut', accelerator: 'Alt+F8', hasMoreTime: true }
    ],
    refused: [
      ...alwaysRefused,
      ['a setting that is no shortcut', { setting: 'theme', accelerator: 'F8' }],
      ['an empty shortcut', { setting: 'shortcut', accelerator: '' }],
      ['a shortcut with two keys', { setting: 'shortcut', accelerator: 'Ctrl+G+H' }],
      ['null as a shortcut', { setting: 'shortcut', accelerator: null }],
      ['a shortcut that other programs need', { setting: 'shortcut', accelerator: 'Ctrl+C' }],
      ['a time in place of yes or no', { setting: 'shortcut', accelerator: 'F8', hasMoreTime: 60 }],
      ['an unknown key', { setting: 'shortcut', accelerator: 'F8', isKept: true }]
    ]
  },
  'link:try': {
    // The first one is refused by the handler, so that nothing has to be waited for.
    accepted: [{ number: 'no number' }, { number: '+47 55 12 34 56' }],
    refused: [
      ...alwaysRefused,
      ['a number', { number: 4755123456 }],
      ['a text that is too long', { number: tooLong }],
      ['an address', { number: '112', url: 'https://evil.example' }]
    ]
  },
  'link:copy': {
    accepted: [{ phoneSystem: '3cx' }, { phoneSystem: 'other' }],
    refused: [
      ...alwaysRefused,
      ['a phone system that Glance does not have', { phoneSystem: 'toString' }],
      ['a text of its own', { phoneSystem: '3cx', text: 'https://evil.example' }]
    ]
  },
  'notices:take': withoutRequest,
  'connection:recall': withoutRequest,
  'connection:probe': withoutRequest,
  'window:hide': withoutRequest,
  'updates:recall': withoutRequest,
  'updates:check': withoutRequest,
  'updates:install': withoutRequest,
  'demo:recall': withoutRequest,
  'demo:switch': {
    accepted: [{ isAnswering: false }],
    refused: [
      ...alwaysRefused,
      ['isAnswering as a number', { isAnswering: 0 }],
      ['an unknown key', { isAnswering: true, port: 80 }]
    ]
  },
  'demo:call': withoutRequest,
  'demo:change': {
    accepted: [{ companyId: 201 }, { companyId: null }],
    refused: [
      ...alwaysRefused,
      ['a text', { companyId: '201' }],
      ['an unknown key', { companyId: 1, phone: '1' }]
    ]
  }
}
