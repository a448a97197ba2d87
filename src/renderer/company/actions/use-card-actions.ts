import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import type { Wording } from '../../language/wording.ts'
import { useKeys } from '../../design/keys.ts'
import { listMenuActions, type ListedAction } from '../../design/use-actions.ts'
import type { WordKey } from '../../language/i18n.ts'
import { useSessionStore } from '../../session/session-store.ts'
import type { CallerRef } from '../caller/caller-ref.ts'
import { useCardStore } from '../card-store.ts'
import { toCardText } from './card-text.ts'
import { canOpenPages, toNewRecord } from './new-records.ts'
import { copiedMs } from '../../design/copied.ts'

export interface CardActions {
  readonly isMenuOpen: Ref<boolean>
  /** Whether to forget the card is being asked. */
  readonly isAsking: Ref<boolean>
  /** True for a moment after the card was copied. */
  readonly isCopied: Readonly<Ref<boolean>>
  /** Says that it was copied; otherwise empty. */
  readonly note: ComputedRef<string>
  /** The actions of the menu. */
  readonly menu: ComputedRef<readonly ListedAction[]>
}

/** Hands the card over: as text, or to a new request or follow-up in SuperOffice. Does nothing until there is a card. */
export const useCardActions = (
  card: Readonly<Ref<Card | null>>,
  caller: CallerRef | null,
  wording: Readonly<Ref<Wording>>
): CardActions => {
  const cardStore = useCardStore()
  const sessionStore = useSessionStore()
  const isMenuOpen = ref(false)
  const isAsking = ref(false)
  const isCopied = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const canOpenNew = computed(() => canOpenPages(sessionStore.session))

  onScopeDispose(() => {
    clearTimeout(timer)
  })

  /** Resolves to whether the card is on the clipboard. */
  const copy = async (): Promise<boolean> => {
    if (card.value === null) return false
    clearTimeout(timer)
    isCopied.value = false
    // The number that matched is the window's own, and stays readable when the screen is shared later.
    const matched = card.value.isMasked ? null : (caller?.matched ?? null)
    const from = caller === null ? null : { name: caller.name, matched, card: cardStore.callerCard }
    if (!(await cardStore.copyText(toCardText(card.value, from, wording.value)))) return false
    isCopied.value = true
    timer = setTimeout(() => {
      isCopied.value = false
    }, copiedMs)
    return true
  }

  const openNew = (kind: 'new-request' | 'new-follow-up'): void => {
    if (card.value === null || !canOpenNew.value) return
    void cardStore.openRecord(toNewRecord(kind, card.value, caller?.personId ?? null))
  }

  /** A key that can't do anything shows the menu, which says why. */
  const openNewByKey = (kind: 'new-request' | 'new-follow-up'): boolean => {
    if (card.value === null) return false
    if (canOpenNew.value) openNew(kind)
    else isMenuOpen.value = true
    return true
  }

  const isListed = (): boolean => card.value !== null
  const whyNot = (): WordKey | null => (canOpenNew.value ? null : 'company.actions.signInFirst')

  useKeys({
    moreActions: () => {
      isMenuOpen.value = !isMenuOpen.value && card.value !== null
      return card.value !== null
    },
    copyCard: { run: () => card.value !== null && copy(), isListed },
    newRequest: {
      run: () => openNewByKey('new-request'),
      isListed,
      whyNot
    },
    newFollowUp: {
      run: () => openNewByKey('new-follow-up'),
      isListed,
      whyNot
    },
    forget: {
      run: () => {
        isMenuOpen.value = false
        isAsking.value = card.value !== null
        return isAsking.value
      },
      isListed,
      words: () => (card.value?.companyId === undefined ? 'company.forgetPerson' : 'company.forget')
    }
  })

  return {
    isMenuOpen,
    isAsking,
    isCopied,
    note: computed(() => (isCopied.value ? wording.value.t('company.actions.copied') : '')),
    menu: computed(() => listMenuActions(wording.value.t))
  }
}
