import { describe, expect, it } from 'vitest'
import { readEmployedPerson } from '../../../src/main/lookup/employed-person.ts'
import { CodedError, type FailureCode } from '../../../src/shared/outcome.ts'
import type { ReadHeader } from '../../../src/main/superoffice/to-header.ts'
import { unusedSuperOffice } from '../../support/unused-superoffice.ts'

const employer = { companyId: 201, name: 'Nordlys Energi AS' }
const employed: ReadHeader = { header: { name: 'Eva Dahl', employer }, unreadableFields: [] }
const read = (
  code: FailureCode,
  readPerson: () => Promise<ReadHeader | null>,
  signal = new AbortController().signal
) =>
  readEmployedPerson(
    { ...unusedSuperOffice, readPerson },
    { personId: 7 },
    new CodedError(code),
    { limit: 10, fetchedAt: '2026-11-24T09:00:00.000Z' },
    signal
  )

describe('a person whose summary failed', () => {
  it.each(['empty-answer', 'no-access', 'server-error', 'unreadable-answer'] as const)(
    'leads to their company after %s',
    async (code) => {
      expect(await read(code, () => Promise.resolve(employed))).toMatchObject({
        personId: 7,
        header: { name: 'Eva Dahl', employer },
        sections: { requests: { state: 'unreadable' } }
      })
    }
  )

  it.each(['not-found', 'no-network', 'timed-out', 'sign-in-again', 'throttled'] as const)(
    'is not asked for again after %s',
    async (code) => {
      await expect(read(code, () => Promise.resolve(employed))).rejects.toMatchObject({ code })
    }
  )

  it.each([
    ['has no company', () => Promise.resolve({ header: { name: 'Eva Dahl' }, unreadableFields: [] })],
    ['has nothing to read', () => Promise.resolve(null)],
    ['can’t be read either', () => Promise.reject(new CodedError('server-error'))]
  ])('is a failure when the person %s', async (_what, readPerson) => {
    await expect(read('empty-answer', readPerson)).rejects.toMatchObject({ code: 'empty-answer' })
  })

  it('is dropped when the session has ended meanwhile', async () => {
    await expect(
      read('empty-answer', () => Promise.resolve(employed), AbortSignal.abort())
    ).rejects.toMatchObject({
      code: 'cancelled'
    })
  })
})
