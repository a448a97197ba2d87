import { readonly, ref, watch, type Ref } from 'vue'
import type { Translate } from '../../language/i18n.ts'
import type { CardFlow } from './card-flow.ts'

/** Announces once to screen readers that SuperOffice's answer has replaced the card. */
export const useUpdateAnnouncement = (flow: () => CardFlow, t: Translate): Readonly<Ref<string>> => {
  const announcement = ref('')
  watch(flow, (next, before) => {
    const isAnswer = next.kind === 'showing' && next.source === 'superoffice' && next.pace === null
    if (next.kind === 'showing' && next.pace === 'quick') announcement.value = ''
    else if (isAnswer && before.kind === 'showing' && before.card.fetchedAt !== next.card.fetchedAt)
      announcement.value = t('company.updated')
  })
  return readonly(announcement)
}
