import archiveColumns from '../vendor/archive-columns.json' with { type: 'json' }

/** An archive of the vendor's: the kinds of its rows, and for each column its type and whether it can be sorted by. */
export interface VendorArchive {
  readonly name: string
  readonly entities: readonly string[]
  readonly columns: Readonly<Record<string, string>>
}

const archives: Readonly<Record<string, Omit<VendorArchive, 'name'>>> = archiveColumns.providers

const archiveNamed = (name: string): VendorArchive | null => {
  const archive = archives[name.toLowerCase()]
  return archive === undefined ? null : { name: name.toLowerCase(), ...archive }
}

// The description of each of these paths says which archive it calls.
const archiveOfPath: Readonly<Record<string, string>> = {
  '/api/v1/Contact': 'simplecontact',
  '/api/v1/Contact/{id}/Activities': 'contactactivity',
  '/api/v1/Contact/{id}/Persons': 'person',
  '/api/v1/Contact/{id}/Tickets': 'ticket',
  '/api/v1/Person': 'person',
  '/api/v1/Person/{id}/Tickets': 'ticket',
  '/api/v1/Ticket': 'ticket',
  '/api/v1/Ticket/{id}/Messages': 'ticketmessage',
  '/api/v1/TicketMessage': 'ticketmessage'
}

/** The archive that a path reads; `null` when the vendor's data has no such archive. */
export const archiveOf = (path: string, parameters: Readonly<Record<string, string>>): VendorArchive | null =>
  archiveNamed(archiveOfPath[path] ?? parameters['archiveProviderName'] ?? '')

const emailChannels = ['emailpersonaddress', 'emailcontactaddress'] as const

/**
 * The archives that fill the rows of an archive. Most fill their own; `emailaddress` joins two. Its own page lists the columns
 * of both, although a row has only those of one.
 */
export const channelsOf = (archive: VendorArchive): readonly VendorArchive[] =>
  archive.name === 'emailaddress' ? emailChannels.flatMap((name) => archiveNamed(name) ?? []) : [archive]

/** The channel that a row comes from, by its `EntityName`. */
export const channelOfRow = (archive: VendorArchive, entityName: string): VendorArchive => {
  const channels = channelsOf(archive)
  return channels.find(({ entities }) => channels.length === 1 || entities.includes(entityName)) ?? archive
}

export const isSortable = (kind: string): boolean => kind.endsWith(' sortable')

/** `-` for a column that can only be selected. */
export const typeOf = (kind: string): string => kind.split(' ')[0] ?? ''
