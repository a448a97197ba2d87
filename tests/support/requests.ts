import type { Channel, RequestOf } from '../../src/shared/contract.ts'

/** For each channel, requests that it takes and requests that it refuses, each with what it stands for. */
export type Requests = {
  readonly [C in Channel]: {
    readonly taken: readonly RequestOf<C>[]
    readonly refused: readonly (readonly [what: string, request: unknown])[]
  }
}

const tooLong = 'x'.repeat(1001)

/** What no channel with a request takes, whatever its shape. */
const neverTaken: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['no request', undefined],
  ['a text', 'Nordlys'],
  ['a list', [{ companyId: 1, text: 'Nordlys', isAnswering: true }]],
  ['an object without what is needed', {}]
]

const withoutRequest = {
  taken: [null],
  refused: [
    ['no request', undefined],
    ['an object', {}],
    ['a text', ''],
    ['a number', 0]
  ]
} as const

const text = {
  taken: [{ text: '' }, { text: 'Nordlys' }, { text: 'x'.repeat(1000) }],
  refused: [
    ...neverTaken,
    ['a number', { text: 4711 }],
    ['more than anyone types', { text: tooLong }],
    ['a key too many', { text: 'Nordlys', limit: 1 }]
  ]
} as const

/** SuperOffice's ids are positive 32-bit integers. */
const strangeIds: readonly (readonly [string, unknown])[] = [
  ['id 0', 0],
  ['a negative id', -1],
  ['a fraction', 1.5],
  ['an id in letters', '1'],
  ['more than 32 bits', 2 ** 31],
  ['no number', NaN]
]

const idRefused = (rest: object = {}): readonly (readonly [string, unknown])[] => [
  ...neverTaken,
  ...strangeIds.map(([what, companyId]) => [what, { ...rest, companyId }] as const)
]

const profileRequest = {
  taken: [{ profileId: 'b7a1c3de-0000-4000-8000-000000000001' }, { profileId: 'main-0a1b2c3d' }],
  refused: [
    ...neverTaken,
    ['no profile', { profileId: '' }],
    ['an endless id', { profileId: 'a'.repeat(65) }],
    ['a key too many', { profileId: 'main', isManaged: false }]
  ]
} as const

const companyRef = {
  taken: [{ companyId: 1 }, { companyId: 2 ** 31 - 1, name: 'Nordlys Energi AS' }],
  refused: [
    ...idRefused(),
    ['a name that is no text', { companyId: 1, name: null }],
    ['an endless name', { companyId: 1, name: tooLong }],
    ['a key too many', { companyId: 1, url: 'https://evil.example' }]
  ]
} as const

