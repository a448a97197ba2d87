import { toAssociate, toDocumentType, toTask } from '../summaries/row-details.ts'
import type { FoundRow } from '../summaries/row-finder.ts'
import { toPartyColumns } from './party-columns.ts'
import type { ArchiveRow } from './requested-rows.ts'

// The rows of `ContactActivity`. Each kind has columns of its own, and leaves those of the others empty.

export const toFollowUpRow = (found: FoundRow<'Followups'>): ArchiveRow =>
  toActivityRow(found, 'appointment', toTask(found.row).name)

export const toDocumentRow = (found: FoundRow<'Documents'>): ArchiveRow =>
  toActivityRow(found, 'document', toDocumentType(found.row).name)

const toActivityRow = (
  { row, company, person }: FoundRow<'Followups' | 'Documents'>,
  entityName: 'appointment' | 'document',
  type: string
): ArchiveRow => {
  const parties = toPartyColumns({ company, person, associate: toAssociate(company, row.AppointmentId) })
  return {
    primaryKey: row.AppointmentId,
    entityName,
    columns: {
      appointmentId: row.AppointmentId,
      documentId: row.DocumentId,
      date: row.Date ?? '',
      registeredDate: row.Registered ?? '',
      type,
      text: row.Description ?? '',
      completed: row.Completed === 'Completed',
      ...parties
    }
  }
}

export const toChatRow = ({ row, company, person }: FoundRow<'Chats'>): ArchiveRow => {
  const parties = toPartyColumns({ company, person, associate: toAssociate(company, row.ChatSessionId) })
  return {
    primaryKey: row.ChatSessionId,
    entityName: 'chat',
    columns: {
      chatSessionId: row.ChatSessionId,
      date: row.WhenRequested ?? '',
      text: row.FirstMessage ?? '',
      firstMessage: row.FirstMessage ?? '',
      lastMessage: row.LastMessage ?? '',
      whenRequested: row.WhenRequested ?? '',
      whenEnded: row.WhenEnded ?? '',
      ...parties
    }
  }
}
