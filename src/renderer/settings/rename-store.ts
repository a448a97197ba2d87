import { defineStore } from 'pinia'
import { readonly, shallowRef } from 'vue'
import type { Failure } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'

/** The renaming of a profile. Only one is renamed at a time. */
export type Renaming =
  | { readonly kind: 'none' }
  | { readonly kind: 'editing' | 'saving'; readonly profileId: string }
  | { readonly kind: 'failed'; readonly profileId: string; readonly failure: Failure }

/** Renames profiles. The new name arrives with `profiles:changed`. */
export const useRenameStore = defineStore('rename', () => {
  const bridge = useBridge()
  const renaming = shallowRef<Renaming>({ kind: 'none' })

  return {
    renaming: readonly(renaming),
    edit: (profileId: string): void => {
      renaming.value = { kind: 'editing', profileId }
    },
    cancel: (): void => {
      renaming.value = { kind: 'none' }
    },
    /** Does nothing while an earlier name is being saved. */
    save: async (name: string): Promise<void> => {
      if (renaming.value.kind === 'none' || renaming.value.kind === 'saving') return
      const { profileId } = renaming.value
      const saving: Renaming = { kind: 'saving', profileId }
      renaming.value = saving
      const outcome = await bridge.renameProfile({ profileId, name })
      if (renaming.value !== saving) return
      renaming.value = outcome.ok ? { kind: 'none' } : { kind: 'failed', profileId, failure: outcome.failure }
    }
  }
})
