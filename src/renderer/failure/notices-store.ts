import { defineStore } from 'pinia'
import { onScopeDispose, readonly, shallowRef } from 'vue'
import type { NoticeCode } from '../../shared/session.ts'
import { useBridge } from '../bridge.ts'

/** Notices from the main process. Each is shown until the agent dismisses it. */
export const useNoticesStore = defineStore('notices', () => {
  const bridge = useBridge()
  const notices = shallowRef<readonly NoticeCode[]>([])

  const load = async (): Promise<void> => {
    const outcome = await bridge.takeNotices()
    if (outcome.ok) notices.value = [...new Set([...notices.value, ...outcome.value])]
  }

  const dismiss = (code: NoticeCode): void => {
    notices.value = notices.value.filter((each) => each !== code)
  }

  onScopeDispose(bridge.onNoticesArrived(() => void load()))

  return { notices: readonly(notices), load, dismiss }
})