export const requests: Requests = {
  'session:recall': withoutRequest,
  'session:sign-in': {
    taken: [
      { kind: 'basic', serverAddress: 'crm.example', userName: 'eva', password: '' },
      { kind: 'basic', serverAddress: 'crm.example', userName: 'eva', password: 'p', profileId: 'main-1' },
      { kind: 'ticket', serverAddress: 'crm.example', ticket: '7T:abc==' },
      { kind: 'ticket', serverAddress: 'crm.example', ticket: '7T:abc==', appToken: 'app' },
      { kind: 'token', serverAddress: 'crm.example', token: 'token' },
      { kind: 'online', environmentId: 'production' },
      { kind: 'online', environmentId: 'partner', tenantId: 'Cust12345', profileId: 'main-1' }
    ],
    refused: [
      ...neverTaken,
      ['no kind', { serverAddress: 'crm.example', userName: 'eva', password: 'p' }],
      ['another kind', { kind: 'saml', serverAddress: 'crm.example' }],
      ['no user', { kind: 'basic', serverAddress: 'crm.example', userName: '', password: 'p' }],
      ['no password', { kind: 'basic', serverAddress: 'crm.example', userName: 'eva' }],
      [
        'an endless password',
        { kind: 'basic', serverAddress: 'crm.example', userName: 'eva', password: tooLong }
      ],
      [
        'a header too many',
        { kind: 'basic', serverAddress: 'crm.example', userName: 'eva', password: 'p', headers: {} }
      ],
      ['a ticket of two lines', { kind: 'ticket', serverAddress: 'crm.example', ticket: 'a\r\nX-Header: b' }],
      ['an empty ticket', { kind: 'ticket', serverAddress: 'crm.example', ticket: ' ' }],
      ['an endless ticket', { kind: 'ticket', serverAddress: 'crm.example', ticket: 'a'.repeat(10_001) }],
      ['a token of two lines', { kind: 'token', serverAddress: 'crm.example', token: 'a\nb' }],
      [
        'a customer id that would lead elsewhere',
        { kind: 'online', environmentId: 'stage', tenantId: '../x' }
      ],
      [
        'an address of its own to sign in at',
        { kind: 'online', environmentId: 'stage', signInUrl: 'https://x' }
      ]
    ]
  },
  'session:cancel-sign-in': withoutRequest,
  'profiles:recall': withoutRequest,
  'profile:switch': profileRequest,
  'profile:remove': profileRequest,
  'policy:recall': withoutRequest,
  'session:try-demo': withoutRequest,
  'session:sign-out': withoutRequest,
  'session:lock': withoutRequest,
  'session:unlock': withoutRequest,
  'session:renew-key': withoutRequest,
  'matches:recent': withoutRequest,
  'matches:recall': text,
  'matches:search': text,
  'company:recall': companyRef,
  'company:view': companyRef,
  'company:refresh': {
    taken: [
      { companyId: 1, isForced: false },
      { companyId: 1, name: 'Nordlys', isForced: true, limit: 1000 }
    ],
    refused: [
      ...idRefused({ isForced: true }),
      ['no word on force', { companyId: 1 }],
      ['force in letters', { companyId: 1, isForced: 'true' }],
      ['no rows', { companyId: 1, isForced: true, limit: 0 }],
      ['every row there is', { companyId: 1, isForced: true, limit: -1 }],
      ['more rows than anyone reads', { companyId: 1, isForced: true, limit: 1001 }],
      ['a key too many', { companyId: 1, isForced: true, select: '*' }]
    ]
  },
  'company:pin': {
    taken: [{ companyId: 1, isPinned: true }],
    refused: [
      ...idRefused({ isPinned: true }),
      ['a pin in digits', { companyId: 1, isPinned: 1 }],
      ['a key too many', { companyId: 1, isPinned: true, name: 'Nordlys' }]
    ]
  },
  'company:forget': companyRef,
  'company:leave': companyRef,
  'people:recall': companyRef,
  'people:refresh': companyRef,
  'contact:use': {
    taken: [
      { companyId: 1, personId: null, use: 'copy-phone' },
      { companyId: 1, personId: 7, use: 'write' }
    ],
    refused: [
      ...neverTaken,
      ['another use', { companyId: 1, personId: null, use: 'open' }],
      ['a number of its own', { companyId: 1, personId: null, use: 'call', phone: '112' }],
      ['a person of none', { companyId: 1, personId: 0, use: 'call' }]
    ]
  },
  'latency:recall': withoutRequest,
  'latency:note': {
    taken: [{ kind: 'summon', ms: 12.5 }],
    refused: [
      ...neverTaken,
      ['a share that is not the window’s', { kind: 'superoffice', ms: 1 }],
      ['a time before it began', { kind: 'summon', ms: -1 }],
      ['no time', { kind: 'summon', ms: Number.NaN }]
    ]
  },
  'latency:copy': withoutRequest,
  'record:open': {
    taken: [
      { kind: 'company', companyId: 1, id: null },
      { kind: 'sale', companyId: 1, id: 2 }
    ],
    refused: [
      ...idRefused({ kind: 'company', id: null }),
      ...strangeIds.map(([what, id]) => [`${what} of a row`, { kind: 'sale', companyId: 1, id }] as const),
      ['a kind of its own', { kind: 'https://evil.example', companyId: 1, id: null }],
      ['an address', { kind: 'company', companyId: 1, id: null, url: 'https://evil.example' }]
    ]
  },
  'settings:recall': withoutRequest,
  'settings:change': {
    taken: [{}, { theme: 'dark' }, { shortcut: 'F8', rowsPerSection: 5, storeDays: 1, storeCompanies: 10 }],
    refused: [
      ['nothing', null],
      ['no request', undefined],
      ['a theme that does not exist', { theme: 'sepia' }],
      ['a language that Glance does not speak', { language: 'tlh' }],
      ['no shortcut', { shortcut: '' }],
      ['no rows', { rowsPerSection: 0 }],
      ['more than a year', { storeDays: 366 }],
      ['a fraction of a company', { storeCompanies: 10.5 }],
      ['a setting that is absent', { theme: undefined }],
      ['what only the file may hold', { profiles: [] }],
      ['a key too many', { __proto__: null, isAdministrator: true }]
    ]
  },
  'shortcut:try': {
    taken: [{ setting: 'clipboardShortcut', accelerator: 'Alt+F8' }],
    refused: [
      ...neverTaken,
      ['a setting that is no shortcut', { setting: 'theme', accelerator: 'F8' }],
      ['no keys', { setting: 'shortcut', accelerator: '' }],
      ['none at all', { setting: 'shortcut', accelerator: null }],
      ['a key too many', { setting: 'shortcut', accelerator: 'F8', isKept: true }]
    ]
  },
  'notices:take': withoutRequest,
  'connection:recall': withoutRequest,
  'window:hide': withoutRequest,
  'demo:recall': withoutRequest,
  'demo:switch': {
    taken: [{ isAnswering: false }],
    refused: [
      ...neverTaken,
      ['an answer in digits', { isAnswering: 0 }],
      ['a key too many', { isAnswering: true, port: 80 }]
    ]
  }
}
