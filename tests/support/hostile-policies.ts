import { somePolicyFile } from './policies.ts'

/** A policy file that must be refused as a whole, by the name of what is wrong with it. */
export type HostilePolicy = readonly [name: string, content: string | Buffer]

type Path = readonly (string | number)[]

/** What stands out when any of it is obeyed: `somePolicyFile` sets it, too. */
const policy: unknown = somePolicyFile

const valuePaths: readonly Path[] = [
  ['version'],
  ['environments'],
  ['environments', 0],
  ['environments', 0, 'id'],
  ['environments', 0, 'clientId'],
  ['environments', 1, 'name'],
  ['environments', 1, 'signInUrl'],
  ['profiles'],
  ['profiles', 0],
  ['profiles', 0, 'id'],
  ['profiles', 0, 'name'],
  ['profiles', 0, 'kind'],
  ['profiles', 0, 'environment'],
  ['profiles', 0, 'tenant'],
  ['profiles', 1, 'serverUrl'],
  ['preset'],
  ['preset', 'theme'],
  ['fixed'],
  ['fixed', 'idleLockMinutes'],
  ['ceilings'],
  ['ceilings', 'storeDays'],
  ['updates'],
  ['updateUrl']
]

/** None of these is allowed anywhere in the policy. */
const wrongValues: readonly unknown[] = [null, true, -1, 0.5, 1e308, '', 'a\u0000b', [[]], { length: 1 }]

const replaceAt = (value: unknown, [step, ...rest]: Path, next: unknown): unknown => {
  if (step === undefined) return next
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (index === step ? replaceAt(each, rest, next) : each))
  return Object.fromEntries(
    Object.entries(value as object).map(([key, each]: [string, unknown]) => [
      key,
      key === step ? replaceAt(each, rest, next) : each
    ])
  )
}

const wrongValuesEverywhere = (): readonly HostilePolicy[] =>
  valuePaths.flatMap((path) =>
    wrongValues.map(
      (value) =>
        [
          `${JSON.stringify(value)} for ${path.join('.')}`,
          JSON.stringify(replaceAt(policy, path, value))
        ] as const
    )
  )

/** Each part of the file with a key that it doesn't have. As text, because such keys are no ordinary ones for JavaScript. */
const strangeKeys = (): readonly HostilePolicy[] =>
  [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'Fixed',
    'theme ',
    '',
    '\u202eemeht',
    'a.b',
    'k'.repeat(100_000)
  ].flatMap((key) =>
    ['{"version":1', '"fixed":{"idleLockMinutes":5', '"ceilings":{"storeDays":7', '{"id":"production"'].map(
      (place) => {
        const text = JSON.stringify(policy)
        if (!text.includes(place)) throw new Error(`The policy has no ${place}`)
        const name = `the key ${JSON.stringify(key.slice(0, 20))} in ${place}`
        return [name, text.replace(place, () => `${place},${JSON.stringify(key)}:{"theme":"dark"}`)] as const
      }
    )
  )

const text = JSON.stringify(policy)

