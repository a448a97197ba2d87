import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef, watch } from 'vue'
import type { RowRequest } from '../../../shared/contract.ts'
import { useBridge } from '../../bridge.ts'
import { useConnectionStore } from '../../failure/connection-store.ts'
import { startPaces } from '../../pace.ts'
import {
  failureOf,
  withCall,
  withDetailsFailure,
  withDetailsPace,
  withStoredDetails,
  type OpenedRow
} from './opened-row.ts'

/** The placeholder appears this late, so that a quick answer is not preceded by a flash of grey. */
const placeholderDelayMs = 150

interface Look {
  readonly request: RowRequest
  turn: number
  stopPaces: () => void
}

/** The rows of the card that are open in place, by the row's key; the last one is the one that was opened last. */
export const useDetailsStore = defineStore('details', () => {
  const bridge = useBridge()
  const connectionStore = useConnectionStore()
  const opened = shallowRef<ReadonlyMap<string, OpenedRow>>(new Map())
  /** Of the rows that SuperOffice knows more about. */
  const looks = new Map<string, Look>()

  const change = (key: string, toNext: (row: OpenedRow) => OpenedRow): void => {
    const row = opened.value.get(key)
    if (row !== undefined) opened.value = new Map(opened.value).set(key, toNext(row))
  }

  const startPacesOf = (key: string): (() => void) => {
    const placeholder = setTimeout(() => {
      change(key, (row) => withDetailsPace(row, 'noticeable'))
    }, placeholderDelayMs)
    const stop = startPaces((pace) => {
      if (pace === 'slow') change(key, (row) => withDetailsPace(row, 'slow'))
    })
    return () => {
      clearTimeout(placeholder)
      stop()
    }
  }

  /** The answer to an earlier call is ignored. */
  const load = async (key: string, look: Look, isForced: boolean, whenRecalled: Promise<unknown>) => {
    const turn = ++look.turn
    look.stopPaces()
    change(key, withCall)
    look.stopPaces = startPacesOf(key)
    const outcome = await bridge.refreshRow({ ...look.request, isForced })
    // After a failure, the stored details stay on screen: wait until they have arrived.
    if (!outcome.ok) await whenRecalled
    if (looks.get(key) !== look || turn !== look.turn) return
    look.stopPaces()
    change(key, (row) =>
      outcome.ok
        ? { kind: 'showing', details: outcome.value, failure: null }
        : withDetailsFailure(row, outcome.failure)
    )
  }

  /** Resolves to whether details are stored. */
  const recall = async (key: string, look: Look): Promise<boolean> => {
    const outcome = await bridge.recallRow(look.request)
    if (looks.get(key) !== look || !outcome.ok || outcome.value === null) return false
    const { value: details } = outcome
    change(key, (row) => withStoredDetails(row, details))
    return true
  }

  /** `request` is `null` for a row that SuperOffice knows no more about. */
  const open = (key: string, request: RowRequest | null): void => {
    const rest = [...opened.value].filter(([each]) => each !== key)
    const row: OpenedRow = request === null ? { kind: 'known' } : { kind: 'loading', pace: 'quick' }
    opened.value = new Map([...rest, [key, row]])
    if (request === null) return
    const look: Look = { request, turn: 0, stopPaces: () => undefined }
    looks.set(key, look)
    const whenRecalled = recall(key, look)
    void load(key, look, false, whenRecalled)
  }

  const close = (key: string): void => {
    looks.get(key)?.stopPaces()
    looks.delete(key)
    opened.value = new Map([...opened.value].filter(([each]) => each !== key))
  }

  const reloadWhere = (isWanted: (row: OpenedRow) => boolean): void => {
    for (const [key, look] of looks) {
      const row = opened.value.get(key)
      if (row !== undefined && isWanted(row)) void load(key, look, true, Promise.resolve())
    }
  }

  watch(
    () => connectionStore.connection.kind,
    (kind, before) => {
      const isBack = before === 'offline' || before === 'not-responding'
      if (kind === 'online' && isBack) reloadWhere((row) => row.kind !== 'loading')
    }
  )

  return {
    opened: shallowReadonly(opened),
    open,
    close,
    closeAll: (): void => {
      for (const key of opened.value.keys()) close(key)
    },
    /** The same rows have other keys now. What is being read goes on for them. */
    rename: (toKey: (key: string) => string): void => {
      // The same object, so that nothing follows from it.
      if (opened.value.size === 0 && looks.size === 0) return
      opened.value = new Map([...opened.value].map(([key, row]) => [toKey(key), row]))
      const renamed = [...looks].map(([key, look]) => [toKey(key), look] as const)
      looks.clear()
      for (const [key, look] of renamed) {
        looks.set(key, look)
        if (opened.value.get(key)?.kind === 'loading') void load(key, look, false, recall(key, look))
      }
    },
    /** Reads the details of every open row again, even if they are current. */
    refresh: (): void => {
      reloadWhere(() => true)
    },
    /** Reads one row again that could not be read. */
    retry: (key: string): void => {
      const look = looks.get(key)
      if (look !== undefined) void load(key, look, true, Promise.resolve())
    },
    /** Asks again for what failed while the agent was signed out. */
    retrySignedIn: (): void => {
      reloadWhere((row) => failureOf(row)?.code === 'sign-in-again')
    },
    /** Asks for the details of every open row in the new language. What is on screen stays until they have arrived. */
    followLanguage: (): void => {
      for (const [key, look] of looks) void load(key, look, false, Promise.resolve())
    },
    /** Replaces all details by their stored version, masked or unmasked as the setting is now. */
    reload: async (): Promise<void> => {
      await Promise.all(
        [...looks].map(async ([key, look]) => {
          look.turn++
          look.stopPaces()
          change(key, () => ({ kind: 'loading', pace: 'quick' }))
          const isStored = await recall(key, look)
          if (!isStored && looks.get(key) === look) await load(key, look, true, Promise.resolve())
        })
      )
    }
  }
})
