import { readonly, ref, watch, type Ref } from 'vue'
import type { Translate } from '../../language/i18n.ts'
import type { CardFlow } from './card-flow.ts'

/** Announces once to screen readers that SuperOffice's answer has replaced the card, and how many rows have changed. */
export const useUpdateAnnouncement = (flow: () => CardFlow, t: Translate): Readonly<Ref<string>> => {
  const announcement = ref('')
  const toWords = (count: number): string =>
    count === 0
      ? t('company.updated')
      : `${t('company.updated')}: ${t('company.changes.short', { count }, count)}`
  watch(flow, (next, before) => {
    const isAnswer = next.kind === 'showing' && next.source === 'superoffice' && next.pace === null
    if (next.kind === 'showing' && next.pace === 'quick') announcement.value = ''
    else if (isAnswer && before.kind === 'showing' && before.card.fetchedAt !== next.card.fetchedAt)
      announcement.value = toWords(next.card.changes?.count ?? 0)
  })
  return readonly(announcement)
}
