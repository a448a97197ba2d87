import type { WordKey } from '../language/i18n.ts'
import type { KeyAction } from './keys.ts'

/** What an action is about: its heading in the palette. In the palette's order. */
export const actionGroups = ['card', 'contact', 'superoffice', 'goTo', 'glance', 'demo'] as const

export type ActionGroup = (typeof actionGroups)[number]

/** What is known of an action wherever the agent is. `offered-actions.ts` has what it does now. */
export interface ActionDefinition {
  readonly words: WordKey
  /** What it does while it is on, for an action that switches something. */
  readonly wordsWhenOn?: WordKey
  readonly group: ActionGroup
  /** `null` for an action without a key. */
  readonly key: KeyAction | null
  /** The card's menu offers it, because it has no button. */
  readonly isInMenu?: boolean
  /** Its `run` resolves to whether something was copied, which is then said for a moment. */
  readonly isCopy?: boolean
  /** It erases something. */
  readonly isCaution?: boolean
}

/**
 * The keys without an action of the same name: `open` belongs to `openSelected`, the others go back or open a list of
 * actions. The digits after 6 are kept for more sections.
 */
export const keysWithoutAction = [
  'leave',
  'open',
  'moreActions',
  'openActions',
  'goToSection7',
  'goToSection8',
  'goToSection9'
] as const satisfies readonly KeyAction[]

type ActionKey = Exclude<KeyAction, (typeof keysWithoutAction)[number]>

/**
 * Every action of the window, in the order of the palette and of the card's menu. An action without words or without a
 * decision about its key does not compile; neither does a key that no action has.
 */
export const actionTable = {
  openSelected: { words: 'palette.openSelected', group: 'card', key: 'open' },
  refresh: { words: 'company.refresh', group: 'card', key: 'refresh' },
  pin: { words: 'company.pin', wordsWhenOn: 'palette.unpin', group: 'card', key: 'pin' },
  switchView: {
    words: 'palette.timeline',
    wordsWhenOn: 'palette.bySection',
    group: 'card',
    key: 'switchView'
  },
  moreDetails: {
    words: 'company.values.more',
    wordsWhenOn: 'company.values.fewer',
    group: 'card',
    key: 'moreDetails'
  },
  onlyCaller: {
    words: 'company.caller.only',
    wordsWhenOn: 'palette.everyone',
    group: 'card',
    key: 'onlyCaller'
  },
  nextChange: { words: 'company.changes.next', group: 'card', key: 'nextChange' },
  previousChange: { words: 'company.changes.previous', group: 'card', key: 'previousChange' },
  copyCard: {
    words: 'company.actions.copy',
    group: 'card',
    key: 'copyCard',
    isInMenu: true,
    isCopy: true
  },

  call: { words: 'company.contact.uses.call', group: 'contact', key: 'call' },
  copyPhone: {
    words: 'company.contact.uses.copy-phone',
    group: 'contact',
    key: 'copyPhone',
    isCopy: true
  },
  write: { words: 'company.contact.uses.write', group: 'contact', key: 'write' },
  copyEmail: {
    words: 'company.contact.uses.copy-email',
    group: 'contact',
    key: 'copyEmail',
    isCopy: true
  },
  copyId: { words: 'company.contact.uses.copy-id', group: 'contact', key: 'copyId', isCopy: true },
  copyOrganisationNumber: {
    words: 'company.contact.uses.copy-organisation-number',
    group: 'contact',
    key: 'copyOrganisationNumber',
    isCopy: true
  },
  copyCustomerNumber: {
    words: 'company.contact.uses.copy-customer-number',
    group: 'contact',
    key: null,
    isCopy: true
  },
  copyAddress: { words: 'company.contact.uses.copy-address', group: 'contact', key: null, isCopy: true },
  copyWeb: { words: 'company.contact.uses.copy-web', group: 'contact', key: null, isCopy: true },
  openWeb: { words: 'company.contact.uses.open-web', group: 'contact', key: 'openWeb' },

  openInSuperOffice: {
    words: 'company.openInSuperOffice',
    group: 'superoffice',
    key: 'openInSuperOffice'
  },
  openCaller: { words: 'company.caller.open', group: 'superoffice', key: 'openCaller' },
  newRequest: {
    words: 'company.actions.newRequest',
    group: 'superoffice',
    key: 'newRequest',
    isInMenu: true
  },
  newFollowUp: {
    words: 'company.actions.newFollowUp',
    group: 'superoffice',
    key: 'newFollowUp',
    isInMenu: true
  },
  searchNow: { words: 'palette.searchNow', group: 'superoffice', key: 'searchNow' },
  showHistory: { words: 'search.history.show', group: 'superoffice', key: 'showHistory' },

  goToSection1: { words: 'company.requests.title', group: 'goTo', key: 'goToSection1' },
  goToSection2: { words: 'company.followUps.title', group: 'goTo', key: 'goToSection2' },
  goToSection3: { words: 'company.documents.title', group: 'goTo', key: 'goToSection3' },
  goToSection4: { words: 'company.sales.title', group: 'goTo', key: 'goToSection4' },
  goToSection5: { words: 'company.chats.title', group: 'goTo', key: 'goToSection5' },
  goToSection6: { words: 'company.people.title', group: 'goTo', key: 'goToSection6' },

  // The one that erases comes last, in the palette's group and in the menu.
  forget: {
    words: 'company.forget',
    group: 'card',
    key: 'forget',
    isInMenu: true,
    isCaution: true
  },

  findCompany: { words: 'search.box', group: 'glance', key: 'findCompany' },
  openSettings: { words: 'search.settings', group: 'glance', key: 'openSettings' },
  switchProfile: { words: 'palette.switchProfile', group: 'glance', key: 'switchProfile' },
  shareScreen: {
    words: 'palette.shareScreen',
    wordsWhenOn: 'palette.stopSharing',
    group: 'glance',
    key: 'shareScreen'
  },
  lock: { words: 'search.lock', group: 'glance', key: 'lock' },
  hide: { words: 'palette.hide', group: 'glance', key: 'hide' },

  demoCall: { words: 'session.demo.call', group: 'demo', key: 'demoCall' },
  demoChange: { words: 'session.demo.change', group: 'demo', key: 'demoChange' }
} as const satisfies Readonly<Record<string, ActionDefinition>> & {
  readonly [Key in ActionKey]: ActionDefinition & { readonly key: Key }
}

export type ActionId = keyof typeof actionTable
