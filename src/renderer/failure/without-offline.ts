import { isConnectionFailure, type Failure } from '../../shared/outcome.ts'
import type { Connection } from '../../shared/session.ts'

/** `null` for a failure that only says what `OfflineStrip.vue` says already. */
export const withoutOffline = (failure: Failure | null, connection: Connection): Failure | null =>
  failure !== null && connection.kind === 'offline' && isConnectionFailure(failure.code) ? null : failure
