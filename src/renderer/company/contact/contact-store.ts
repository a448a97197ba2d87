import { defineStore } from 'pinia'
import { onScopeDispose, readonly, shallowRef } from 'vue'
import type { ContactRequest } from '../../../shared/contract.ts'
import type { Failure } from '../../../shared/outcome.ts'
import { useBridge } from '../../bridge.ts'

/** What the agent is told of a copy, for a moment. By its key it is said at the top, where it is seen from everywhere. */
export interface ContactNote extends ContactRequest {
  readonly kind: 'copied' | 'missing'
  readonly isByKey: boolean
}

const noteMs = 1600

/** Copies, calls and writes. The number or the address itself is looked up by the main process. */
export const useContactStore = defineStore('contact', () => {
  const bridge = useBridge()
  const note = shallowRef<ContactNote | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  const say = (next: ContactNote | null): void => {
    clearTimeout(timer)
    note.value = next
    if (next !== null) timer = setTimeout(say, noteMs, null)
  }

  const use = async (request: ContactRequest, isByKey: boolean): Promise<void> => {
    const turn = ++latest
    say(null)
    failure.value = null
    const outcome = await bridge.useContact(request)
    if (turn !== latest) return
    if (!outcome.ok) failure.value = outcome.failure
    else if (request.use.startsWith('copy')) say({ ...request, kind: 'copied', isByKey })
  }

  const close = (): void => {
    latest++
    say(null)
    failure.value = null
  }
  onScopeDispose(close)

  return {
    note: readonly(note),
    failure: readonly(failure),
    use,
    /** There is no such number or address: said without asking for it. */
    miss: (request: ContactRequest): void => {
      latest++
      failure.value = null
      say({ ...request, kind: 'missing', isByKey: true })
    },
    close
  }
})
