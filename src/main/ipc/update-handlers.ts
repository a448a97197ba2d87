import type { Channel } from '../../shared/contract.ts'
import type { Updates } from '../updates/updates.ts'
import type { Handlers } from './dispatch.ts'

type UpdateChannels = Extract<Channel, `updates:${string}`>

export const createUpdateHandlers = (updates: Updates): Pick<Handlers, UpdateChannels> => ({
  'updates:recall': () => updates.state(),
  'updates:check': () => {
    updates.check()
    return updates.state()
  },
  'updates:install': () => {
    updates.install()
    return updates.state()
  }
})