const brokenTexts: readonly HostilePolicy[] = [
  ...Array.from({ length: 20 }, (_, step): HostilePolicy => {
    const length = Math.floor((text.length * step) / 20)
    return [`only the first ${String(length)} characters`, text.slice(0, length)]
  }),
  ['a NUL before it', `\u0000${text}`],
  ['a NUL after it', `${text}\u0000`],
  ['two policies', `${text}${text}`],
  ['a comma too many', text.replace('}]', '},]')],
  ['a comment', `// policy\n${text}`],
  ['single quotes', text.replaceAll('"', "'")],
  ['NaN', text.replace(':5', ':NaN')],
  ['two byte order marks', `\uFEFF\uFEFF${text}`],
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
  ['UTF-16 with half a letter', Buffer.from(`\uFEFF${text}`, 'utf16le').subarray(0, -1)],
  [
    'UTF-16 with a mark of the other kind',
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le')])
  ],
  [
    'UTF-32',
    Buffer.concat([
      Buffer.from([0xff, 0xfe, 0, 0]),
      Buffer.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]))
    ])
  ],
  ['UTF-8 that is cut in a letter', Buffer.concat([Buffer.from(text), Buffer.from([0xc3])])],
  ['half of a letter pair', Buffer.from(text.replace('Main', 'M\xe6in'), 'latin1')],
  ['gzip', Buffer.from('1f8b0800000000000003', 'hex')],
  ['random bytes', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919 + 31) % 256))],
  ['nothing', ''],
  ['white space', ' \n'],
  ['100,000 lists in each other', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['100,000 objects in each other', '{"fixed":'.repeat(100_000)],
  ['deep nesting in a setting', text.replace('"dark"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
  ['two megabytes of white space', text + ' '.repeat(2 * 1024 * 1024)],
  ...['\u034f', '\u061c', '\u115f', '\u180e', '\u2800', '\u3164', '\uffa0', '\ufffb'].map(
    (letter): HostilePolicy => [
      `a name with the invisible ${JSON.stringify(letter)}`,
      text.replace('"Main"', JSON.stringify(`Main${letter}`))
    ]
  ),
  ['a name of half a megabyte', text.replace('"Main"', JSON.stringify('M'.repeat(500_000)))],
  [
    '10,000 profiles',
    JSON.stringify({
      ...somePolicyFile,
      profiles: Array.from({ length: 10_000 }, (_, id) => ({ id: `p${String(id)}`, name: 'P', kind: 'demo' }))
    })
  ]
]

const duplicates: readonly HostilePolicy[] = [
  ['version twice', text.replace('"version":1', '"version":1,"version":1')],
  ['fixed twice', text.replace('"fixed"', '"fixed":{},"fixed"')],
  ['a setting twice, once escaped', text.replace('"theme":"dark"', '"theme":"dark","\\u0074heme":"light"')],
  ['an address twice', text.replace('"serverUrl":', '"serverUrl":"https://a.example","serverUrl" :')],
  ['an id twice', text.replace('"id":"old"', '"id":"MAIN"')],
  ['an environment twice', text.replace('"id":"partner"', '"id":"Production"')]
]

const dangerousValues: readonly HostilePolicy[] = [
  ...[
    'http://signin.example',
    'https://a:b@signin.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    '//signin.example',
    'http://127.0.0.1.example',
    'https://signin.example\\@evil.example?x',
    'https://signin.example/#x',
    ' https://signin.example'
  ].flatMap((address): readonly HostilePolicy[] => [
    [`sign-in at ${address}`, JSON.stringify(replaceAt(policy, ['environments', 1, 'signInUrl'], address))],
    [`a server at ${address}`, JSON.stringify(replaceAt(policy, ['profiles', 1, 'serverUrl'], address))],
    [`updates from ${address}`, JSON.stringify(replaceAt(policy, ['updateUrl'], address))]
  ]),
  ...['production', 'stage', 'development', 'PRODUCTION'].map((id): HostilePolicy => [
    `another address for ${id}`,
    JSON.stringify(
      replaceAt(
        policy,
        ['environments'],
        [{ id, name: 'SuperOffice', signInUrl: 'https://evil.example', clientId: '0a1b' }]
      )
    )
  ]),
  ...['../../x', 'a b', 'a/b', 'a\\b', 'ä', 'x'.repeat(41)].map((id): HostilePolicy => [
    `a profile with the id ${id}`,
    JSON.stringify(replaceAt(policy, ['profiles', 0, 'id'], id))
  ]),
  ['a newer version with everything right', JSON.stringify(replaceAt(policy, ['version'], 2))],
  ['a far newer version', JSON.stringify({ version: 99, everything: { new: true } })],
  [
    'a profile of an unknown environment',
    JSON.stringify(replaceAt(policy, ['profiles', 0, 'environment'], 'nowhere'))
  ]
]

/** A policy with each of these shortcuts applies without it. */
export const refusedShortcuts: readonly string[] = [
  ...[
    'F8',
    'G',
    'g',
    'Strg+Umschalt+G',
    'Ctrl+G+H',
    'Shift+G',
    'Ctrl+',
    '+',
    'Ctrl',
    'Ctrl+Nonsense',
    'Ctrl+C'
  ],
  ...['', ' ', 'x'.repeat(500), '__proto__']
]

export const listHostilePolicies = (): readonly HostilePolicy[] => [
  ...wrongValuesEverywhere(),
  ...strangeKeys(),
  ...brokenTexts,
  ...duplicates,
  ...dangerousValues
]
