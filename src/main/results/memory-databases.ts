import { openResultsDatabase, type OpenResultsDatabase, type ResultsDatabase } from './results-database.ts'

/**
 * The databases of a computer without a keychain: sealed rows in this process's memory, one database for each profile.
 * Closing a store leaves its sealed rows here, so that nothing is lost while Glance is locked. They are deleted by
 * `erase` and when the process ends.
 */
export interface MemoryDatabases {
  readonly opener: (profileId: string) => OpenResultsDatabase
  readonly erase: (profileId: string) => void
}

export const createMemoryDatabases = (): MemoryDatabases => {
  const databases = new Map<string, ResultsDatabase>()

  return {
    opener: (profileId) => (file) => {
      const database = databases.get(profileId) ?? openResultsDatabase(file)
      databases.set(profileId, database)
      return { ...database, close: () => undefined }
    },
    erase: (profileId) => {
      databases.get(profileId)?.close()
      databases.delete(profileId)
    }
  }
}
