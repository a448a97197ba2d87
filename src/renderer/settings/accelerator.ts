import type { Platform } from '../design/keys.ts'

/** The result of one press while the agent records a shortcut. */
export type RecordedPress =
  | { readonly kind: 'accelerator'; readonly accelerator: string }
  /** Only modifiers are down so far. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'needs-modifier' }
  | { readonly kind: 'unusable' }

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly getModifierState?: (key: string) => boolean
}

const modifierKeys: ReadonlySet<string> = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'OS', 'Fn'])

/** Electron's names for keys that have no character of their own in an accelerator, by `KeyboardEvent.key`. */
const namedKeys: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Enter: 'Return',
  Tab: 'Tab',
  '+': 'Plus'
}

/** Converts one press to an Electron accelerator (electronjs.org/docs/latest/tutorial/keyboard-shortcuts). */
export const toRecordedPress = (press: Press, on: Platform): RecordedPress => {
  if (modifierKeys.has(press.key)) return { kind: 'incomplete' }
  // AltGr types characters, and Windows reports it as Ctrl+Alt.
  if (press.getModifierState?.('AltGraph') === true) return { kind: 'unusable' }
  const key = toKey(press)
  if (key === null) return { kind: 'unusable' }
  const [primary, other] = on === 'macos' ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  const isFunctionKey = /^F\d+$/u.test(key)
  if (!primary && !other && !press.altKey && !isFunctionKey) return { kind: 'needs-modifier' }
  const modifiers = [
    primary ? ['CommandOrControl'] : [],
    other ? [on === 'macos' ? 'Control' : 'Super'] : [],
    press.altKey ? ['Alt'] : [],
    press.shiftKey ? ['Shift'] : []
  ].flat()
  return { kind: 'accelerator', accelerator: [...modifiers, key].join('+') }
}

const toKey = ({ key, code }: Press): string | null => {
  if (/^[a-z0-9]$/iu.test(key)) return key.toUpperCase()
  if (/^F(?:[1-9]|1\d|2[0-4])$/u.test(key)) return key
  // With Shift or Option a key types another character; its code still identifies it.
  const [, character] = /^(?:Key|Digit)([A-Z0-9])$/u.exec(code) ?? []
  if (character !== undefined) return character
  if (/^[,./;'[\]\\`=-]$/u.test(key)) return key
  return namedKeys[key] ?? null
}

/** An accelerator as the agent reads it: `Ctrl+Shift+G`, or `⇧⌘G` on macOS. */
export const toShortcutLabel = (accelerator: string, on: Platform): string => {
  const parts = accelerator.split('+')
  return on === 'macos'
    ? parts
        .map((part) => macNames[part] ?? part)
        .sort((a, b) => toModifierIndex(a) - toModifierIndex(b))
        .join('')
    : parts.map((part) => otherNames[part] ?? part).join('+')
}

/** The order in which macOS writes its modifiers. Other keys come last. */
const modifierOrder = '⌃⌥⇧⌘'

const toModifierIndex = (name: string): number => {
  const index = modifierOrder.indexOf(name)
  return index === -1 ? modifierOrder.length : index
}

const macNames: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  CmdOrCtrl: '⌘',
  Command: '⌘',
  Cmd: '⌘',
  Super: '⌘',
  Meta: '⌘',
  Control: '⌃',
  Ctrl: '⌃',
  Alt: '⌥',
  Option: '⌥',
  Shift: '⇧',
  Plus: '+',
  Return: '↵',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→'
}

const otherNames: Readonly<Record<string, string>> = {
  CommandOrControl: 'Ctrl',
  CmdOrCtrl: 'Ctrl',
  Control: 'Ctrl',
  Super: 'Win',
  Meta: 'Win',
  Plus: '+',
  Return: 'Enter'
}
