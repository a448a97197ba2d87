/** One answer for each kind of row, as the vendor documents it: of request 1, which has messages, and 2, which has none. */
const answers: Readonly<Record<string, unknown>> = {
  '/api/v1/Ticket/1/Messages': {
    value: [
      {
        PrimaryKey: '31',
        EntityName: 'ticketmessage',
        ticketMessageId: 31,
        author: 'eva.dahl@nordlys.example',
        createdAt: '2026-11-23T09:44:12Z',
        slevel: 'External',
        body: 'Hello\n\nOn 22 Nov 2026 at 10:00, Kari wrote:\n\n> Good day',
        htmlBody: '',
        'ticket/ownedBy/fullName': 'Kari Holm',
        'ticket/priorityName': 'High',
        'ticket/ticketStatusName': 'Open',
        'ticket/categoryFullName': 'Support/Invoices',
        'ticket/person/fullName': 'Eva Dahl',
        'ticket/contact/nameDepartment': 'Nordlys Energi AS, Service'
      }
    ]
  },
  '/api/v1/Ticket/2/Messages': { value: [] },
  '/api/v1/Agents/Ticket/GetTickets': [
    {
      TicketId: 2,
      OwnedByName: 'KARI',
      PriorityName: 'Low',
      TicketStatusDisplayValue: 'Open',
      CategoryFullname: 'Support',
      PersonFullname: 'Eva Dahl',
      ContactName: 'Nordlys Energi AS'
    }
  ],
  '/api/v1/Agents/Appointment/GetAppointmentList': [
    {
      AppointmentId: 3,
      Task: 'Phone call',
      AssociateFullName: 'Kari Holm',
      PersonFullName: 'Eva Dahl',
      Title: 'Call back',
      Description: 'Call back\nabout the invoice',
      Agenda: null
    }
  ],
  '/api/v1/Archive/Document': {
    value: [
      {
        PrimaryKey: '4',
        EntityName: 'document',
        documentId: 4,
        type: 'Quote',
        'associate/fullName': 'Kari Holm',
        'person/fullName': 'Eva Dahl'
      }
    ]
  },
  '/api/v1/Archive/SimpleSale': {
    value: [
      {
        PrimaryKey: '5',
        EntityName: 'sale',
        saleId: 5,
        stage: 'Second meeting',
        nextDueDate: '2026-12-01T00:00:00Z',
        probPercent: 60,
        'associate/fullName': 'Kari Holm',
        'person/fullName': 'Eva Dahl'
      }
    ]
  },
  '/api/v1/Agents/Contact/GetMyRecentContacts': [
    {
      ContactId: 42,
      Name: 'Nordlys Energi AS',
      Department: 'Service',
      City: 'Bergen',
      DirectPhone: '+47 55 12 34 56'
    }
  ]
}

/** A SuperOffice that has only what a closer look and the history read. */
export const answerRows: typeof globalThis.fetch = (input) => {
  const { pathname } = new URL(new Request(input).url)
  const path = pathname.slice(pathname.indexOf('/api/v1/'))
  const answer = answers[path]
  if (answer === undefined) throw new Error(`The test gave no answer for ${path}`)
  const isArchive = typeof answer === 'object' && answer !== null && 'value' in answer
  return Promise.resolve(
    Response.json(isArchive ? { 'odata.metadata': '', 'odata.nextLink': null, ...answer } : answer)
  )
}
