import { card, expect, freshness, open, searchBox, signIn, test } from './glance.ts'

// Whatever SuperOffice answers, the card stands: good sections are shown, and nothing of a program is on the screen.

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
    'no company and no lists',
    { Contact: null, Tickets: null, Followups: null, Documents: null, Sales: null, Chats: null }
  ],
  ['lists that are no lists', { ...good, Followups: 'none', Documents: 7, Sales: { 0: {} }, Chats: true }],
  [
    'rows that are no rows',
    {
      ...good,
      Tickets: [null, 1, 'x', [], {}, ...good.Tickets],
      Sales: [null, {}],
      Chats: [{}, null],
      Documents: [[]]
    }
  ],
  [
    'every value null',
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
    'wrong types everywhere',
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
    'sentinels and dates of every form',
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
    'a currency nobody knows and a probability past certainty',
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
  test(`a summary with ${what}`, async ({ startGlance, tenant }) => {
    const { page } = await startGlance()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await signIn(page, tenant)
    tenant.plantSummary(companyId, answer)
    await open(page, 'nordly', /Nordlys Energi AS/)
    await expect(freshness(page)).toHaveText('Live')

    const text = await card(page).innerText()
    expect(text).not.toMatch(/undefined|\bnull\b|NaN|Invalid Date|\[object|Infinity/)
    const isGoodThere = Array.isArray((answer as { Tickets?: unknown }).Tickets)
    if (isGoodThere)
      await expect(page.getByRole('region', { name: 'Requests' }).getByRole('listitem')).not.toHaveCount(0)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(complaints).toEqual([])

    await page.keyboard.press('Escape')
    await expect(searchBox(page)).toBeFocused()
  })
}
