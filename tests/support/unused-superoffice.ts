import type { SuperOfficePort } from '../../src/main/lookup/active-session.ts'
import { CodedError } from '../../src/shared/outcome.ts'

const fail = (): Promise<never> => Promise.reject(new CodedError('unexpected'))

/** A SuperOffice that fails every call. A test replaces those that it expects. */
export const unusedSuperOffice: SuperOfficePort = {
  readSummary: fail,
  exists: fail,
  readPerson: fail,
  readCompany: fail,
  readCompanies: fail,
  readPeople: fail,
  readRowDetails: fail,
  readHistory: fail,
  findCompanies: fail,
  findContaining: fail,
  findCompaniesContaining: fail,
  findByPhone: fail,
  findByEmail: fail,
  findByDomain: fail,
  findByWeb: fail,
  findByOrganisationNumber: fail,
  findByCompanyNumber: fail,
  findByRequest: fail
}
