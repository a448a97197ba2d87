import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, PerformanceObserver } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startNode } from '../support/child.ts'
import { createFakeKeychain, openCore, type OpenCore } from '../support/open-core.ts'
import { plantDetails } from '../support/planted-details.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'
import { basic, openTenant, type OpenTenant } from '../support/open-tenant.ts'

/** A text that exists nowhere else. */
const planted = (where: string): string => `Sentinel${where}Zqx7`

const companyId = 201
const texts = [
  'Name',
  'Department',
  'Category',
  'Business',
  'City',
  'Country',
  'Contact',
  'Title',
  'FollowUp',
  'Document',
  'Heading',
  'Visitor',
  'VisitorCompany',
  'FirstMessage',
  'LastMessage',
  'CustomerNumber',
  'Street',
  'Zip'
].map(planted)
/** What a closer look at the rows below reads. */
const details = {
  owner: planted('Owner'),
  person: planted('Person'),
  author: planted('Author'),
  priority: planted('Priority'),
  status: planted('Status'),
  stage: planted('Stage'),
  type: planted('Type'),
  message: planted('Message'),
  quoted: planted('Quoted'),
  agenda: planted('Agenda')
}
const [phone, email, web, organisationNumber] = [
  '+47 55 98 76 54',
  'sentinel.mail@zqx7.example',
  'sentinel-web-zqx7.example',
  '987 123 654 Zqx7'
]
const amount = 8675309.25

const summary = {
  Contact: {
    ContactId: companyId,
    Name: planted('Name'),
    Department: planted('Department'),
    CategoryName: planted('Category'),
    BusinessName: planted('Business'),
    City: planted('City'),
    CountryName: planted('Country'),
    AssociateFullName: planted('Contact'),
    DirectPhone: phone,
    EmailAddress: email,
    URL: web,
    OrgNr: organisationNumber,
    Number1: planted('CustomerNumber'),
    FormattedAddress: `${planted('Street')}\r\n${planted('Zip')}`
  },
  Tickets: [{ TicketId: 1, TicketStatus: 1, Title: planted('Title'), Registered: '2026-11-20T10:00:00Z' }],
  Followups: [
    {
      AppointmentId: 1,
      DocumentId: 0,
      Date: '2026-11-20T10:00:00Z',
      Description: planted('FollowUp'),
      Completed: 'NotStarted',
      Registered: '2026-11-20T10:00:00Z'
    }
  ],
  Documents: [
    {
      AppointmentId: 2,
      DocumentId: 3,
      Date: '2026-11-20T10:00:00Z',
      Description: planted('Document'),
      Completed: 'Completed',
      Registered: '2026-11-20T10:00:00Z'
    }
  ],
  Sales: [
    {
      SaleId: 1,
      SaleDate: '2026-12-01',
      Probability: 40,
      Heading: planted('Heading'),
      Amount: amount,
      Currency: 'NOK',
      AmountInBaseCurrency: amount,
      Status: 'Open',
      Completed: 'NotStarted',
      Registered: '2026-11-20T10:00:00Z'
    }
  ],
  Chats: [
    {
      ChatSessionId: 1,
      Name: planted('Visitor'),
      CompanyName: planted('VisitorCompany'),
      FirstMessage: planted('FirstMessage'),
      LastMessage: planted('LastMessage'),
      WhenRequested: '2026-11-20T10:00:00Z',
      WhenEnded: '2026-11-20T10:05:00Z'
    }
  ]
}
const password = 'SentinelPasswordZqx7'
const userName = 'sentinel.user'
const typed = planted('Typed')

const customer = [
  ...texts,
  ...Object.values(details),
  phone,
  email,
  web,
  organisationNumber,
  String(amount),
  typed
]
const secrets = [
  password,
  Buffer.from(password).toString('base64'),
  basic(userName, password).slice('Basic '.length)
]

/** The forms in which a file could contain the text: plain, without spaces, UTF-16, URL-encoded, and base64 at three offsets. */
const encodings = (text: string): readonly Buffer[] => [
  Buffer.from(text),
  Buffer.from(text.replaceAll(' ', '')),
  Buffer.from(text, 'utf16le'),
  Buffer.from(encodeURIComponent(text)),
  ...[0, 1, 2].map((offset) =>
    Buffer.from(
      Buffer.from(`${'x'.repeat(offset)}${text}`)
        .toString('base64')
        .slice(4, -4)
    )
  )
]

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : []
  )

/** Searches all files below the folder for the texts. */
const readableIn = (
  folder: string,
  wanted: readonly string[]
): { found: readonly string[]; files: number } => {
  const files = filesBelow(folder)
  const found = files.flatMap((file) => {
    const bytes = readFileSync(file)
    return wanted
      .filter((text) => encodings(text).some((encoded) => bytes.includes(encoded)))
      .map((text) => `${text} in ${file}`)
  })
  return { found, files: files.length }
}

