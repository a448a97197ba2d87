/** Texts that a closer look reads, each of which exists nowhere else. */
interface PlantedDetails {
  readonly owner: string
  readonly person: string
  readonly author: string
  readonly priority: string
  readonly status: string
  readonly stage: string
  readonly type: string
  readonly message: string
  readonly quoted: string
  readonly agenda: string
}

type Fetch = typeof globalThis.fetch

/** Answers a closer look at any row with these texts. All other requests go through. */
export const plantDetails = (fetch: Fetch, texts: PlantedDetails): Fetch => {
  const answers = toAnswers(texts)
  return async (input, init) => {
    const address = decodeURIComponent(input instanceof Request ? input.url : String(input))
    const found = answers.find(({ path }) => address.includes(path))
    return found === undefined ? await fetch(input, init) : Response.json(found.answer)
  }
}

const toAnswers = (texts: PlantedDetails): readonly { readonly path: string; readonly answer: unknown }[] => {
  const people = { 'associate/fullName': texts.owner, 'person/fullName': texts.person }
  return [
    {
      path: '/Messages?',
      answer: {
        value: [
          {
            ticketMessageId: 1,
            author: texts.author,
            createdAt: '2026-11-20T10:00:00Z',
            slevel: 'Internal',
            body: `${texts.message}\n\n> ${texts.quoted}`,
            htmlBody: '',
            'ticket/ownedBy/fullName': texts.owner,
            'ticket/priorityName': texts.priority,
            'ticket/ticketStatusName': texts.status,
            'ticket/person/fullName': texts.person
          }
        ]
      }
    },
    {
      path: '/GetAppointmentList',
      answer: [
        {
          AppointmentId: 1,
          Task: texts.type,
          AssociateFullName: texts.owner,
          PersonFullName: texts.person,
          Title: '',
          Description: '',
          Agenda: texts.agenda
        }
      ]
    },
    { path: '/Archive/Document?', answer: { value: [{ documentId: 3, type: texts.type, ...people }] } },
    { path: '/Archive/SimpleSale?', answer: { value: [{ saleId: 1, stage: texts.stage, ...people }] } }
  ]
}
