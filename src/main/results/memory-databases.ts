import { openResultsDatabase, type OpenResultsDatabase, type ResultsDatabase } from './results-database.ts'

/**
 * Where there is no keychain: sealed rows in this process's memory, by profile. A store that is closed leaves its rows
 * here, sealed, so that a lock loses nothing; they go with `erase`, and with the process.
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