const signInAndRead = async (core: OpenCore, tenant: OpenTenant): Promise<void> => {
  tenant.plantSummary(companyId, summary)
  await core.call('session:sign-in', { kind: 'basic', serverAddress: tenant.url, userName, password })
  await core.call('matches:search', { text: typed })
  await core.call('matches:recall', { text: planted('Title') })
  const refreshed = await core.call('card:refresh', { companyId, isForced: false })
  expect(refreshed.ok && refreshed.value.card.title).toBe(planted('Name'))
  await core.call('card:recall', { companyId })
  await lookCloser(core)
}

/** Looks at a row of each kind, as it comes and as it is stored. */
const lookCloser = async (core: OpenCore): Promise<void> => {
  for (const row of [
    { kind: 'request', id: 1 },
    { kind: 'follow-up', id: 1 },
    { kind: 'document', id: 3 },
    { kind: 'sale', id: 1 }
  ] as const) {
    const read = await core.call('row:refresh', { companyId, ...row, isForced: false })
    expect(JSON.stringify(read)).toContain(details.owner)
    expect(await core.call('row:recall', { companyId, ...row })).toEqual(read)
  }
  // A busy machine prepares the stored texts in several steps.
  await expect
    .poll(async () => JSON.stringify(await core.call('matches:recall', { text: details.message })))
    .toContain('"field":"details"')
}

const fetch = plantDetails(globalThis.fetch, details)

const openTenantWithUser = (): Promise<OpenTenant> => openTenant({ user: { name: userName, password } })

describe('Glance’s files', () => {
  it('contain no readable name, number, text or secret, after use and after a restart', async () => {
    const tenant = await openTenantWithUser()
    const credentials = createFakeKeychain()
    const core = await openCore({ credentials, fetch })
    await signInAndRead(core, tenant)
    // The write-ahead log exists as a file only while the store is open.
    const during = readableIn(core.folder, [...customer, ...secrets])
    expect(during.found).toEqual([])
    expect(during.files).toBeGreaterThanOrEqual(3)

    await core.glance.dispose()
    const again = await openCore({ credentials, folder: core.folder })
    const recalled = await again.call('card:recall', { companyId })
    expect(recalled.ok && recalled.value?.title).toBe(planted('Name'))
    const row = await again.call('row:recall', { companyId, kind: 'request', id: 1 })
    expect(JSON.stringify(row)).toContain(details.message)
    expect(readableIn(core.folder, [...customer, ...secrets]).found).toEqual([])
  })

  it('contain no readable name, number, text or secret after failures', async () => {
    const tenant = await openTenantWithUser()
    const core = await openCore({ fetch })
    await signInAndRead(core, tenant)
    await tenant.stop()
    await core.call('card:refresh', { companyId, isForced: true })
    await core.call('matches:search', { text: typed })
    await core.call('session:sign-in', {
      kind: 'basic',
      serverAddress: 'https://sentinel-zqx7.invalid',
      userName,
      password
    })
    await core.glance.dispatch('card:refresh', { companyId: typed, isForced: password })
    await core.glance.dispatch(typed, { text: planted('Name') })
    expect(readableIn(core.folder, [...customer, ...secrets]).found).toEqual([])
  })

  it('are searched correctly: a text that is there is found', async () => {
    const tenant = await openTenantWithUser()
    const core = await openCore({ fetch })
    await signInAndRead(core, tenant)
    const profiles = await core.call('profiles:recall', null)
    const [entry] = profiles.ok ? profiles.value : []
    await core.call('profile:rename', { profileId: entry?.profile.id ?? '', name: typed })
    expect(readableIn(core.folder, [typed]).found).toHaveLength(2)
  })
})

describe('messages to the window', () => {
  it('contain the customer, and no secret', async () => {
    const tenant = await openTenantWithUser()
    const core = await openCore({ fetch })
    await signInAndRead(core, tenant)
    await core.call('session:recall', null)
    await core.call('settings:recall', null)
    const reached = core.reachedWindow().join('\n')
    expect(reached).toContain(planted('LastMessage'))
    expect(Object.values(details).filter((text) => !reached.includes(text))).toEqual([])
    expect(secrets.filter((secret) => reached.includes(secret))).toEqual([])
  })
})

describe('the requests to SuperOffice', () => {
  it('contain the password in the Authorization header and nowhere else', async () => {
    const tenant = await openTenantWithUser()
    const core = await openCore({ fetch })
    await signInAndRead(core, tenant)
    expect(tenant.requests().length).toBeGreaterThan(2)
    for (const { method, path, query, headers, body } of tenant.requests()) {
      const { authorization, ...others } = headers
      expect(authorization).toBe(basic(userName, password))
      const rest = JSON.stringify([method, path, query, others, body])
      expect(secrets.filter((secret) => rest.includes(secret))).toEqual([])
    }
  })
})

