import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import { ownValue } from '../../shared/own-value.ts'
import { offerActions, toOfferedAction, type Offer } from './offered-actions.ts'
import { toPrintedKey, windowLanguage } from './key-names.ts'

/** A key with its modifiers. The key is identified by what it types, or by its place on the keyboard. */
interface Chord {
  /** `KeyboardEvent.key` in lower case. */
  readonly key: string
  /** `KeyboardEvent.code`. Digits need it: some keyboards type them with Shift. */
  readonly code?: string
  /** Ctrl, or Command on macOS. */
  readonly hasPrimary?: boolean
  readonly hasShift?: boolean
  /** Alt, or Option with Command on macOS, where Option alone types characters. */
  readonly hasAlt?: boolean
}

/**
 * The key of every action, in all screens. Copying and calling use Alt, because the same letters with Ctrl or Shift
 * belong to the browser (P prints, I and C inspect), and Ctrl with Alt is AltGr, which types characters.
 */
const chords = {
  leave: { key: 'escape' },
  hide: { key: 'escape', hasShift: true },
  openActions: { key: 'k', hasPrimary: true },
  open: { key: 'enter' },
  searchNow: { key: 'enter', hasPrimary: true },
  findCompany: { key: 'l', hasPrimary: true },
  showHistory: { key: 'h', hasPrimary: true },
  openSettings: { key: ',', hasPrimary: true },
  /** Replaces the browser's key for printing: Glance has nothing to print. */
  switchProfile: { key: 'p', hasPrimary: true },
  openInSuperOffice: { key: 'o', hasPrimary: true },
  openCaller: { key: 'o', hasPrimary: true, hasShift: true },
  onlyCaller: { key: 'e', hasPrimary: true },
  refresh: { key: 'r', hasPrimary: true },
  pin: { key: 'd', hasPrimary: true },
  forget: { key: 'delete', hasPrimary: true },
  /** The view of a card. B is a letter that no browser keeps for itself, unlike T. */
  switchView: { key: 'b', hasPrimary: true },
  /** The next row that changed since the agent last opened the card. */
  nextChange: { key: 'f8' },
  previousChange: { key: 'f8', hasShift: true },
  moreActions: { key: 'a', code: 'KeyA', hasAlt: true },
  copyCard: { key: 't', code: 'KeyT', hasAlt: true },
  newRequest: { key: 'n', code: 'KeyN', hasAlt: true },
  newFollowUp: { key: 'u', code: 'KeyU', hasAlt: true },
  goToSection1: { key: '1', code: 'Digit1', hasPrimary: true },
  goToSection2: { key: '2', code: 'Digit2', hasPrimary: true },
  goToSection3: { key: '3', code: 'Digit3', hasPrimary: true },
  goToSection4: { key: '4', code: 'Digit4', hasPrimary: true },
  goToSection5: { key: '5', code: 'Digit5', hasPrimary: true },
  goToSection6: { key: '6', code: 'Digit6', hasPrimary: true },
  goToSection7: { key: '7', code: 'Digit7', hasPrimary: true },
  goToSection8: { key: '8', code: 'Digit8', hasPrimary: true },
  goToSection9: { key: '9', code: 'Digit9', hasPrimary: true },
  copyPhone: { key: 'p', code: 'KeyP', hasAlt: true },
  copyEmail: { key: 'e', code: 'KeyE', hasAlt: true },
  copyId: { key: 'i', code: 'KeyI', hasAlt: true },
  copyOrganisationNumber: { key: 'o', code: 'KeyO', hasAlt: true },
  call: { key: 'c', code: 'KeyC', hasAlt: true },
  write: { key: 'm', code: 'KeyM', hasAlt: true },
  /** B for the browser. W would close windows on macOS. */
  openWeb: { key: 'b', code: 'KeyB', hasAlt: true },
  moreDetails: { key: 's', code: 'KeyS', hasAlt: true },
  lock: { key: 'l', hasPrimary: true, hasShift: true },
  shareScreen: { key: 'm', hasPrimary: true, hasShift: true },
  demoCall: { key: 'g', code: 'KeyG', hasAlt: true },
  demoChange: { key: 'x', code: 'KeyX', hasAlt: true }
} as const satisfies Record<string, Chord>

export type KeyAction = keyof typeof chords

export const keyActions = Object.keys(chords) as readonly KeyAction[]

/** How many rows Page Up and Page Down move by, in every list. */
export const rowsPerPage = 8

