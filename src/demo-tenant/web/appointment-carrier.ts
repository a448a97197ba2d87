import { toPersonName } from '../companies/demo-company.ts'
import { toAssociate, toDocumentType, toTask } from '../summaries/row-details.ts'
import type { FoundRow } from '../summaries/row-finder.ts'

/** The simple carrier of a follow-up or a document, which `Agents/Appointment/GetAppointmentList` contains. */
export const toAppointment = ({
  row,
  company,
  person
}: FoundRow<'Followups' | 'Documents'>): Readonly<Record<string, unknown>> => {
  const isDocument = row.DocumentId !== 0
  const task = toTask(row)
  const associate = toAssociate(company, row.AppointmentId)
  return {
    AppointmentId: row.AppointmentId,
    StartDate: row.Date,
    EndDate: row.Date,
    ActiveDate: row.Date,
    Type: isDocument ? 'Document' : task.taskType === 'ToDo' ? 'inChecklist' : 'inDiary',
    Task: isDocument ? toDocumentType(row).name : task.name,
    TaskType: isDocument ? 'Document' : task.taskType,
    AssociateId: associate.associateId,
    AssociateName: associate.name,
    AssociateFullName: associate.fullName,
    ContactId: company?.companyId ?? 0,
    ContactName: company?.name ?? '',
    PersonId: person?.personId ?? 0,
    PersonFullName: person === null ? '' : toPersonName(person),
    Description: row.Description,
    Title: '',
    Agenda: '',
    Location: task.taskType === 'Appointment' && !isDocument ? (company?.city ?? '') : '',
    Completed: row.Completed,
    CreatedDate: row.Registered,
    CreatedByFullName: associate.fullName,
    Private: 'Public',
    IsPublished: false,
    TableRight: null,
    FieldProperties: {}
  }
}
