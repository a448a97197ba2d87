import { shallowReadonly, shallowRef, watch, type ShallowRef } from 'vue'
import type { Person } from '../../../shared/company.ts'
import { useBridge } from '../../bridge.ts'
import type { CardReader } from '../card/use-card-flow.ts'

export interface StoredCaller {
  /** `null` while their own card may still arrive, once it has, and when they are not stored. */
  readonly person: Readonly<ShallowRef<Person | null>>
  /** Reads them anew, masked or unmasked as the setting is now. */
  readonly reload: () => Promise<void>
}

/**
 * The caller as the company's stored people have them, once their own card can't be shown. The main process looks there too
 * when it copies or calls, so what is shown is what is used.
 */
export const useStoredCaller = (company: CardReader, caller: CardReader): StoredCaller => {
  const bridge = useBridge()
  const person = shallowRef<Person | null>(null)
  let latest = 0

  const reload = async (): Promise<void> => {
    const turn = ++latest
    person.value = null
    const companyId = company.subject()?.companyId
    const personId = caller.subject()?.personId
    if (caller.flow.value.kind !== 'failed' || companyId === undefined || personId === undefined) return
    const outcome = await bridge.recallPeople({ companyId })
    if (turn !== latest || !outcome.ok || outcome.value?.section.state !== 'read') return
    person.value = outcome.value.section.rows.find(({ id }) => id === personId) ?? null
  }

  // At once: the next caller never has what the last one had.
  watch(caller.flow, () => void reload(), { flush: 'sync' })

  return { person: shallowReadonly(person), reload }
}
