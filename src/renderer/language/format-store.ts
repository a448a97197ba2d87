import { defineStore } from 'pinia'
import { computed } from 'vue'
import { createFormat } from './format.ts'
import { useWords } from './i18n.ts'

/** The one `Format` of the window: Intl's objects are made once for each language, in the computer's own time zone. */
export const useFormatStore = defineStore('format', () => {
  const { t, language } = useWords()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { format: computed(() => createFormat({ language: language.value, timeZone, t })) }
})
