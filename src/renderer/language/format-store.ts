import { defineStore } from 'pinia'
import { computed } from 'vue'
import { createFormat } from './format.ts'
import { useWords } from './i18n.ts'

/** The window's `Format`, in the computer's time zone. Intl objects are expensive, so it is created once per language. */
export const useFormatStore = defineStore('format', () => {
  const { t, language } = useWords()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { format: computed(() => createFormat({ language: language.value, timeZone, t })) }
})
