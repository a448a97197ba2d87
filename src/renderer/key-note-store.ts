import { defineStore } from 'pinia'
import { nextTick, onScopeDispose, readonly, ref } from 'vue'

/** As long as a sentence takes to read. */
const noteMs = 6_000

/** Answers a key that changes nothing to see: one line, which goes after a while or with the next key. */
export const useKeyNoteStore = defineStore('key-note', () => {
  const note = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  const clear = (): void => {
    clearTimeout(timer)
    note.value = ''
  }

  /** The same words once more are read aloud once more. */
  const say = async (words: string): Promise<void> => {
    clear()
    await nextTick()
    clearTimeout(timer)
    note.value = words
    timer = setTimeout(clear, noteMs)
  }

  onScopeDispose(clear)

  return { note: readonly(note), say, clear }
})
