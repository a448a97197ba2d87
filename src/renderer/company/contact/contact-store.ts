import { defineStore } from 'pinia'
import { onScopeDispose, readonly, shallowRef } from 'vue'
import type { ContactRequest } from '../../../shared/contract.ts'
import type { Failure } from '../../../shared/outcome.ts'
import { useBridge } from '../../bridge.ts'
import { copiedMs } from '../../design/copied.ts'

/** How long the window says why a key did nothing: a sentence to read, where *Copied* is one word. */
const missingMs = 6_000

/**
 * Says for a moment that something was copied, or that there is nothing to copy, call or write to. After a key it is
 * shown in the header, because the number or address itself may be out of sight.
 */
export interface ContactNote extends ContactRequest {
  readonly kind: 'copied' | 'missing'
  readonly isByKey: boolean
  /** Whose it is, where it could be somebody else's; otherwise empty. */
  readonly of: string
}

/** Copies, calls and writes. The main process looks up the number or address under the ids of the request. */
export const useContactStore = defineStore('contact', () => {
  const bridge = useBridge()
  const note = shallowRef<ContactNote | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  const showNote = (next: ContactNote | null): void => {
    clearTimeout(timer)
    note.value = next
    if (next !== null) timer = setTimeout(showNote, next.kind === 'missing' ? missingMs : copiedMs, null)
  }

  const use = async (
    request: ContactRequest,
    said: Pick<ContactNote, 'isByKey' | 'of'> = { isByKey: false, of: '' }
  ): Promise<void> => {
    const turn = ++latest
    showNote(null)
    failure.value = null
    const outcome = await bridge.useContact(request)
    if (turn !== latest) return
    if (!outcome.ok) failure.value = outcome.failure
    else if (request.use.startsWith('copy')) showNote({ ...request, ...said, kind: 'copied' })
  }

  const reportMissing = (request: ContactRequest): void => {
    latest++
    failure.value = null
    showNote({ ...request, kind: 'missing', isByKey: true, of: '' })
  }

  const close = (): void => {
    latest++
    showNote(null)
    failure.value = null
  }
  onScopeDispose(close)

  return { note: readonly(note), failure: readonly(failure), use, reportMissing, close }
})
