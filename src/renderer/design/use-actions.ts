import type { Translate } from '../language/i18n.ts'
import { actionTable, type ActionDefinition, type ActionGroup, type ActionId } from './action-table.ts'
import type { KeyAction } from './keys.ts'
import { offerActions, offersOf, type Offer } from './offered-actions.ts'

/** An action as it is listed now. */
export interface ListedAction {
  readonly id: ActionId
  readonly label: string
  /** What it acts on, such as a phone number; otherwise empty. */
  readonly detail: string
  readonly group: ActionGroup
  readonly key: KeyAction | null
  /** Why it can't be run now; `null` when it can. */
  readonly reason: string | null
  readonly isCopy: boolean
  readonly isCaution: boolean
}

/** Offers actions that have no key, or whose key is handled elsewhere; `useKeys` offers the others. */
export const useActions = (offers: Partial<Readonly<Record<ActionId, Offer>>>): void => {
  offerActions(offers)
}

const ids = Object.keys(actionTable) as readonly ActionId[]

const menuIds = ids.filter((id) => (actionTable[id] as ActionDefinition).isInMenu === true)

/** The actions that make sense now, in the order of the table. Reactive. */
export const listActions = (t: Translate): readonly ListedAction[] => list(ids, t)

/** Those of them that stand in the menu of a card. */
export const listMenuActions = (t: Translate): readonly ListedAction[] => list(menuIds, t)

const list = (among: readonly ActionId[], t: Translate): readonly ListedAction[] =>
  among.flatMap((id) => {
    const definition: ActionDefinition = actionTable[id]
    const action = offersOf(id).find(({ isListed }) => isListed?.() ?? true)
    if (action === undefined) return []
    const wordsWhenOn = action.isOn?.() === true ? definition.wordsWhenOn : undefined
    const reason = action.whyNot?.() ?? null
    return [
      {
        id,
        label: t(action.words?.() ?? wordsWhenOn ?? definition.words),
        detail: action.detail?.() ?? '',
        group: definition.group,
        key: definition.key,
        reason: reason === null ? null : t(reason),
        isCopy: definition.isCopy ?? false,
        isCaution: definition.isCaution ?? false
      }
    ]
  })

/** Runs an action as its key does. Returns what its `run` returned; `false` when nobody offers it. */
export const runAction = (id: ActionId): unknown => {
  for (const { run } of offersOf(id)) {
    const result = run()
    if (result !== false) return result
  }
  return false
}
