import { useEventListener } from '@vueuse/core'
import { defineStore } from 'pinia'
import { onScopeDispose, readonly, ref, shallowRef } from 'vue'
import type { Connection } from '../../shared/session.ts'
import { useBridge } from '../bridge.ts'

/** Whether SuperOffice can be reached, and when Glance will retry. */
export const useConnectionStore = defineStore('connection', () => {
  const bridge = useBridge()
  const connection = shallowRef<Connection>({ kind: 'unknown' })
  /** When the next retry begins (ISO, UTC); `null` when none is scheduled. */
  const waitsUntil = ref<string | null>(null)
  const isProbing = ref(false)

  const load = async (): Promise<void> => {
    const before = connection.value
    const outcome = await bridge.recallConnection()
    // A state that was pushed meanwhile is newer.
    if (outcome.ok && connection.value === before) connection.value = outcome.value
  }

  /** Finds out whether a lost connection is back. Whatever failed is then asked for again, as after any return. */
  const probe = async (): Promise<void> => {
    if (isProbing.value) return
    isProbing.value = true
    const outcome = await bridge.probeConnection()
    isProbing.value = false
    if (outcome.ok) connection.value = outcome.value
  }

  // After a long loss the core tries seldom. That this computer has a network again is a reason to try now.
  useEventListener('online', () => {
    const { kind } = connection.value
    if (kind === 'offline' || kind === 'not-responding') void probe()
  })

  onScopeDispose(
    bridge.onConnectionChanged((changed) => {
      connection.value = changed
    })
  )
  onScopeDispose(
    bridge.onWaitChanged((wait) => {
      waitsUntil.value = wait?.until ?? null
    })
  )

  return {
    connection: readonly(connection),
    waitsUntil: readonly(waitsUntil),
    isProbing: readonly(isProbing),
    load,
    probe
  }
})
