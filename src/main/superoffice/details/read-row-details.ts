import type { z } from 'zod'
import { CodedError, codeOf } from '../../../shared/outcome.ts'
import type { RowDetails, RowRef } from '../../../shared/row-details.ts'
import type { ApiCall, CallApi } from '../call-api.ts'
import { decodeList } from '../decode-rows.ts'
import { toLanguageText } from '../language-string.ts'
import { toQuery } from '../query.ts'
import { readArchive, type ArchiveQuery } from '../read-archive.ts'
import { requireReadable } from '../require-readable.ts'
import { decodeColumns } from '../wire-columns.ts'
import {
  toDocumentDetails,
  toFollowUpDetails,
  toMessagelessRequest,
  toRequestDetails,
  toSaleDetails,
  type MessageRow
} from './to-row-details.ts'
import {
  appointment,
  documentColumns,
  messageColumns,
  plainMessageColumns,
  saleColumns,
  ticket
} from './wire-details.ts'

/**
 * Reads what a closer look at a row shows (docs/superoffice.md: A closer look), with one call. A request without messages, and
 * one whose last message is too large, take a second one. Rejects with `not-found` when SuperOffice has no such row. That and
 * `no-access` are about the row, and say nothing about its company or person.
 */
export type ReadRowDetails = (row: RowRef, signal: AbortSignal) => Promise<RowDetails>

/** `language` is the two-letter code of the agent's language. */
export const createReadRowDetails = (callApi: CallApi, language: () => string): ReadRowDetails => {
  const toName = (text: string): string => toLanguageText(text, language())

  /** An agent or an archive that has no such row answers without it; only the address of a request's messages names a row. */
  const callRow: CallApi = async (call, signal) => {
    try {
      return await callApi(call, signal)
    } catch (error) {
      const isAboutRow = call.path.startsWith('Ticket/') && error instanceof CodedError && !error.isWebPage
      if (codeOf(error) !== 'not-found' || isAboutRow) throw error
      throw new CodedError('server-error')
    }
  }

  const readRow = async <Schema extends z.ZodObject>(
    schema: Schema,
    query: Omit<ArchiveQuery, 'columns' | 'top'>,
    signal: AbortSignal
  ): Promise<z.output<Schema> | undefined> => {
    const answer = await readArchive(callRow, { ...query, columns: schema.shape, top: 1 }, signal)
    return requireReadable(decodeColumns(schema, answer))[0]
  }

  const callAgent = async <Schema extends z.ZodObject>(
    schema: Schema,
    { name, path, body }: Required<Pick<ApiCall, 'name' | 'path' | 'body'>>,
    signal: AbortSignal
  ): Promise<readonly z.output<Schema>[]> => {
    const query = toQuery({ $select: Object.keys(schema.shape) })
    const answer = await callRow({ name, path: `${path}?${query}`, body }, signal)
    // Agents answer so when the call has failed.
    if (answer === null) throw new CodedError('empty-answer')
    return requireReadable(decodeList(schema, answer))
  }

  const readLastMessage = async (id: number, signal: AbortSignal): Promise<MessageRow | undefined> => {
    const archive = `Ticket/${String(id)}/Messages` as const
    const query = { name: 'request-details', archive, orderBy: 'ticketMessageId desc' } as const
    try {
      return await readRow(messageColumns, query, signal)
    } catch (error) {
      // Pictures inside the HTML can be larger than all the rest.
      if (codeOf(error) !== 'too-large') throw error
      return await readRow(plainMessageColumns, query, signal)
    }
  }

  const readRequest = async (id: number, signal: AbortSignal): Promise<RowDetails> => {
    const message = await readLastMessage(id, signal)
    return message === undefined ? await readMessageless(id, signal) : toRequestDetails(message, toName)
  }

  const readMessageless = async (id: number, signal: AbortSignal): Promise<RowDetails> => {
    const tickets = await callAgent(
      ticket,
      { name: 'request-without-messages', path: 'Agents/Ticket/GetTickets', body: { TicketIds: [id] } },
      signal
    )
    return toMessagelessRequest(requireRow(tickets.find(({ TicketId }) => TicketId === id)), toName)
  }

  const readFollowUp = async (id: number, signal: AbortSignal): Promise<RowDetails> => {
    const appointments = await callAgent(
      appointment,
      { name: 'follow-up-details', path: 'Agents/Appointment/GetAppointmentList', body: [id] },
      signal
    )
    return toFollowUpDetails(
      requireRow(appointments.find(({ AppointmentId }) => AppointmentId === id)),
      toName
    )
  }

  const readDocument = async (id: number, signal: AbortSignal): Promise<RowDetails> => {
    const query = {
      name: 'document-details',
      archive: 'Archive/Document',
      filter: `documentId eq ${String(id)}`,
      orderBy: 'documentId'
    } as const
    const row = await readRow(documentColumns, query, signal)
    return toDocumentDetails(requireRow(row?.documentId === id ? row : undefined), toName)
  }

  const readSale = async (id: number, signal: AbortSignal): Promise<RowDetails> => {
    const query = {
      name: 'sale-details',
      archive: 'Archive/SimpleSale',
      filter: `saleId eq ${String(id)}`,
      orderBy: 'saleId'
    } as const
    const row = await readRow(saleColumns, query, signal)
    return toSaleDetails(requireRow(row?.saleId === id ? row : undefined), toName)
  }

  const readers: Readonly<
    Record<RowDetails['kind'], (id: number, signal: AbortSignal) => Promise<RowDetails>>
  > = { request: readRequest, 'follow-up': readFollowUp, document: readDocument, sale: readSale }

  return async ({ kind, id }, signal) => await readers[kind](id, signal)
}

const requireRow = <Row>(row: Row | undefined): Row => {
  if (row === undefined) throw new CodedError('not-found')
  return row
}