export type Platform = 'macos' | 'other'

export const platform = (): Platform => (navigator.platform.startsWith('Mac') ? 'macos' : 'other')

/** True when the press is the key of the action. A press during a composition (Japanese, dead keys) never is. */
export const isPressOf = (action: KeyAction, event: KeyboardEvent, on: Platform = platform()): boolean => {
  const chord: Chord = chords[action]
  const [primary, other] = on === 'macos' ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  const hasAlt = chord.hasAlt ?? false
  // On macOS, Option changes the letter that is typed, so there a letter with Alt is identified by its place on the keyboard.
  const matchesByCode = chord.code !== undefined && (!hasAlt || on === 'macos')
  return (
    !event.isComposing &&
    (event.key.toLowerCase() === chord.key ||
      (matchesByCode && event.code === chord.code) ||
      // The delete key of a Mac reports Backspace.
      (on === 'macos' && chord.key === 'delete' && event.key === 'Backspace')) &&
    primary === needsPrimary(chord, on) &&
    event.shiftKey === (chord.hasShift ?? false) &&
    event.altKey === hasAlt &&
    !other
  )
}

/** The key of an action as it is shown: `Ctrl+O`, `Strg+O` in German, or `⌘O` on macOS. */
export const toKeyLabel = (
  action: KeyAction,
  on: Platform = platform(),
  language: string = windowLanguage()
): string => {
  const printed = (name: string): string => toPrintedKey(name, language)
  const chord: Chord = chords[action]
  const key = ownValue(keyNames, chord.key) ?? chord.key.toUpperCase()
  return on === 'macos'
    ? `${chord.hasAlt ? '⌥' : ''}${chord.hasShift ? '⇧' : ''}${needsPrimary(chord, on) ? '⌘' : ''}${chord.key === 'delete' ? '⌫' : key}`
    : `${chord.hasPrimary ? `${printed('Ctrl')}+` : ''}${chord.hasAlt ? 'Alt+' : ''}${chord.hasShift ? `${printed('Shift')}+` : ''}${printed(key)}`
}

/** The key of an action for `aria-keyshortcuts`: `Control+O`, or `Meta+O` on macOS. */
export const toAriaKeys = (action: KeyAction, on: Platform = platform()): string => {
  const chord: Chord = chords[action]
  const primary = needsPrimary(chord, on) ? [on === 'macos' ? 'Meta' : 'Control'] : []
  const key = chord.key.length === 1 ? chord.key.toUpperCase() : capitalised(chord.key)
  return [...primary, ...(chord.hasAlt ? ['Alt'] : []), ...(chord.hasShift ? ['Shift'] : []), key].join('+')
}

/** The character that a press types in a text field; `null` for the space bar, and for a press that types no character. */
export const toTypedCharacter = (event: KeyboardEvent, on: Platform = platform()): string | null => {
  if (event.isComposing || [...event.key].length !== 1 || event.key === ' ') return null
  // AltGr types characters (Windows reports it as Ctrl+Alt); so does Option on macOS.
  if (event.getModifierState('AltGraph')) return event.key
  return event.ctrlKey || event.metaKey || (event.altKey && on !== 'macos') ? null : event.key
}

/**
 * Runs an action when its key is pressed anywhere in the window, or when it is chosen in the palette or a menu, while the
 * calling component is mounted. A handler that returns `false` leaves the press to other handlers. A press that was
 * already handled (`defaultPrevented`) is ignored.
 */
export const useKeys = (handlers: Partial<Readonly<Record<KeyAction, Offer>>>): void => {
  offerActions(handlers)
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    for (const [action, handle] of Object.entries(handlers)) {
      if (!isPressOf(action as KeyAction, event)) continue
      if (toOfferedAction(handle).run() !== false) event.preventDefault()
      return
    }
  })
}

/** Closes a menu or a dialog on Escape. The screen behind it does not receive that press. */
export const useEscapeFirst = (isOpen: Readonly<Ref<boolean>>, close: () => void): void => {
  useEventListener(
    window,
    'keydown',
    (event: KeyboardEvent) => {
      if (!isOpen.value || !isPressOf('leave', event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      close()
    },
    { capture: true }
  )
}

const needsPrimary = (chord: Chord, on: Platform): boolean =>
  chord.hasPrimary === true || (chord.hasAlt === true && on === 'macos')

const keyNames: Readonly<Record<string, string>> = { escape: 'Esc', enter: '↵', delete: 'Del' }

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
