import { createGlance, type Glance } from '../../src/main/compose.ts'
import { lonePorts } from './lone-ports.ts'
import { longer, startTurnWatch } from './turn-watch.ts'

/** A core that is signed in to a SuperOffice which answers with whatever `answerWith` was given last. */
export interface HostileCore {
  readonly glance: Glance
  readonly answerWith: (body: string) => void
}

export const startHostileCore = async (folder: string): Promise<HostileCore> => {
  let body = 'null'
  const fetch: typeof globalThis.fetch = async (input) => {
    const isUser = (input instanceof Request ? input.url : input.toString()).includes('currentPrincipal')
    // As from the network: not in the same turn.
    await new Promise(setImmediate)
    return new Response(isUser ? '{"FullName":"Eva"}' : body, {
      headers: { 'Content-Type': 'application/json' }
    })
  }
  const glance = createGlance({ ...lonePorts(folder), fetch })
  await glance.dispatch('session:sign-in', {
    kind: 'basic',
    serverAddress: 'https://crm.example.com',
    userName: 'eva',
    password: 'secret'
  })
  return {
    glance,
    answerWith: (next) => {
      body = next
    }
  }
}

/** More turns than storing a card takes once it has been shown. */
const turnsAfterwards = 10

/**
 * Counts the turns of the process while `work` runs, and measures the longest one, also of those that come right after it: the
 * work of the main thread in it.
 */
export const watchTurns = async <T>(
  work: () => Promise<T>
): Promise<{ readonly result: T; readonly turns: number; readonly longestMs: number }> => {
  const watch = startTurnWatch()
  const result = await work()
  await new Promise(setImmediate)
  const during = watch.take()
  for (let turn = 0; turn < turnsAfterwards; turn++) await new Promise(setImmediate)
  const { workMs } = longer(during, watch.take())
  watch.stop()
  return { result, turns: during.turns, longestMs: workMs }
}
