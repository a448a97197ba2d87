import { useEventListener } from '@vueuse/core'

/** One press: a key by the letter it types, or by the place it has on the keyboard, with what is held down beside it. */
interface Chord {
  /** As `KeyboardEvent.key` in lower case. */
  readonly key: string
  /** As `KeyboardEvent.code`, for digits: on some keyboards they are typed with Shift. */
  readonly code?: string
  /** Ctrl, or Command on macOS. */
  readonly hasPrimary?: boolean
  readonly hasShift?: boolean
}

/** Every action that has a key of its own, in every screen. */
const chords = {
  leave: { key: 'escape' },
  open: { key: 'enter' },
  findCompany: { key: 'l', hasPrimary: true },
  openSettings: { key: ',', hasPrimary: true },
  openInSuperOffice: { key: 'o', hasPrimary: true },
  refresh: { key: 'r', hasPrimary: true },
  pin: { key: 'd', hasPrimary: true },
  forget: { key: 'delete', hasPrimary: true },
  toRequests: { key: '1', code: 'Digit1', hasPrimary: true },
  toFollowUps: { key: '2', code: 'Digit2', hasPrimary: true },
  toDocuments: { key: '3', code: 'Digit3', hasPrimary: true },
  toSales: { key: '4', code: 'Digit4', hasPrimary: true },
  toChats: { key: '5', code: 'Digit5', hasPrimary: true }
} as const satisfies Record<string, Chord>

export type KeyAction = keyof typeof chords

export type Platform = 'macos' | 'other'

export const platform = (): Platform => (navigator.platform.startsWith('Mac') ? 'macos' : 'other')

/** True when this press means this action. A press that ends a composition (Japanese, dead keys) means none. */
export const isPressOf = (action: KeyAction, event: KeyboardEvent, on: Platform = platform()): boolean => {
  const chord: Chord = chords[action]
  const [primary, other] = on === 'macos' ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  return (
    !event.isComposing &&
    (event.key.toLowerCase() === chord.key ||
      (chord.code !== undefined && event.code === chord.code) ||
      // The key that deletes is called Backspace on a Mac.
      (on === 'macos' && chord.key === 'delete' && event.key === 'Backspace')) &&
    primary === (chord.hasPrimary ?? false) &&
    event.shiftKey === (chord.hasShift ?? false) &&
    !other &&
    !event.altKey
  )
}

/** What stands beside an action: `Ctrl+O`, or `⌘O` on macOS. */
export const toKeyLabel = (action: KeyAction, on: Platform = platform()): string => {
  const chord: Chord = chords[action]
  const key = keyNames[chord.key] ?? chord.key.toUpperCase()
  return on === 'macos'
    ? `${chord.hasShift ? '⇧' : ''}${chord.hasPrimary ? '⌘' : ''}${chord.key === 'delete' ? '⌫' : key}`
    : `${chord.hasPrimary ? 'Ctrl+' : ''}${chord.hasShift ? 'Shift+' : ''}${key}`
}

/** The same for `aria-keyshortcuts`: `Control+O`, `Meta+O`. */
export const toAriaKeys = (action: KeyAction, on: Platform = platform()): string => {
  const chord: Chord = chords[action]
  const primary = chord.hasPrimary ? [on === 'macos' ? 'Meta' : 'Control'] : []
  const key = chord.key.length === 1 ? chord.key.toUpperCase() : capitalised(chord.key)
  return [...primary, ...(chord.hasShift ? ['Shift'] : []), key].join('+')
}

/**
 * Runs an action when its key is pressed anywhere in the window, for as long as the caller's component is there. A
 * handler that answers `false` leaves the press to others, and one that something nearer has used is left alone.
 */
export const useKeys = (handlers: Partial<Record<KeyAction, () => unknown>>): void => {
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    for (const [action, handle] of Object.entries(handlers)) {
      if (!isPressOf(action as KeyAction, event)) continue
      if (handle() !== false) event.preventDefault()
      return
    }
  })
}

const keyNames: Readonly<Record<string, string>> = { escape: 'Esc', enter: '↵', delete: 'Del' }

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
