import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { createFormat } from './format.ts'
import { useWords } from './i18n.ts'
import { toTimeZone } from './time-zone.ts'

/** The window's `Format`. Intl objects are expensive, so it is created once per language and time zone. */
export const useFormatStore = defineStore('format', () => {
  const { t, language } = useWords()
  const timeZone = ref(toTimeZone('system'))
  return {
    format: computed(() => createFormat({ language: language.value, timeZone: timeZone.value, t })),
    /** Shows all dates in the time zone of this setting: an IANA name, or `system`. */
    setTimeZone: (setting: string): void => {
      timeZone.value = toTimeZone(setting)
    }
  }
})
