import { card, expect, freshness, open, searchBox, signIn, test } from './glance.ts'

// Whatever SuperOffice answers, the card shows the sections that can be read, and never a program's own words (null, NaN).

const companyId = 201
const good = {
  Contact: { ContactId: companyId, Name: 'Nordlys Energi AS' },
  Tickets: [
    {
      TicketId: 1,
      TicketStatus: 1,
      Title: 'A good request',
      Registered: '2026-11-20T10:00:00Z',
      IconHint: ''
    }
  ],
  Followups: [],
  Documents: [],
  Sales: [],
  Chats: []
}
const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>{{ 1 + 1 }}'

const answers: readonly (readonly [string, unknown])[] = [
  [
    'null for the company and for every list but one',
    { Contact: null, Tickets: null, Followups: null, Documents: [], Sales: null, Chats: null }
  ],
  [
    'other types where lists belong',
    { ...good, Followups: 'none', Documents: 7, Sales: { 0: {} }, Chats: true }
  ],
  [
    'other types where rows belong',
    {
      ...good,
      Tickets: [null, 1, 'x', [], {}, ...good.Tickets],
      Sales: [null, {}],
      Chats: [{}, null],
      Documents: [[]]
    }
  ],
  [
    'rows whose every value is null',
    {
      ...good,
      Followups: [
        {
          AppointmentId: null,
          DocumentId: null,
          Date: null,
          Description: null,
          Completed: null,
          Registered: null
        }
      ],
      Sales: [
        {
          SaleId: null,
          SaleDate: null,
          Probability: null,
          Heading: null,
          Amount: null,
          Currency: null,
          Status: null
        }
      ],
      Chats: [
        {
          ChatSessionId: null,
          Name: null,
          FirstMessage: null,
          LastMessage: null,
          WhenRequested: null,
          WhenEnded: null
        }
      ]
    }
  ],
  [
    'values of the wrong type',
    {
      ...good,
      Contact: { ContactId: '201', Name: ['a'], Department: {}, City: 12, DirectPhone: false, URL: null },
      Sales: [
        {
          SaleId: 'x',
          SaleDate: 12,
          Probability: 'high',
          Heading: { a: 1 },
          Amount: 'much',
          Currency: 3,
          Status: 99
        }
      ]
    }
  ],
  [
    'placeholder dates and malformed dates',
    {
      ...good,
      Followups: [
        '0001-01-01T00:00:00',
        '0001-01-01T01:00:00+01:00',
        '9999-12-31T23:59:59',
        '2026-11-20',
        'soon',
        '2026-99-99',
        ''
      ].map((date, index) => ({
        AppointmentId: index + 1,
        Date: date,
        Description: `Call ${String(index)}`,
        Completed: 'NotStarted'
      }))
    }
  ],
  [
    'an unknown currency and a probability above 100',
    {
      ...good,
      Sales: [
        {
          SaleId: 1,
          SaleDate: '2024-06-30',
          Probability: 963,
          Heading: 'One',
          Amount: 1e21,
          Currency: 'Kroner?',
          Status: 'Open'
        },
        {
          SaleId: 1,
          SaleDate: '2024-06-30',
          Probability: -5,
          Heading: 'Two',
          Amount: -0.5,
          Currency: '',
          Status: 'Whatever'
        }
      ]
    }
  ],
  [
    'text that looks like markup',
    {
      Contact: {
        ContactId: companyId,
        Name: markup,
        Department: markup,
        CategoryName: `US:"${markup}"`,
        City: markup,
        URL: 'javascript:window.hacked=1'
      },
      Tickets: [{ TicketId: 1, TicketStatus: 1, Title: markup, Registered: '2026-11-20T10:00:00Z' }],
      Followups: [{ AppointmentId: 1, Date: '2026-11-20', Description: markup, Completed: 'Completed' }],
      Documents: [{ AppointmentId: 1, DocumentId: 2, Date: '2026-11-20', Description: markup }],
      Sales: [{ SaleId: 1, Heading: markup, Currency: markup, Amount: 1, Status: markup }],
      Chats: [
        {
          ChatSessionId: 1,
          Name: markup,
          FirstMessage: markup,
          LastMessage: markup,
          WhenRequested: '2026-11-20T10:00:00Z'
        }
      ]
    }
  ]
]

for (const [what, answer] of answers) {
  test(`the card shows what it can of a summary with ${what}`, async ({ startGlance, tenant }) => {
    const { page } = await startGlance()
    const pageErrors: string[] = []
    page.on('pageerror', (error) => pageErrors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') pageErrors.push(message.text())
    })
    await signIn(page, tenant)
    tenant.plantSummary(companyId, answer)
    await open(page, 'nordly', /Nordlys Energi AS/)
    await expect(freshness(page)).toHaveText('Live')

    const text = await card(page).innerText()
    expect(text).not.toMatch(/undefined|\bnull\b|NaN|Invalid Date|\[object|Infinity/)
    const hasGoodRequest = Array.isArray((answer as { Tickets?: unknown }).Tickets)
    if (hasGoodRequest)
      await expect(page.getByRole('region', { name: 'Requests' }).getByRole('listitem')).not.toHaveCount(0)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(pageErrors).toEqual([])

    await page.keyboard.press('Escape')
    await expect(searchBox(page)).toBeFocused()
  })
}