describe('data that must be gone', () => {
  /** The data keys in the form in which memory and the keychain contain them. */
  const textOfKeys = async (core: OpenCore): Promise<readonly string[]> => {
    const entries = await core.call('profiles:recall', null)
    const ids = entries.ok ? entries.value.map(({ profile }) => profile.id) : []
    const keys = await Promise.all(ids.map((id) => core.credentials.read(`${id}/data-key`)))
    return keys.filter((key) => key !== null)
  }

  it.each([
    ['locked', (core: OpenCore) => core.call('session:lock', null)],
    ['told to forget the company', (core: OpenCore) => core.call('card:forget', { companyId })],
    ['signed out', (core: OpenCore) => core.call('session:sign-out', null)]
  ] as const)('is in no file once Glance is %s: neither the customer nor the key', async (_how, end) => {
    const tenant = await openTenantWithUser()
    const core = await openCore({ fetch })
    await signInAndRead(core, tenant)
    const keys = await textOfKeys(core)
    expect(keys).toHaveLength(1)
    expect(await end(core)).toMatchObject({ ok: true })
    expect(readableIn(core.folder, [...customer, ...secrets, ...keys]).found).toEqual([])
    await core.glance.dispose()
    expect(readableIn(core.folder, [...customer, ...secrets, ...keys]).found).toEqual([])
  })

  it('is in no file, write-ahead log or free page once the company is forgotten, not even encrypted', async () => {
    const tenant = await openTenantWithUser()
    const core = await openCore({ fetch })
    await signInAndRead(core, tenant)
    const sealed = sealedCompany(core.folder)
    expect(existsInFiles(core.folder, sealed)).toBe(true)
    await core.call('card:forget', { companyId })
    expect(existsInFiles(core.folder, sealed)).toBe(false)
  })
})

describe('the memory of the core', () => {
  it.each([
    ['open', 'contains the customer, which shows that the search works', true],
    ['locked', 'contains nothing of the customer after half a second', false]
  ])('while %s, %s', { timeout: 120_000 }, async (when, _what, isThere) => {
    const tenant = await openTenantWithUser()
    tenant.plantSummary(companyId, summary)
    const requestId = 20101
    const message = await readLastMessage(tenant, requestId)
    const folder = createTemporaryFolder()
    const script = join(import.meta.dirname, '..', 'support', 'locked-core.ts')
    const child = startNode([
      '--expose-gc',
      script,
      folder,
      tenant.url,
      userName,
      password,
      String(companyId),
      planted('Title'),
      String(requestId),
      when
    ])
    onTestFinished(child.kill)
    expect(await child.nextLine()).toBe('written')
    child.kill()
    const heap = readFileSync(join(folder, 'heap.json'))
    // The texts that the test passed as arguments remain in memory.
    const wanted = [...texts, phone, email, web, organisationNumber, message]
    const found = wanted.filter((text) => text !== planted('Title') && heap.includes(text))
    expect(found).toEqual(
      isThere ? expect.arrayContaining([planted('Name'), planted('Heading'), message]) : []
    )
  })
})

/** The longest part of a request's last message, which the tenant invents. In ASCII: a heap's file escapes other letters. */
const readLastMessage = async (tenant: OpenTenant, requestId: number): Promise<string> => {
  const query = new URLSearchParams({ $select: 'body', $orderBy: 'ticketMessageId desc', $top: '1' })
  const answer = await tenant.fetch(`/v1/Ticket/${String(requestId)}/Messages?${query.toString()}`)
  const { value } = (await answer.json()) as { readonly value: readonly { readonly body: string }[] }
  const lines = (value[0]?.body ?? '').match(/[ -~]+/g) ?? []
  const longest = lines.toSorted((a, b) => b.length - a.length)[0] ?? ''
  expect(longest.length).toBeGreaterThan(10)
  return longest
}

describe('a lock', () => {
  it('forces garbage collections at once', async () => {
    const tenant = await openTenantWithUser()
    const core = await openCore({ fetch })
    await signInAndRead(core, tenant)
    let collections = 0
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntries() as unknown as readonly {
        readonly detail: { readonly kind: number }
      }[]
      collections += entries.filter(
        ({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR
      ).length
    })
    observer.observe({ entryTypes: ['gc'] })
    onTestFinished(() => {
      observer.disconnect()
    })
    await core.call('session:lock', null)
    await vi.waitFor(
      () => {
        // Two collections in each of two rounds. Without force, V8 rarely collects at all.
        expect(collections).toBeGreaterThanOrEqual(4)
      },
      { timeout: 5_000 }
    )
  })
})

/** Some bytes from the middle of the stored company's encrypted record, which is the longest one. */
const sealedCompany = (folder: string): Buffer => {
  const file = filesBelow(folder).find((name) => name.endsWith('.db'))
  if (file === undefined) throw new Error('There is no store')
  const copy = join(createTemporaryFolder(), 'copy.db')
  for (const end of ['', '-wal'])
    if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`)
  const database = new DatabaseSync(copy)
  const row = database.prepare('SELECT sealed FROM record ORDER BY length(sealed) DESC').get()
  database.close()
  return Buffer.from(row?.['sealed'] as Uint8Array).subarray(40, 72)
}

const existsInFiles = (folder: string, piece: Buffer): boolean =>
  filesBelow(folder).some((file) => readFileSync(file).includes(piece))
